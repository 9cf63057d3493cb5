"""Lights: published rules that turn progress against schedule into red, yellow or green, kept as data."""

import operator
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

from lantu.aspect import Measure
from lantu.errors import LexiconError
from lantu.progress.arithmetic import ratio
from lantu.progress.model import Judgement, Wording
from lantu.progress.wording import plain

EARLY = Decimal("0.25")
"""Up to this share of the year, rules of points are soft and rules of ratios harsh."""

_TESTS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "above": operator.gt,
    "at_least": operator.ge,
    "below": operator.lt,
    "at_most": operator.le,
}


_YEAR = 12
_COLOURS = {
    "green": Wording("绿灯", "green"),
    "yellow": Wording("黄灯", "yellow"),
    "red": Wording("红灯", "red"),
    "none": Wording("不亮灯", "no light"),
}
_FACTS = {
    "gap": Wording("完成进度比时间进度低{}个百分点", "{} points behind schedule"),
    "ratio": Wording("完成进度是时间进度的{}%", "{}% of what the schedule asks for is done"),
    "shortfall": Wording("完成进度比时间进度少{}%", "{}% of what the schedule asks for is missing"),
    "completion": Wording("完成全部任务的{}%", "{}% of the whole is done"),
    "months_not_started": Wording("逾期{}个月未开工", "{} months late without a start"),
    "months_not_registered": Wording("开工{}个月未入库", "{} months since the start without registration"),
    "months_missed": Wording("连续{}个月未完成月度任务", "{} months running with the month's task missed"),
}
_BETTER = {
    "gap": Wording("完成进度比时间进度高{}个百分点", "{} points ahead of schedule"),
    "shortfall": Wording("完成进度比时间进度多{}%", "{}% more than what the schedule asks for is done"),
}
_BOUNDS = {
    "above": Wording("超过{}", "above {}"),
    "at_least": Wording("达到{}", "{} or more"),
    "below": Wording("低于{}", "below {}"),
    "at_most": Wording("不超过{}", "{} or less"),
}


class Colour(StrEnum):
    """A light; none where the rule has no fact to go by."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a rule may look at. `elapsed` and `completion` are shares of one; None is a fact that is not known.

    `months` is how long the whole task runs: 12 for a year's plan, 60 for a five-year plan.
    """

    elapsed: Decimal
    completion: Decimal | None = None
    months: int = _YEAR
    months_not_started: int | None = None
    months_not_registered: int | None = None
    months_missed: int | None = None

    def value(self, fact: str) -> Decimal | None:
        """A fact by its name in `data/lights.toml`."""
        if fact in ("months_not_started", "months_not_registered", "months_missed"):
            months: int | None = getattr(self, fact)
            return None if months is None else Decimal(months)
        if self.completion is None:
            return None
        if fact == "completion":
            return self.completion * 100
        if fact == "gap":
            return (self.elapsed - self.completion) * 100
        share = ratio(self.completion, self.elapsed)
        if share is None:
            return None
        return share * 100 if fact == "ratio" else (1 - share) * 100


def facts_of(judgement: Judgement) -> Facts | None:
    """The facts of a promise on its way; None where its fulfilment or its time is not defined.

    A growth has none: no share of it is due by the middle of the year.
    """
    measures, target = judgement.measures, judgement.target
    if target is None or target.key.measure != Measure.LEVEL or measures.elapsed is None or measures.elapsed >= 1:
        return None
    if measures.fulfilment is None:
        return None
    months = _YEAR if judgement.base is None else (target.period.end[0] - judgement.base.period.end[0]) * _YEAR
    return Facts(elapsed=measures.elapsed, completion=measures.fulfilment, months=max(months, target.period.months))


@dataclass(frozen=True, slots=True)
class Condition:
    """`colour` where the fact stands so to the bound: `test` is above, at_least, below or at_most."""

    fact: str
    test: str
    bound: Decimal
    colour: Colour

    def holds(self, value: Decimal) -> bool:
        """Whether a value of the fact satisfies the condition."""
        return _TESTS[self.test](value, self.bound)


