"""The key of a series: what a figure is about, apart from when and how much."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lantu.aspect import Measure
from lantu.series.catalogue import canonical, find_indicator
from lantu.series.name import Name, canonical_scope
from lantu.statement import Statement
from lantu.unit import parse_unit

_NONE: Mapping[str, str] = MappingProxyType({})
_GROWTHS = (Measure.GROWTH, Measure.AVG_GROWTH)
_RATE_ENDINGS = ("增速", "增长率", "增长速度", "增幅")
_BASE_UNITS = {"money": "元", "money_usd": "美元", "person": "人", "count": "个", "area": "平方米", "mass": "吨"}


@dataclass(frozen=True, slots=True, order=True)
class SeriesKey:
    """Figures with equal keys speak of the same thing and may be compared.

    `indicator` is the canonical name, `code` its catalogue code or "". `measure` keeps level, growth, average growth,
    change and rank apart; `dimension` what the unit measures; `scope` is sorted.
    """

    indicator: str
    measure: str
    dimension: str
    region: str
    scope: tuple[str, ...] = ()
    code: str = ""

    def __str__(self) -> str:
        scope = f" ({'、'.join(self.scope)})" if self.scope else ""
        return f"{self.region} {self.indicator}{scope} · {self.measure}"


@dataclass(frozen=True, slots=True)
class Placing:
    """Where a statement belongs: its key, the unit of its value after repair, and how the name was found."""

    key: SeriesKey
    unit: str
    name: Name


def _measure(statement: Statement) -> Measure:
    named_as_growth = statement.indicator.endswith(_RATE_ENDINGS)
    if statement.measure is Measure.LEVEL and named_as_growth and "占" not in statement.indicator:
        return Measure.AVG_GROWTH if "年均" in statement.indicator else Measure.GROWTH
    return statement.measure


def _unit(statement: Statement, name: Name) -> str:
    """The unit with what an office leaves out: 财政收入 in 亿 is in 亿元, an area per head is in 平方米."""
    unit = statement.unit
    head, slash, _ = unit.partition("/")
    if slash and name.text.startswith(("人均", "每", "户均", "城市人均")):
        unit = head
    if parse_unit(unit).dimension == "number" and unit and name.code:
        indicator = find_indicator(name.text)
        unit += _BASE_UNITS.get(indicator.family, "") if indicator else ""
    return unit


def _scope(statement: Statement, name: Name) -> tuple[str, ...]:
    words = {canonical_scope(word) for word in statement.scope} | set(name.scope)
    return tuple(sorted(word for word in words if word and word not in name.text))


def place(statement: Statement, aliases: Mapping[str, str] = _NONE) -> Placing:
    """The key under which a statement belongs.

    `aliases` are names learnt outside of the catalogue: the canonical form of a name to the name that it stands for.

    Names come together by the rules and the catalogue; a name that neither knows has a key of its own. 规模以上 as a
    scope becomes part of the name, as statistical tables write it.
    """
    measure = _measure(statement)
    wide = "规模以上" in statement.scope or "规上" in statement.scope
    written = statement.indicator
    if wide and not written.startswith(("规上", "规模以上")):
        written = "规模以上" + written
    name = canonical(written, growth=measure in _GROWTHS, region=statement.region)
    if name.text in aliases:
        name = canonical(aliases[name.text], growth=measure in _GROWTHS, region=statement.region)
    unit = _unit(statement, name)
    dimension = "rank" if measure is Measure.RANK else parse_unit(unit).dimension
    scope = tuple(word for word in _scope(statement, name) if not (wide and word in ("规上", "规模以上")))
    key = SeriesKey(name.text, measure.value, dimension, statement.region.strip(), scope, name.code)
    return Placing(key, unit, name)


def series_key(statement: Statement, aliases: Mapping[str, str] = _NONE) -> SeriesKey:
    """The key alone; `aliases` as in `place`."""
    return place(statement, aliases).key
