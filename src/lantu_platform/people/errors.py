"""Errors of the room."""


class PeopleError(Exception):
    """The head of the family."""


class RightsError(PeopleError):
    """The table of rights cannot be followed."""

    def __init__(self, line: int, trouble: str) -> None:
        """`line` counts from 1."""
        super().__init__(f"people/rights.tsv, line {line}: {trouble}. Cells are empty, own or all, divided by tabs.")


class UnknownAction(PeopleError):
    """Code asks for an action that the table of rights does not name."""

    def __init__(self, action: str) -> None:
        """`action` as it was asked for."""
        super().__init__(f"people/rights.tsv has no row {action!r}. Add one that says who may do it.")
