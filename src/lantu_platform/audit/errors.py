"""Errors of the room."""


class LogIsFinal(Exception):
    """Code tried to change or delete lines of the log."""

    def __init__(self) -> None:
        """Says what to do instead."""
        super().__init__("The log is only added to. Record another line that sets the matter right.")
