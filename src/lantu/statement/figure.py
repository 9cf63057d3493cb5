"""Figures as found in folded text, and the numbers refused."""

from dataclasses import dataclass
from enum import StrEnum

from lantu.aspect import Comparator
from lantu.statement.model import Value


class FigureKind(StrEnum):
    """The form of a figure."""

    AMOUNT = "amount"
    RANK = "rank"
    SHARE = "share"
    """One of several numbers joined by colons: 三次产业结构 3.9:39.0:57.1."""


@dataclass(slots=True)
class Figure:
    """A figure in folded text; `unit_kind` is from `lantu.unit.kind_of`, `of` a part and the number of parts."""

    kind: FigureKind
    start: int
    end: int
    value: Value
    unit: str
    unit_kind: str
    comparator: Comparator = Comparator.EQ
    of: tuple[int, int] = (0, 1)


@dataclass(slots=True)
class Refusal:
    """A number in folded text that is no figure, with the reason."""

    start: int
    end: int
    reason: str


AFTER = {
    "以上": Comparator.GE,
    "及以上": Comparator.GE,
    "以下": Comparator.LE,
    "及以下": Comparator.LE,
    "以内": Comparator.LE,
    "之内": Comparator.LE,
    "左右": Comparator.APPROX,
    "上下": Comparator.APPROX,
}
"""The bounds that stand behind a unit."""

RANK_FIELD = (
    r"(?:[一二三四五六七八九十两\d]个?(?:城?区|县区|区县|县市区?|市县|市州|地市)|全[国省市区州县盟球]|"
    "自治区|世界|亚洲|西北|西部|东北|西南|中部|东部|华[东南北中])"
)
"""A field that something ranks in: 全省, 西部, 十个市县."""
