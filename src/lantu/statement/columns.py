"""What the columns of an indicator table hold, told by their heads and by their cells."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from lantu.aspect import Measure, Status
from lantu.text import Table, fold_words
from lantu.unit import kind_of


class ColumnRole(StrEnum):
    """What a column is for."""

    NUMBER = "number"
    CATEGORY = "category"
    NAME = "name"
    UNIT = "unit"
    VALUE = "value"
    ATTRIBUTE = "attribute"
    MONITOR = "monitor"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Column:
    """A column's role and what its head says of its values; `noun` is the measure that it names (产量)."""

    role: ColumnRole
    measure: Measure = Measure.LEVEL
    status: Status | None = None
    year: int | None = None
    unit: str = ""
    noun: str = ""
    share: bool = False
    head: str = ""


_NUMBER = re.compile(r"^[≥≤<>]?-?\d[\d,]*(?:\.\d+)?(?:[-—~]\d+(?:\.\d+)?)?%?(?:以上|以下|以内|左右)?$")
GROUP = re.compile("城镇|农村|乡村|城市|男性?|女性?")
"""A column's head that tells whose the values are, no measure."""
_BRACKET = re.compile("（[^（）]*）$")
_READ_ALSO = re.compile("（[一-龥]）(?=[一-龥])")
"""在校（学）人数: a character that some read in the place of the one before."""
_UNIT = re.compile(r"^(?:计量|计算)?单位$")
_ROLES = (
    (ColumnRole.NUMBER, re.compile(r"^(?:序号|编号|号)$")),
    (ColumnRole.MONITOR, re.compile(r"(?:监测|责任|牵头|主管|负责|实施).{0,2}(?:单位|部门)")),
    (ColumnRole.UNIT, _UNIT),
    (ColumnRole.ATTRIBUTE, re.compile(r"属性|性质")),
    (ColumnRole.CATEGORY, re.compile(r"^(?:类别|领域|分类)$")),
    (ColumnRole.NAME, re.compile(r"指标(?!值)|名称|产品|项目|类别|行业|地区|品种")),
)
_PROJECTS = re.compile(r"建设内容|建设规模|建设地点|建设性质|建设年限|总投资")
_NAMED_PROJECTS = "项目名称"


def columns_of(table: Table) -> list[Column]:
    """The columns of a table; no VALUE column where it is no indicator table (a list of projects)."""
    heads = [_head(table, index) for index in range(table.column_count)]
    if _lists_projects(heads):
        return [Column(ColumnRole.OTHER)] * len(heads)
    units = _units_below(table)
    columns = [_column(table, index, head) for index, head in enumerate(heads)]
    columns = [replace(column, unit=units.get(index, column.unit)) for index, column in enumerate(columns)]
    return _with_name(table, _as_captioned(table, columns))


_PACE = re.compile("(?:涨跌|升降)(?:幅度?|率)?$|(?:增长|上涨)(?:速度|幅度|率)$|[增涨]幅$|增速$")
_INDICES = re.compile("指数(?:及|和|与|（|$)")
_NEAR_HUNDRED = range(75, 150)


def _as_captioned(table: Table, columns: list[Column]) -> list[Column]:
    """The columns as the caption has them where it tells of their values what the heads do not.

    A caption of growth (居民消费价格比上年涨跌幅度) over bare values in % makes them growth; under a caption of indices
    values near 100 are levels, whatever the head calls them.
    """
    title = fold_words(table.title).removesuffix("表").removesuffix("情况")
    values = [column for column in columns if column.role is ColumnRole.VALUE]
    bare = all(column.measure is Measure.LEVEL and not column.share and column.year is None for column in values)
    percent = {column.unit or table.unit for column in values} in ({"%"}, {"%", ""})
    if bare and percent and _PACE.search(title):
        return [replace(one, measure=Measure.GROWTH, unit="%") if one in values else one for one in columns]
    if _INDICES.search(title):
        return [
            replace(one, measure=Measure.LEVEL, unit="") if _holds_indices(table, index, one) else one
            for index, one in enumerate(columns)
        ]
    return columns


def _holds_indices(table: Table, index: int, column: Column) -> bool:
    cells = [fold_words(cell.text) for cell in table.cells if cell.column == index and cell.row >= table.head_rows]
    values = [text.split(".")[0] for text in cells if _NUMBER.match(text)]
    return column.measure is Measure.GROWTH and all(text.isdecimal() and int(text) in _NEAR_HUNDRED for text in values)


_SYMBOL = re.compile("[μmk]?g/(?:m[3³]|L)|‰|dB（A）|分贝")
_LONGEST_UNIT = 8


def _units_below(table: Table) -> dict[int, str]:
    """The units that the row right below the head gives for its columns; {} where it is no such row."""
    row = {cell.column: fold_words(cell.text) for cell in table.cells if cell.row == table.head_rows}
    if 0 in row or len(row) < _FEWEST_UNITS:
        return {}
    return row if all(len(text) <= _LONGEST_UNIT and is_unit(text) for text in row.values()) else {}


_FEWEST_UNITS = 2


def is_unit(text: str) -> bool:
    """Whether a text is a unit of measurement as the table of measure words or a symbol writes it."""
    return bool(_SYMBOL.fullmatch(text)) or (not text.isdecimal() and kind_of(text) != "other")


