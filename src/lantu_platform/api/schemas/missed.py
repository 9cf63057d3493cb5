"""Numbers that became no statement."""

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Key, Words
from lantu_platform.api.schemas.review import SlotsIn
from lantu_platform.readings.enums import Comparator, Measure, Status


class MissedQuery(Schema):
    """Which of them."""

    reason: Words = Field("", description="As the reasons of the document have it.")


class MissedOut(Schema):
    """A number that the reader left, with its sentence and the reason."""

    id: Key = Field(alias="remark.pk", description="Names it when it is made a statement, until the next reading.")
    start: int = Field(alias="remark.start")
    end: int = Field(alias="remark.end")
    text: str = Field(alias="remark.text")
    reason: str = Field(alias="remark.reason")
    sentence: str


class MissedIn(SlotsIn):
    """The slots of a figure that the reader missed; what is left out is read from the number, or usual."""

    indicator: str = Field(min_length=1, max_length=300, pattern=r"^[^\x00]*$", description="As the document calls it.")
    comparator: Comparator = Comparator.EQ
    measure: Measure = Measure.LEVEL
    status: Status = Status.ACTUAL
