"""Title lines of tables, boxes and figures."""

import re
from dataclasses import dataclass

# "表1-1 …指标表", "表2－1“十四五”…", "表3主要农产品产量", "表5", "附表1：…"; not "表1中三次产业…" or "表示…"
_TABLE = re.compile(
    r"附?表\s?(?P<label>\d{1,2}(?:\s?[-－—–.．]\s?\d{1,2})?)(?![\d中])[\s：:、.．]*(?P<title>[^。；，]{0,80})"
)
# "专栏3-1 重大技术创新平台布局", "专栏1：…", "专栏一 …"
_BOX = re.compile(
    r"专栏\s?(?P<label>\d{1,2}(?:\s?[-－—–.．]\s?\d{1,2})?|[一二三四五六七八九十]{1,3})[\s：:、.．]*(?P<title>[^。；，]{0,80})"
)
_FIGURE = re.compile(
    r"附?图\s?(?P<label>\d{1,2}(?:\s?[-－—–.．]\s?\d{1,2})?)(?![\d中])[\s：:、.．]*(?P<title>[^。；]{0,60})"
)
# The unit over a table: 单位：亿元 · （单位：万吨） · 计量单位：%
_UNIT = re.compile(r"[（(]?(?:计量)?单位\s?[：:]\s?(?P<unit>[^（）()。；]{1,16})[）)]?")
_OPENINGS = ("表", "附", "专栏", "图")
_DASH = str.maketrans({"－": "-", "—": "-", "–": "-", "．": ".", " ": ""})


@dataclass(frozen=True, slots=True)
class Caption:
    """A label ("1-1") and a title; `title` is the place of the title's first character in the line."""

    label: str
    title: int


def table_caption(text: str) -> Caption | None:
    """The caption of a table."""
    return _caption(_TABLE, text)


_BARE = re.compile(
    r"(?:(?:19|20)\d\d\s?年|.{0,6}主要|.{0,6}分)[^，。；：]{4,40}(?:情况|速度|幅度|构成|人数|产量|指标)表?"
)


def names_table(text: str) -> bool:
    """Whether a line is the caption of a table without a number: 2031年各类学校招生人数及其增长速度."""
    return _BARE.fullmatch(text) is not None


def box_caption(text: str) -> Caption | None:
    """The caption of a 专栏."""
    return _caption(_BOX, text)


def figure_caption(text: str) -> Caption | None:
    """The caption of a figure."""
    return _caption(_FIGURE, text)


def table_unit(text: str) -> str | None:
    """The unit that a line over a table names for all its figures: "亿元" of "单位：亿元"."""
    match = _UNIT.fullmatch(text)
    return match["unit"].strip() if match else None


def _caption(pattern: re.Pattern[str], text: str) -> Caption | None:
    match = pattern.fullmatch(text) if text.startswith(_OPENINGS) and len(text) <= 120 else None
    return Caption(match["label"].translate(_DASH), match.start("title")) if match else None
