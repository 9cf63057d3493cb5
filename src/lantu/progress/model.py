"""What a judgement says: verdict, reason, and the figures behind them."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from lantu.series import Observation


class Verdict(StrEnum):
    """The outcome for one target, best first; the last is no outcome."""

    MET = "met"
    AHEAD = "ahead"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    FAR_BEHIND = "far_behind"
    NOT_MET = "not_met"
    CANNOT_BE_JUDGED = "cannot_be_judged"


class Cause(StrEnum):
    """Why the verdict is what it is. The first group goes with an outcome, the second with none."""

    REACHED = "reached"
    REACHED_EARLY = "reached_early"
    MISSED = "missed"
    PACE = "pace"

    NO_RESULT = "no_result"
    NO_TARGET = "no_target"
    NOT_DUE = "not_due"
    ASSIGNED_ABOVE = "assigned_above"
    """The figure is assigned by the upper level and not in the document."""
    WORDS_ONLY = "words_only"
    """The result is told in words ("完成"), not as a figure."""
    NOT_READ = "not_read"
    """A cell holds digits that the reader made no statement of."""
    SCOPE_DIFFERS = "scope_differs"
    UNIT_DIFFERS = "unit_differs"
    BOUND_ONLY = "bound_only"
    """The result is a bound that leaves open on which side of the target it lies."""
    AMBIGUOUS = "ambiguous"
    """The name is so general, or carries so many figures, that target and result need not be about one thing."""
    NO_BASE = "no_base"
    PERIOD_DIFFERS = "period_differs"
    PRICES_DIFFER = "prices_differ"
    """Growth at comparable prices cannot be reckoned from amounts at current prices."""
    NOT_APPLICABLE = "not_applicable"


class Denominator(StrEnum):
    """What a fulfilment is a share of. Two shares of different denominators are never to be set beside each other."""

    TARGET = "target"
    """Result divided by target, for amounts counted from the beginning of their period (年度完成率)."""
    TARGET_GROWTH = "target_growth"
    """Growth divided by the target growth."""
    TARGET_MINUS_BASE = "target_minus_base"
    """(Result − base) divided by (target − base): the share of the way that is done."""
    TARGET_WITHOUT_BASE = "target_without_base"
    """Result divided by target where a base is asked for and none is known; 2 − that where less is better."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence in Chinese and the same in English."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """Where the target's date will find the indicator: a range and how it was reckoned."""

    low: Decimal
    middle: Decimal
    high: Decimal
    method: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """The figures behind a verdict. Shares are fractions of one (0.529 is 52.9 %); None means not defined here.

    `fulfilment` goes with `denominator`, which says what it is a share of. `elapsed` is the share of the
    target's time that had passed at the end of the result's period; `expected` the value on the path then, `path`
    its name; `gap` the result minus the target in the target's unit, positive where the result is better;
    `pace` is fulfilment over elapsed. `realised` and `required` are yearly growth rates, from the base to the result
    and from the result to the target.
    """

    fulfilment: Decimal | None = None
    denominator: Denominator | None = None
    elapsed: Decimal | None = None
    expected: Decimal | None = None
    path: str | None = None
    gap: Decimal | None = None
    pace: Decimal | None = None
    realised: Decimal | None = None
    required: Decimal | None = None
    projection: Projection | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One target beside its base and result.

    `related` holds figures that speak of the indicator but must not be compared, such as another scope, or the parts
    of a sum. `as_of` is the day at which was looked. `superseded_by` is the newer version of a target that a later
    document changed. `outlook` says in a sentence where the projection leads. `binding` targets (约束性) are judged
    strictly. Where a decision set another target than a document promises, `target` is the decided one and `replaced`
    the document's.
    """

    indicator: str
    verdict: Verdict
    cause: Cause
    reason: Wording
    as_of: date | None = None
    target: Observation | None = None
    base: Observation | None = None
    result: Observation | None = None
    measures: Measures = field(default_factory=Measures)
    related: tuple[Observation, ...] = ()
    superseded_by: Observation | None = None
    outlook: Wording | None = None
    binding: bool = False
    replaced: Observation | None = None

    @property
    def judged(self) -> bool:
        """Whether there is an outcome."""
        return self.verdict is not Verdict.CANNOT_BE_JUDGED

    @property
    def promise(self) -> Observation | None:
        """The target as the document has it, or as the decision where no document speaks of it."""
        return self.replaced or self.target


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row of a plan table: what its cells say, and one judgement for each target in it (one without, if none).

    `number` is the row's number in its table, from 1; `category` the group of indicators that it stands in (分类).
    """

    table: str
    number: int
    indicator: str
    unit: str
    target_text: str
    result_text: str
    attribute: str
    monitor: str
    category: str
    judgements: tuple[Judgement, ...]

    @property
    def judgement(self) -> Judgement:
        """The first judgement that has an outcome, else the first."""
        return next((one for one in self.judgements if one.judged), self.judgements[0])