@dataclass(frozen=True, slots=True)
class LightRule:
    """A named rule with its source; `early` is "soft" or "harsh"."""

    code: str
    name: Wording
    source: str
    early: str
    from_month: int
    conditions: tuple[Condition, ...]

    def light(self, facts: Facts) -> "Light":
        """The colour for these facts, with the facts that were used and a warning early in the year."""
        if self.from_month and facts.months != _YEAR:
            return Light(self, Colour.NONE, None, (), Wording("只适用于年度计划", "applies to a year's plan only"))
        if facts.elapsed * _YEAR < self.from_month:
            return Light(self, Colour.NONE, None, (), self._not_yet())
        known = {one.fact: value for one in self.conditions if (value := facts.value(one.fact)) is not None}
        used = tuple(known.items())
        if not known:
            return Light(self, Colour.NONE, None, (), None)
        hit = next((one for one in self.conditions if one.fact in known and one.holds(known[one.fact])), None)
        warning = self._early_warning() if facts.elapsed <= EARLY and facts.completion is not None else None
        return Light(self, hit.colour if hit else Colour.GREEN, hit, used, warning)

    def _not_yet(self) -> Wording:
        return Wording(f"{self.from_month}月底起才适用", f"applies from the end of month {self.from_month}")

    def _early_warning(self) -> Wording:
        red = next((one for one in self.conditions if one.colour is Colour.RED and one.fact == "gap"), None)
        if red is not None:
            share = plain(red.bound)
            return Wording(
                f"年初偏松：时间进度不超过{share}%时，差距达不到红灯标准",
                f"soft early in the year: until {share}% of the time has passed no gap is large enough for red",
            )
        return Wording(
            "年初偏严：基数小，少量差距即可亮红灯", "harsh early in the year: a small amount short is a large share"
        )


def _said(fact: str, value: Decimal) -> Wording:
    turned = value < 0 and fact in _BETTER
    words, number = (_BETTER if turned else _FACTS)[fact], plain(abs(value) if turned else value, 1)
    return Wording(words.zh.format(number), words.en.format(number))


@dataclass(frozen=True, slots=True)
class Light:
    """A colour with the rule, the condition that gave it (None for green) and the facts that the rule looked at."""

    rule: LightRule
    colour: Colour
    condition: Condition | None
    facts: tuple[tuple[str, Decimal], ...]
    warning: Wording | None

    @property
    def reason(self) -> Wording:
        """A sentence: the rule, its colour, the facts that it looked at, the bound that gave the colour, a warning."""
        colour, name = _COLOURS[self.colour], self.rule.name
        said = [_said(fact, value) for fact, value in self.facts]
        zh = [f"{name.zh}：{colour.zh}", *(words.zh for words in said)]
        en = [f"{name.en}: {colour.en}", *(words.en for words in said)]
        if self.condition is not None:
            bound, number = _BOUNDS[self.condition.test], plain(self.condition.bound)
            zh.append(f"{bound.zh.format(number)}亮{colour.zh}")
            en.append(f"{bound.en.format(number)} turns it {colour.en}")
        if self.warning is not None:
            zh.append(self.warning.zh)
            en.append(self.warning.en)
        return Wording("，".join(zh) + "。", ", ".join(en) + ".")


def _conditions(code: str, rows: list[dict[str, str]]) -> Iterator[Condition]:
    for row in rows:
        tests = [name for name in _TESTS if name in row]
        if len(tests) != 1:
            message = f"lights.toml, rule {code}: a condition needs exactly one of {', '.join(_TESTS)}: {row}."
            raise LexiconError(message)
        yield Condition(row["fact"], tests[0], Decimal(row[tests[0]]), Colour(row["colour"]))


def rules_from(text: str) -> dict[str, LightRule]:
    """The rules of a TOML text, by code. Raises LexiconError where a condition is not understood."""
    settings: dict[str, dict[str, Any]] = tomllib.loads(text)
    return {
        code: LightRule(
            code=code,
            name=Wording(row["name_zh"], row["name_en"]),
            source=row["source"],
            early=row["early"],
            from_month=row.get("from_month", 0),
            conditions=tuple(_conditions(code, row["conditions"])),
        )
        for code, row in settings.items()
    }


@cache
def light_rules() -> dict[str, LightRule]:
    """The rules that ship with Lantu: yinchuan, wuhan, sanya, shuangguoban."""
    return rules_from(resources.files("lantu.data").joinpath("lights.toml").read_text("utf-8"))
