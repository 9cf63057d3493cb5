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


class Colour(StrEnum):
    """A light; none where the rule has no fact to go by."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a rule may look at. `elapsed` and `completion` are shares of one; None is a fact that is not known."""

    elapsed: Decimal
    completion: Decimal | None = None
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
    """The facts of a promise on its way; None where its fulfilment or its time is not defined."""
    measures = judgement.measures
    if measures.elapsed is None or measures.fulfilment is None:
        return None
    return Facts(elapsed=measures.elapsed, completion=measures.fulfilment)


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
        if facts.elapsed * 12 < self.from_month:
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


@dataclass(frozen=True, slots=True)
class Light:
    """A colour with the rule, the condition that gave it (None for green) and the facts that the rule looked at."""

    rule: LightRule
    colour: Colour
    condition: Condition | None
    facts: tuple[tuple[str, Decimal], ...]
    warning: Wording | None


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
