"""Errors of the room."""


class OutOfScope(Exception):
    """The token's owner may do it, but the token was made without this action."""

    def __init__(self, action: str) -> None:
        """`action` as the table of rights names it."""
        super().__init__(action)
        self.action = action
