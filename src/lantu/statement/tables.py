"""Indicator tables: each cell that holds a value becomes a statement, with what head, row and title say of it."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from lantu.aspect import Comparator, Measure, Status
from lantu.indicator import clean, ends_with_measure
from lantu.number import ARABIC, arabic
from lantu.statement.columns import Column, ColumnRole, columns_of
from lantu.statement.context import Context, Frame
from lantu.statement.model import Statement, Value
from lantu.statement.places import take_place
from lantu.text import Cell, Document, Table, fold

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


@dataclass(slots=True)
class _Row:
    """What the first cells of a row say."""

    name: str = ""
    unit: str = ""
    number: int = 0
    attribute: str | None = None
    monitor: str | None = None
    scope: tuple[str, ...] = ()
    part: bool = False


def read_tables(document: Document, context: Context, said: list[Statement]) -> list[Statement]:
    """The statements of all tables; `said` are those of the running text, which may tell the year of a cell."""
    statements: list[Statement] = []
    for table in document.tables:
        columns = columns_of(table)
        if any(column.role is ColumnRole.VALUE for column in columns):
            statements.extend(_TableReader(document, table, columns, context).read())
    return _dated_by_text(statements, said)


class _TableReader:
    """Walks through one table, row by row."""

    def __init__(self, document: Document, table: Table, columns: list[Column], context: Context) -> None:
        self.document = document
        self.table = table
        self.columns = columns
        self.context = context
        self.frame = context.at(document, table.start)
        self.section = document.section_path(table.start)
        self.whole = ""

    def read(self) -> list[Statement]:
        """The statements of all cells that hold a value."""
        statements: list[Statement] = []
        first = self.table.head_rows
        for index in range(first, self.table.row_count):
            cells = [cell for cell in self.table.cells if cell.row == index]
            row = _row(cells, self.columns, index - first + 1, self.context)
            if row.name:
                name = self._full_name(row)
                made = (self._cell(cell, row, name) for cell in cells)
                statements.extend(statement for statement in made if statement)
        return statements

    def _full_name(self, row: _Row) -> str:
        """The row's name with what its table or the row that it is part of says."""
        name = clean(row.name) or row.name
        noun = next((column.noun for column in self.columns if column.noun), "")
        if ends_with_measure(name) or _MEASURED_NAME.search(name):
            self.whole = self.whole if row.part and self.whole else name
            return name
        if noun:
            return name if name.endswith(noun) else name + noun
        if self.whole and self.whole != name:
            return _part_of(name, self.whole)
        title = re.sub(r"^.*?年|表$|情况$|(?:及其?|和).*$", "", fold(self.table.title).text)
        match = _TITLE_MEASURE.search(title)
        return name + match.group(1) if match and "-" not in self.table.label else name

    def _cell(self, cell: Cell, row: _Row, name: str) -> Statement | None:
        column = self.columns[cell.column]
        match = _VALUE.fullmatch(fold(cell.text).text) if column.role is ColumnRole.VALUE else None
        if not match:
            return None
        value, comparator = _value(match)
        measure, indicator = _measure(name, column)
        unit = match.group("unit") or column.unit or row.unit or self.table.unit
        if unit == "%" and measure is Measure.LEVEL and _AMOUNT_NAME.search(name):
            measure = Measure.AVG_GROWTH if self.frame.calendar.plan else Measure.GROWTH
        if measure in (Measure.GROWTH, Measure.AVG_GROWTH):
            unit = "%"
        if column.share:
            indicator, unit = f"{indicator}比重", "%"
        if measure is Measure.LEVEL and not column.noun and "指数" in indicator:
            unit = ""
        return Statement(
            start=cell.start,
            end=cell.end,
            text=self.document.text[cell.start : cell.end],
            indicator=indicator,
            measure=measure,
            comparator=comparator,
            value=value,
            unit=unit,
            status=column.status or self.frame.status,
            period=_period(column, measure, self.frame),
            region=self.context.home.name,
            scope=row.scope,
            section=self.section,
            page=self.document.page_at(cell.start),
            rules=("table cell",),
            table=self.table.label or None,
            row=row.number,
            attribute=row.attribute,
            monitor=row.monitor,
        )


