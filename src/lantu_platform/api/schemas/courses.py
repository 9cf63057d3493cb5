"""A plan's rows year by year, and what is open about them."""

from typing import TYPE_CHECKING

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Figure, Key
from lantu_platform.api.schemas.plans import JudgementOut
from lantu_platform.evaluation.queries import row_key
from lantu_platform.plans.enums import Doubt
from lantu_platform.readings.enums import Comparator

if TYPE_CHECKING:
    from decimal import Decimal

    from lantu_platform.plans.services import Course, Question, Told


class ToldOut(Schema):
    """A figure of a year; without statement, return and decision a formula gave it."""

    value: Figure = Field(alias="figure.low")
    high: Figure | None = Field(None, description="The upper end of a range.")
    unit: str = Field(alias="figure.unit")
    comparator: Comparator = Field(alias="figure.comparator")
    period: str = Field(alias="figure.period.notation")
    statement: Key | None = None
    reported: Key | None = Field(None, description="The observation that a return gave.")
    decided: Key | None = Field(None, description="The version of a target by decision.")

    @staticmethod
    def resolve_high(told: "Told") -> "Decimal | None":
        """Only of a range."""
        return told.figure.high if told.figure.high != told.figure.low else None

    @staticmethod
    def resolve_statement(told: "Told") -> int | None:
        """Its key."""
        return told.statement.pk if told.statement else None

    @staticmethod
    def resolve_reported(told: "Told") -> int | None:
        """Its key."""
        return told.reported.pk if told.reported else None

    @staticmethod
    def resolve_decided(told: "Told") -> int | None:
        """Its key."""
        return told.decided.pk if told.decided else None


class YearOut(Schema):
    """What was aimed at for a year and what came of it; null where nobody told."""

    year: int
    target: ToldOut | None
    actual: ToldOut | None


class CourseOut(Schema):
    """A judged row over the years of its table."""

    key: str = Field(description="Names the row when somebody assesses it; the same in every review.")
    judgement: JudgementOut
    unit: str
    years: list[YearOut]

    @staticmethod
    def resolve_key(course: "Course") -> str:
        """By document, table, row and title."""
        return row_key(course.judgement)


class CoursesOut(Schema):
    """An indicator table, row by row, year by year."""

    table: str
    years: list[int]
    rows: list[CourseOut]


class QuestionOut(Schema):
    """Something that an evaluation has to leave open about a row."""

    kind: Doubt
    table: str = Field(alias="judgement.table")
    row: int | None = Field(alias="judgement.row")
    name: str = Field(alias="judgement.name")
    words: str
    statement: Key | None = Field(None, description="The figure that is in doubt.")
    finding: str | None = Field(None, description="Where it does not agree with another figure.")

    @staticmethod
    def resolve_statement(question: "Question") -> int | None:
        """Its key."""
        return question.statement.pk if question.statement else None

    @staticmethod
    def resolve_finding(question: "Question") -> str | None:
        """Its key."""
        return question.finding.key if question.finding else None
