"""Indicator tables: each cell that holds a value becomes a statement, with what head, row and title say of it."""

import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal

from lantu.aspect import Comparator, Measure, Status
from lantu.indicator import ends_with_measure, passed_measure
from lantu.number import ARABIC, arabic
from lantu.statement.column_times import caption_period, column_periods, row_period
from lantu.statement.columns import Column, ColumnRole, columns_of, nouns_of
from lantu.statement.context import Context
from lantu.statement.frame import Frame
from lantu.statement.model import Statement, Value
from lantu.statement.name_doubts import doubts_of_row
from lantu.statement.places import caption_place
from lantu.statement.table_rows import Above, Row, of_group, row_of, with_noun
from lantu.text import Cell, Document, Table, fold_words

_VALUE = re.compile(
    rf"(?P<bound>[≥≤<>≧≦]|不低于|不高于|大于|小于|约)?(?P<sign>-)?(?P<low>{ARABIC})(?:[-—~～至](?P<high>{ARABIC}))?"
    r"(?P<unit>%|‰)?(?P<after>以上|以下|以内|左右)?"
)
_BOUNDS = {
    "≥": Comparator.GE, "≧": Comparator.GE, "不低于": Comparator.GE, "以上": Comparator.GE,
    "≤": Comparator.LE, "≦": Comparator.LE, "不高于": Comparator.LE, "以下": Comparator.LE, "以内": Comparator.LE,
    "<": Comparator.LT, "小于": Comparator.LT, ">": Comparator.GT, "大于": Comparator.GT,
    "约": Comparator.APPROX, "左右": Comparator.APPROX,
}  # fmt: skip


def read_tables(document: Document, context: Context, said: list[Statement]) -> list[Statement]:
    """The statements of all tables; `said` are those of the running text, which may tell the year of a cell."""
    statements: list[Statement] = []
    for table in document.tables:
        columns = columns_of(table)
        if any(column.role is ColumnRole.VALUE for column in columns):
            statements.extend(_TableReader(document, table, columns, context).read())
    return _dated_by_text(statements, said) if statements else []


class _TableReader:
    """Walks through one table, row by row."""

    def __init__(self, document: Document, table: Table, columns: list[Column], context: Context) -> None:
        self.document = document
        self.table = table
        self.columns = columns
        self.context = context
        self.frame = context.at(document, table.start)
        self.section = document.section_path(table.start)
        self.periods = column_periods(columns, self.frame)
        self.titled = caption_period(table.title, self.frame)
        self.region = caption_place(table.title, context.home) or context.home.name
        self.nouns = nouns_of(columns)
        self.last_year = max((column.year for column in columns if column.year and column.status is None), default=None)
        several = any(self.nouns)
        self.above = Above(
            noun="" if several else next((column.noun for column in columns if column.noun), ""),
            title="" if several else _measure_of_title(table),
            owner=_field_of_title(table),
            only_growth=all(column.measure is Measure.GROWTH for column in columns if column.role is ColumnRole.VALUE),
        )

    def read(self) -> list[Statement]:
        """The statements of all cells that hold a value."""
        statements: list[Statement] = []
        first, title = self.table.head_rows, fold_words(self.table.title).removesuffix("情况")
        rows: dict[int, list[Cell]] = {index: [] for index in range(first, self.table.row_count)}
        for cell in self.table.cells:
            if cell.row >= first:
                rows[cell.row].append(cell)
        for index, cells in rows.items():
            row = row_of(cells, self.columns, index - first + 1, self.context.home)
            period = row_period(row.name, self.frame) if row.name else ""
            if row.name:
                name = "" if period else self.above.name(row)
                made = (self._cell(cell, row, name, period) for cell in cells)
                statements.extend(replace(one, doubts=doubts_of_row(one, row.name, title)) for one in made if one)
        return _with_doubts(statements)

    def _cell(self, cell: Cell, row: Row, name: str, period: str) -> Statement | None:
        """The statement of a cell; `period` where the row is a time, so that its columns are the indicators."""
        column = self.columns[cell.column]
        match = _VALUE.fullmatch(fold_words(cell.text)) if column.role is ColumnRole.VALUE else None
        if not match:
            return None
        value, comparator = _value(match)
        noun = self._noun_at(cell.column) if period else self.nouns[cell.column]
        if period and not (noun or self.above.title):
            return None
        name = (noun or self.above.title) if period or (noun and row.region) else with_noun(name, noun)
        measure, indicator = _measure(_limited(of_group(name, column.noun, self.table.title), self.table.title), column)
        unit = match.group("unit") or column.unit or row.unit or self.table.unit or self.above.unit
        if unit == "%" and measure is Measure.LEVEL and _AMOUNT_NAME.search(name):
            measure = Measure.AVG_GROWTH if self.frame.calendar.plan else Measure.GROWTH
        if measure in (Measure.GROWTH, Measure.AVG_GROWTH):
            unit = "%"
        if column.share:
            indicator, measure, unit = f"{indicator}比重", Measure.LEVEL, "%"
        if measure is Measure.LEVEL and not column.noun and "指数" in indicator:
            unit = ""
        if not unit and indicator.endswith("天数"):
            unit = "天"
        if unit.endswith(_PER_VOLUME) and not indicator.endswith("浓度"):
            indicator += "浓度"
        return Statement(
            start=cell.start,
            end=cell.end,
            text=self.document.text[cell.start : cell.end],
            indicator=indicator,
            measure=measure,
            comparator=comparator,
            value=value,
            unit=unit,
            status=column.status or _status(column, self.frame),
            period=period or self.periods[cell.column] or self._period(column, measure),
            region=row.region or self.region,
            scope=row.scope,
            section=self.section,
            page=self.document.page_at(cell.start),
            rules=("table cell",),
            table=self.table.label or None,
            row=row.number,
            attribute=row.attribute,
            monitor=row.monitor,
        )

    def _noun_at(self, index: int) -> str:
        """The measure that a column's head names; growth is that of the column before."""
        column = self.columns[index]
        grown = column.measure is not Measure.LEVEL and not column.noun and index > 0
        return self._noun_at(index - 1) if grown else column.noun

    def _period(self, column: Column, measure: Measure) -> str:
        """The year of a column's values; growth behind columns of years is that of the last of them."""
        plan = self.frame.calendar.plan
        if measure is Measure.AVG_GROWTH and plan:
            return f"{plan[0]}/{plan[1]}"
        year = column.year or (self.last_year if measure is Measure.GROWTH and not plan else None)
        if year:
            return str(year)
        if self.titled:
            return self.titled
        if plan:
            return str(plan[1])
        return str(self.frame.stock) if self.frame.stock else ""