_AMOUNT_NAME = re.compile(r"(?:总额|总值|产值|增加值|投资|收入|产量|生产率)$")
"""Amounts of money or things: given in %, it is their growth that is meant."""
_MEASURED_NAME = re.compile(r"(?:增长|增速|下降|降低|脱贫|平台|指数)$")
_TITLE_MEASURE = re.compile(r"(?:主要)?[一-龥]*?(产量|投资|增加值|零售额|价格|销售额|收入|支出)$")
_NUMBERING = re.compile(
    r"^(?:[（(]?\d{1,2}[)）.、．]?(?=\D)(?!周?岁|年|个|小时|平方|户|万|月|日|元)|[一二三四五六七八九十]+[、.．])"
)
_PART = re.compile(r"^(?:其中：?|#|＃|[—-]+|:|：)+")


def _row(cells: list[Cell], columns: list[Column], number: int, context: Context) -> _Row:
    row = _Row(number=number)
    for cell in cells:
        column = columns[cell.column] if cell.column < len(columns) else None
        text = fold(cell.text).text
        if column is None or not text:
            continue
        if column.role is ColumnRole.NAME:
            _take_name(row, text, context)
        elif column.role is ColumnRole.UNIT:
            row.unit = text
        elif column.role is ColumnRole.NUMBER and text.isdigit():
            row.number = int(text)
        elif column.role is ColumnRole.ATTRIBUTE:
            row.attribute = text
        elif column.role is ColumnRole.MONITOR:
            row.monitor = text
    return row


def _take_name(row: _Row, text: str, context: Context) -> None:
    numbered = re.match(r"(\d{1,2})[.、．]?(?=[^\d.])", text)
    if numbered and _NUMBERING.match(text):
        row.number = int(numbered.group(1))
    text = _NUMBERING.sub("", text)
    row.part = bool(_PART.match(text))
    text = _PART.sub("", text)
    text = _NUMBERING.sub("", text)
    inside = re.search(r"（((?:不?含|包括|鲜|国土|小口径|大口径)[^（）]*)）", text)
    if inside:
        row.scope = (inside.group(1),)
        text = text.replace(inside.group(), "")
    unit = re.search(r"（([^（）]*?(?:[万亿%‰元吨人户个家件亩米套头只羽辆台所]|公里|公顷|比))）$", text)
    if unit and not row.unit:
        row.unit = unit.group(1)
        text = text[: unit.start()]
    bare, _ = take_place(text, context.home)
    row.name = bare or text


def _part_of(name: str, whole: str) -> str:
    """城镇 of 常住人口; 轻工业 of 规模以上工业增加值: branch replaces branch, prefix and measure stay."""
    branch = re.fullmatch(
        r"(规模以上|规上|限额以上)?(?:单位)?([一-龥]{2,4}?)(增加值|总产值|零售额|营业收入|投资)", whole
    )
    if branch:
        prefix, kind, measure = branch.group(1) or "", branch.group(2), branch.group(3)
        if name == "其他":
            name = "其他企业"
        middle = "" if name.endswith(("业", kind)) else kind
        return prefix + name + middle + measure
    # What a branch adds to the gross product is its value added.
    return name + ("增加值" if whole.endswith("生产总值") else whole)


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


def _period(column: Column, measure: Measure, frame: Frame) -> str:
    plan = frame.calendar.plan
    if measure is Measure.AVG_GROWTH and plan:
        return f"{plan[0]}/{plan[1]}"
    if column.year:
        return str(column.year)
    if plan:
        return str(plan[1])
    return str(frame.stock) if frame.stock else ""


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
        dated.append(replace(statement, period=period))
    return dated


def _as_exact(guessed: str, told: str) -> bool:
    """A year for a year that is not later, a span for a span that begins alike."""
    if "/" in guessed or "/" in told:
        return guessed[:4] == told[:4] and "/" in guessed and "/" in told
    return told.isdigit() and guessed.isdigit() and int(told) <= int(guessed)


def _shares_word(one: str, other: str) -> bool:
    pairs = {one[i : i + 2] for i in range(len(one) - 1)}
    return any(other[i : i + 2] in pairs for i in range(len(other) - 1))
