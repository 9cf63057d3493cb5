"""Promises beside results, figures that do not agree, and what changed."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import EMPTY_IS_NULL, DayQuery, Figure, Key, Named, Words, Year
from lantu_platform.api.schemas.statements import StatementOut
from lantu_platform.indicators.enums import Field as Subject
from lantu_platform.indicators.enums import RegionLevel
from lantu_platform.plans.enums import ChangeKind, FindingState, Rule, Verdict, Weight
from lantu_platform.plans.queries import FindingFilter, JudgementFilter, lights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lantu_platform.plans.models import Finding, Judgement
    from lantu_platform.plans.queries import Tally
    from lantu_platform.readings.models import Statement


class RegionQuery(Schema):
    """Of which place."""

    region: Words = Field("", description="Without it, the figures that name no place.")


class PlaceQuery(DayQuery, RegionQuery):
    """Of which place, and which day."""


class PromiseQuery(DayQuery):
    """Which promises."""

    field: Subject | None = None
    department: Words = Field("", description="The unit that leads the indicator, or that the plan's row names.")
    level: RegionLevel | None = None
    year: Year | None = Field(None, description="Of the target.")
    past: bool = Field(False, description="Also red yearly parts of longer goals whose year is over.")

    def wanted(self) -> JudgementFilter:
        """The filter of the room below."""
        return JudgementFilter(self.field or "", self.department, self.level or "", self.year, self.past)


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
    promises: TallyOut = Field(description="Each counted once, however many documents repeat or change it.")
    binding: TallyOut = Field(description="The binding ones among them.")
    binding_in_need: int = Field(description="Binding promises that are missed or behind.")
    others_in_need: int
    past_in_need: int = Field(description="Yearly parts of longer goals that were missed and whose year is over.")
    contradictions: int
    notices: int
    fresh: bool = Field(description="False while the background still judges what has changed.")


class PlanOut(Schema):
    """A document with an indicator table."""

    document: Key = Field(alias="reading.document_id")
    title: Named = Field(alias="reading")
    tally: TallyOut


class JudgementOut(Schema):
    """One promise beside what came of it."""

    document: Key | None = Field(alias="document_id", description="Null where only a decision set the target.")
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
    outlook: str = Field(description='Where the course so far leads; "" where it leads nowhere yet.')
    binding: bool
    year: int | None = Field(description="The last year of the target's period.")
    since: date | None = Field(description="The day since which the ledger knows this outcome.")
    past: bool = Field(description="Whether it is a yearly part of a longer goal, and its year is over.")
    who: str = Field(description="Who answers for it.")
    fulfilment: Figure | None = Field(description="A fraction of one, as are elapsed and pace.")
    elapsed: Figure | None
    pace: Figure | None
    indicator: Key | None = Field(alias="indicator_id")
    target: Key | None = Field(alias="target_id", description="The statement of the promise.")
    earlier: Key | None = Field(
        alias="earlier_id", description="The statement of the promise in whose place a later document put this one."
    )
    later: Key | None = Field(
        alias="later_id", description="The one that a later document put in its place, of which nothing tells yet."
    )
    decided: Key | None = Field(alias="decided_id", description="The version of a target by decision that was judged.")
    base: Key | None = Field(alias="base_id")
    result: Key | None = Field(alias="result_id")
    reported: Key | None = Field(alias="reported_id", description="The observation, where a return gave the result.")


class RedOut(JudgementOut):
    """A promise that needs somebody."""

    documents: list[Key] = Field(description="Those in which it stands; `document` is the first of them.")

    @staticmethod
    def resolve_documents(judgement: "Judgement") -> list[int]:
        """Each once."""
        return [each.document_id for each in judgement.told_in]


class RuleOut(Schema):
    """A published rule by which promises that are under way get a light."""

    rule: str
    name: str


class LightsQuery(DayQuery):
    """By which rule."""

    rule: Words = Field(description="As /lights has it.")


class PlaceLightsQuery(LightsQuery, PlaceQuery):
    """By which rule, of which place."""


class LitOut(Schema):
    """A promise that is under way, with its light."""

    judgement: JudgementOut
    colour: str = Field(description='"none" where the rule does not apply.')
    reason: str = Field(description="A sentence with the facts that the rule looked at.")


class FindingQuery(DayQuery):
    """Which findings."""

    weight: Weight | None = None
    rule: Rule | None = None
    document: Key | None = None
    indicator: Key | None = None
    state: FindingState | None = Field(None, description="Without it all that nobody has dismissed.")

    def wanted(self) -> FindingFilter:
        """The filter of the room below."""
        return FindingFilter(self.weight or "", self.rule or "", self.document, self.indicator, self.state or "")


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
    def resolve_statements(row: "Finding") -> list["Statement"]:
        """In their order."""
        return [figure.statement for figure in row.figures.all()]


class ChangeQuery(DayQuery):
    """Which changes."""

    kind: ChangeKind | None = None


class StepOut(Schema):
    """A document since which changes are known, with how many."""

    document: Key
    title: str
    changes: dict[ChangeKind, int]


class ChangeOut(Schema):
    """A promise that is not what it was before, or not judged so; each once, whatever documents repeat it."""

    kind: ChangeKind
    before: Annotated[Verdict | None, EMPTY_IS_NULL] = Field(
        alias="before_verdict", description="The verdict before; null for a promise that is new."
    )
    judgement: JudgementOut


def lit_rows(judgements: "Sequence[Judgement]", rule: str) -> list[dict[str, object]]:
    """Those that are under way, with their lights."""
    found = lights(judgements, rule)
    return [
        {"judgement": each, "colour": found[each.pk].colour, "reason": found[each.pk].reason}
        for each in judgements
        if each.pk in found
    ]