_LIMIT = re.compile("规模以上|规上|限额以上|限上")


def _limited(name: str, title: str) -> str:
    """表3 规模以上工业总产值: the rows that tell of the caption's measure are of those above the size, save output."""
    limit = _LIMIT.search(title)
    told = passed_measure(title) if limit else ""
    same = told not in ("", "产量") and name.endswith(told) and not _LIMIT.search(name)
    return limit.group() + name if limit and same else name


_PER_VOLUME = ("/立方米", "/m3", "/m³", "/升", "/L")
"""What is told so is how much of it there is in air or water."""


def _status(column: Column, frame: Frame) -> Status:
    """A plan's column of a year before the plan holds results."""
    past = column.year is not None and frame.calendar.plan is not None and column.year < frame.calendar.plan[0]
    return Status.ACTUAL if past else frame.status


_AMOUNT_NAME = re.compile(r"(?:总额|总值|产值|增加值|投资|收入|产量|生产率)$")
"""Amounts of money or things: given in %, it is their growth that is meant."""
_TITLE_MEASURE = re.compile(r"(?:主要)?[一-龥]*?(产量|投资|增加值|零售额|价格|销售额|收入|支出)$")


def _with_doubts(statements: list[Statement]) -> list[Statement]:
    """A row named like another (贷款 of two kinds) leaves out what it is a part of."""
    named = Counter(map(_named, statements))
    left_out = ("owner may be left out",)
    return [replace(one, doubts=(*one.doubts, *left_out)) if named[_named(one)] > 1 else one for one in statements]


def _named(one: Statement) -> tuple[object, ...]:
    return one.indicator, one.measure, one.unit, one.status, one.period, one.region, one.scope


def _field_of_title(table: Table) -> str:
    """房地产开发和销售情况: what the caption is about first."""
    match = re.match(r"(?:(?:19|20)\d\d年)?(?P<field>[一-龥]{4,8}?)(?:和|及|主要|情况|指标)", fold_words(table.title))
    return match.group("field") if match and not ends_with_measure(match.group("field")) else ""


def _measure_of_title(table: Table) -> str:
    """主要工业产品产量: the measure that the caption names for rows that name none."""
    title = re.sub(r"^.*?年|表$|情况$|(?:及其?|和).*$", "", fold_words(table.title))
    match = _TITLE_MEASURE.search(title)
    return match.group(1) if match and "-" not in table.label else ""


def _value(match: re.Match[str]) -> tuple[Value, Comparator]:
    low = arabic(match.group("low"))
    if match.group("high"):
        return (low, arabic(match.group("high"))), Comparator.RANGE
    bound = match.group("bound") or match.group("after")
    return (Decimal(0) - low if match.group("sign") else low), _BOUNDS.get(bound or "", Comparator.EQ)


_GROWTH_NAME = re.compile(r"(?P<average>年均|平均)?(?:增长率?|增速|增幅)$")


def _measure(name: str, column: Column) -> tuple[Measure, str]:
    match = _GROWTH_NAME.search(name)
    bare = name[: match.start()] if match and match.start() else name
    if column.measure is not Measure.LEVEL:
        return column.measure, bare
    if match and match.start() and not name.endswith("自然增长率"):
        return (Measure.AVG_GROWTH if match.group("average") else Measure.GROWTH), bare
    return Measure.LEVEL, name


def _dated_by_text(statements: list[Statement], said: list[Statement]) -> list[Statement]:
    """Where the running text has a cell's result with the same figure, the period it gives is the more exact one."""
    results: dict[tuple[object, ...], list[Statement]] = {}
    for statement in said:
        if statement.status is not Status.TARGET:
            results.setdefault((statement.value, statement.measure, statement.unit), []).append(statement)
    dated = []
    for statement in statements:
        period = statement.period
        if statement.status is not Status.TARGET and statement.table:
            for same in results.get((statement.value, statement.measure, statement.unit), []):
                if _shares_word(statement.indicator, same.indicator) and _as_exact(period, same.period):
                    period = same.period
                    break
        dated.append(statement if period == statement.period else replace(statement, period=period))
    return dated


def _as_exact(guessed: str, told: str) -> bool:
    """A year for a year that is not later, a span for a span that begins alike."""
    if "/" in guessed or "/" in told:
        return guessed[:4] == told[:4] and "/" in guessed and "/" in told
    return told.isdigit() and guessed.isdigit() and int(told) <= int(guessed)


def _shares_word(one: str, other: str) -> bool:
    pairs = {one[i : i + 2] for i in range(len(one) - 1)}
    return any(other[i : i + 2] in pairs for i in range(len(other) - 1))
