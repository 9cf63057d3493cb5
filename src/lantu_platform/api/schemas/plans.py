"""Promises beside results, figures that do not agree, and what changed."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Day, Figure, Key, Words, Year
from lantu_platform.api.schemas.statements import StatementOut
from lantu_platform.plans.enums import ChangeKind, FindingState, RegionLevel, Rule, Verdict, Weight
from lantu_platform.plans.enums import Field as Subject
from lantu_platform.plans.queries import JudgementFilter
from lantu_platform.readings.queries import plain

if TYPE_CHECKING:
    from lantu_platform.plans.models import Change, Finding, Judgement
    from lantu_platform.plans.queries import Plan, Tally
    from lantu_platform.readings.models import Statement


class DayQuery(Schema):
    """Of which day."""

    as_of: Day | None = Field(None, description="As known at the end of a day; without it today.")


class PlaceQuery(DayQuery):
    """Of which place, and which day."""

    region: Words = Field("", description="Without it, the figures that name no place.")


class PromiseQuery(DayQuery):
    """Which promises."""

    field: Subject | None = None
    department: Words = Field("", description="The unit that leads the indicator, or that the plan's row names.")
    level: RegionLevel | None = None
    year: Year | None = Field(None, description="Of the target.")

    def wanted(self) -> JudgementFilter:
        """The filter of the room below."""
        return JudgementFilter(self.field or "", self.department, self.level or "", self.year)


class TallyOut(Schema):
    """How many promises have which verdict."""

    total: int
    verdicts: dict[Verdict, int]

    @staticmethod
    def resolve_verdicts(tally: "Tally") -> dict[str, int]:
        """All verdicts, also those that do not occur."""
        return {verdict.value: count for verdict, count in tally.counts}


class OverviewOut(Schema):
    """The whole library in numbers."""

    documents: int
    figures: int
    targets: int
    promises: TallyOut
    binding_in_need: int = Field(description="Binding promises that are missed or behind.")
    others_in_need: int
    contradictions: int
    notices: int
    fresh: bool = Field(description="False while the background still judges what has changed.")


class PlanOut(Schema):
    """A document with an indicator table."""

    document: Key = Field(alias="reading.document_id")
    title: str
    tally: TallyOut

    @staticmethod
    def resolve_title(plan: "Plan") -> str:
        """The document's title, or its file's name."""
        return str(plan.reading)


class JudgementOut(Schema):
    """One promise beside what came of it."""

    document: Key = Field(alias="document_id")
    table: str
    row: int | None
    name: str
    unit: str
    region: str
    attribute: str
    monitor: str
    target_text: str
    result_text: str
    verdict: Verdict
    reason: str
    since: date | None = Field(description="The day since which the ledger knows this outcome.")
    who: str = Field(description="Who answers for it.")
    fulfilment: Figure | None = Field(description="A fraction of one, as are elapsed and pace.")
    elapsed: Figure | None
    pace: Figure | None
    indicator: Key | None = Field(alias="indicator_id")
    target: Key | None = Field(alias="target_id", description="The statement of the promise.")
    base: Key | None = Field(alias="base_id")
    result: Key | None = Field(alias="result_id")

    @staticmethod
    def resolve_fulfilment(row: "Judgement") -> str | None:
        """Without idle zeros."""
        return _plain(row.fulfilment)

    @staticmethod
    def resolve_elapsed(row: "Judgement") -> str | None:
        """Without idle zeros."""
        return _plain(row.elapsed)

    @staticmethod
    def resolve_pace(row: "Judgement") -> str | None:
        """Without idle zeros."""
        return _plain(row.pace)


class FindingQuery(DayQuery):
    """Which findings."""

    weight: Weight | None = None
    rule: Rule | None = None
    document: Key | None = None
    indicator: Key | None = None
    state: FindingState | None = Field(None, description="Without it all that nobody has dismissed.")


class FindingOut(Schema):
    """Figures that do not agree."""

    key: str = Field(description="The same in every review; names it when somebody decides about it.")
    state: FindingState = Field(alias="held_as", description="What people hold of it.")
    weight: Weight
    rule: Rule
    message: str
    expected: Figure | None
    tolerance: Figure | None
    unit: str
    statements: list[StatementOut] = Field(description="The figures; the first is the one that is checked.")

    @staticmethod
    def resolve_expected(row: "Finding") -> str | None:
        """Without idle zeros."""
        return _plain(row.expected)

    @staticmethod
    def resolve_tolerance(row: "Finding") -> str | None:
        """Without idle zeros."""
        return _plain(row.tolerance)

    @staticmethod
    def resolve_statements(row: "Finding") -> list["Statement"]:
        """In their order."""
        return [figure.statement for figure in row.figures.all()]


class StepOut(Schema):
    """A document since which changes are known, with how many."""

    document: Key
    title: str
    changes: dict[ChangeKind, int]


class ChangeOut(Schema):
    """A promise whose judgement is not what it was before."""

    kind: ChangeKind
    before: Verdict | None = Field(description="The verdict before; null for a promise that is new.")
    judgement: JudgementOut

    @staticmethod
    def resolve_before(row: "Change") -> str | None:
        """No verdict is null."""
        return row.before_verdict or None


def _plain(number: Decimal | None) -> str | None:
    return None if number is None else plain(number)