def nouns_of(columns: list[Column]) -> list[str]:
    """The measure of each column where the columns hold several (招生数, 在校生数); "" for all where they hold one.

    A column of growth has the measure of the column before it.
    """
    nouns: list[str] = []
    for column in columns:
        grown = column.measure is not Measure.LEVEL and not column.noun
        nouns.append(nouns[-1] if grown and nouns else column.noun)
    several = {noun for noun in nouns if noun and not GROUP.fullmatch(noun)}
    return nouns if len(several) > 1 else [""] * len(columns)


def _group_head(table: Table, index: int) -> str:
    """The head that stands over this column and others, without its unit; "" where none does."""
    cell = table.at(0, index) if table.head_rows > 1 else None
    return _BRACKET.sub("", _READ_ALSO.sub("", fold_words(cell.text))) if cell and cell.columns > 1 else ""


def _lists_projects(heads: list[str]) -> bool:
    """Whether the table lists projects; 项目名称 beside a unit of measurement only names the indicators."""
    units = any(_UNIT.search(head) for head in heads)
    named = any(_NAMED_PROJECTS in head for head in heads)
    return (named and not units) or any(_PROJECTS.search(head) for head in heads)


def _head(table: Table, index: int) -> str:
    cells = [table.at(row, index) for row in range(table.head_rows)]
    texts = dict.fromkeys(fold_words(cell.text) for cell in cells if cell)
    return _READ_ALSO.sub("", "".join(texts))


def _column(table: Table, index: int, head: str) -> Column:
    cells = [fold_words(cell.text) for cell in table.cells if cell.column == index and cell.row >= table.head_rows]
    numbers = sum(bool(_NUMBER.match(text)) for text in cells)
    for role, pattern in _ROLES:
        named = pattern.search(head)
        if named and not (numbers > len(cells) / 2 and role in (ColumnRole.NAME, ColumnRole.ATTRIBUTE)):
            return Column(role)
    if numbers and (numbers >= len(cells) * 0.3 or re.search(r"增长|增速|目标|\d{4}年", head)):
        return _value_column(head, _group_head(table, index))
    return Column(ColumnRole.OTHER)


_EMPTY_NOUN = re.compile(
    r"^(?:[全本][国省市区县州盟旗]|(?:本|当)月(?:止)?(?:累计)?|\d{1,2}月(?:份|末)?|(?:\d{1,2}|1-本)月?[-—~～至到]\d{0,2}月(?:份|止)?(?:累计)?|累计|(?:上年|去年)?同期(?:数|累计)?|"
    r"[上下]半年|第?[一二三四]季度|前三季度|绝对[数额值]|指标值|数值|总量|年末数|本年|全年|合计|数量|实绩|\d{4}年.*|.*月末|完成额|期末数|)$"
)


_SINCE = "(?:比上年(?:末|同期)?|比年初|同比|环比)"
_STATISTIC = re.compile("百分位|平均|均值|中位")
"""In a bracket of a head: how its values were reckoned, no unit."""
_GROWTH = re.compile(rf"增长|增速|增幅|涨幅|降幅|涨跌|±|升降|{_SINCE}(?:上涨|下降|增减|增加)（?%")
_ADDED = re.compile("(?:增加|增减|新增)[额量数]|增量")
_CHANGE = re.compile(rf"{_SINCE}(?:上涨|下降|增减|增加)")


def _value_column(head: str, group: str = "") -> Column:
    year = re.search(r"((?:19|20)\d\d)年", head)
    status = None
    if re.search(r"目标|规划|计划|预期", head):
        status = Status.TARGET
    elif re.search(r"完成|实际|实绩|现状|基期", head):
        status = Status.ACTUAL
    unit = re.search(r"（([^（）]*)）$", head)
    noun = head[: unit.start()] if unit else head
    share = bool(re.search(r"比重|构成|占比|结构", head))
    measure = Measure.LEVEL
    if re.search(r"年均|平均增", head) and "增" in head:
        measure = Measure.AVG_GROWTH
    elif _GROWTH.search(head) and not _ADDED.search(head):
        measure = Measure.GROWTH
    elif _ADDED.search(head) or _CHANGE.search(head):
        measure = Measure.CHANGE
    unit_text = unit.group(1) if unit and not _STATISTIC.search(unit.group(1)) else ""
    own = noun.removeprefix(group)
    if measure is not Measure.LEVEL or share or status or year or _EMPTY_NOUN.match(own):
        noun = "" if _EMPTY_NOUN.match(group) or share or status or year else group
    if "=100" in head or "为100" in head:
        noun, unit_text = "", ""
    return Column(
        ColumnRole.VALUE,
        measure,
        status,
        int(year.group(1)) if year else None,
        unit_text.replace("±", ""),
        noun,
        share,
        head,
    )


def _with_name(table: Table, columns: list[Column]) -> list[Column]:
    """A table needs a column of names: the first that is not known to be anything else and holds words."""
    if any(column.role is ColumnRole.NAME for column in columns):
        return columns
    for index, column in enumerate(columns):
        if column.role in (ColumnRole.OTHER, ColumnRole.CATEGORY):
            return [*columns[:index], Column(ColumnRole.NAME), *columns[index + 1 :]]
    return [Column(ColumnRole.OTHER)] * len(columns)
