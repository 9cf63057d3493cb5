"""The overview: what it can be narrowed by, what the week changed, what waits for whom."""

from ninja import Field, Schema

from lantu_platform.plans.queries import Facet


class ValueOut(Schema):
    """A value to narrow by."""

    value: str
    word: str


class NarrowingOut(Schema):
    """One way to narrow the overview and the red list: the parameter and its values."""

    name: Facet
    choices: list[ValueOut]


class WaitingOut(Schema):
    """How much of each kind of work waits for the caller; 0 also where it is not theirs."""

    figures: int = Field(description="Statements to review.")
    names: int = Field(description="Names learnt in review that nobody has decided about.")
    returns_to_fill: int
    returns_to_approve: int
    new_tasks: int = Field(description="Handed to the caller's departments; nobody has reported on them yet.")
    open_tasks: int = Field(description="What the caller's departments have in hand and have not settled.")
    overdue_tasks: int


class ProgressOut(Schema):
    """How far the reading of the whole library is."""

    done: int
    failed: int
    open: int = Field(description="Documents that wait to be read or are being read.")
