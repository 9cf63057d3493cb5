"""The catalogue of indicators, and what the words of an unknown name tell."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from lantu.errors import LexiconError
from lantu.lexicon import read_table
from lantu.series.name import Name, rewrite

_LEVELS = "省市区县旗州镇"
"""What is left of 区本级固定资产投资 when its scope is taken out."""


class Kind(StrEnum):
    """How values of several periods go together."""

    FLOW = "flow"
    """Counted over a period; a year's months add up."""
    STOCK = "stock"
    """Counted on a day."""
    RATIO = "ratio"
    """A quotient of two counts, or an index."""
    UNKNOWN = "unknown"


class Direction(StrEnum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"
    RANGE = "range"
    """Neither side may be left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One indicator of the catalogue; columns as in data/indicators.tsv."""

    code: str
    name: str
    aliases: tuple[str, ...]
    family: str
    direction: Direction
    kind: Kind
    attribute: str
    source: str


@dataclass(frozen=True, slots=True)
class Nature:
    """What is known of an indicator's behaviour; `known` says whether the catalogue or a word told it."""

    kind: Kind
    direction: Direction
    known: bool


@cache
def catalogue() -> tuple[Indicator, ...]:
    """All indicators, in the order of the table."""
    return tuple(
        Indicator(
            code=row["code"],
            name=row["name"],
            aliases=tuple(alias for alias in row["aliases"].split("|") if alias != "-"),
            family=row["family"],
            direction=Direction(row["direction"]),
            kind=Kind(row["kind"]),
            attribute=row["attribute"].replace("-", ""),
            source=row["source"],
        )
        for row in read_table("indicators")
    )


@cache
def _index() -> dict[str, Indicator]:
    index: dict[str, Indicator] = {}
    for indicator in catalogue():
        for name in (indicator.name, *indicator.aliases):
            spelling = rewrite(name)[0]
            other = index.setdefault(spelling, indicator)
            if other is not indicator:
                message = f"indicators.tsv: {name} names both {other.code} and {indicator.code}. Take it out of one."
                raise LexiconError(message)
    return index


@cache
def canonical(name: str, growth: bool = False, region: str = "") -> Name:
    """The canonical form of a name as a document writes it.

    `growth` says that the figure is a growth, so that 增速 at the end adds nothing. A name that the catalogue does
    not hold keeps its rewritten form, with code "".
    """
    text, scope, steps = rewrite(name, growth, region)
    indicator = _index().get(text)
    if indicator is None and text and text[0] in _LEVELS and text[1:] in _index():
        steps = (*steps, ("level off", text[0]))
        text, indicator = text[1:], _index()[text[1:]]
    if indicator is None:
        return Name(text, scope, "", steps)
    official = rewrite(indicator.name)[0]
    if official != text:
        steps = (*steps, ("other name", text, official, indicator.code))
    return Name(official, scope, indicator.code, steps)


def find_indicator(name: str) -> Indicator | None:
    """The catalogue's indicator of this name or alias."""
    return _index().get(rewrite(name)[0])


@cache
def is_general(name: str) -> bool:
    """Whether a canonical name says only what kind of thing is counted, such as 投资 or 项目."""
    return "该" in name[:1] or "该指标" in name or name in {row["word"] for row in read_table("general_names")}


_FITS = {"start": str.startswith, "end": str.endswith, "any": str.__contains__}


@cache
def nature(name: str) -> Nature:
    """Flow or stock, and which way is better, from the catalogue or else from the name's words.

    A name that says nothing is taken as better when higher; `known` is then False.
    """
    indicator = _index().get(name)
    if indicator is not None:
        return Nature(indicator.kind, indicator.direction, known=True)
    for row in read_table("indicator_words"):
        if _FITS[row["where"]](name, row["word"]):
            kind = Kind.UNKNOWN if row["kind"] == "-" else Kind(row["kind"])
            direction = Direction.UP if row["direction"] == "-" else Direction(row["direction"])
            return Nature(kind, direction, known=True)
    return Nature(Kind.UNKNOWN, Direction.UP, known=False)
