"""Observations in long form: a line a figure, with indicator, region, period, value and unit."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from lantu.errors import PeriodError, UnitError
from lantu.series import canonical
from lantu.unit import parse_unit
from lantu_platform.collection.queries.calendar import same_notation
from lantu_platform.collection.queries.figures import read_number
from lantu_platform.collection.queries.form_sheet import Trouble
from lantu_platform.collection.queries.workbook import Page, Row
from lantu_platform.indicators.enums import Measure, Missing, Status
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.services import Reported

COLUMNS = {
    "indicator": ("指标", "Indicator"),
    "region": ("地区", "Region"),
    "period": ("时期", "Period"),
    "value": ("数值", "Value"),
    "unit": ("计量单位", "Unit of measure"),
    "measure": ("类型", "Measure"),
    "status": ("状态", "Status"),
    "reason": ("原因", "Reason"),
}
"""The columns by what they hold, with the heads that exports give them in either language."""
NEEDED = ("indicator", "region", "period", "value", "unit")
_STATES = {
    "暂无数据": Missing.NO_DATA, "No data yet": Missing.NO_DATA,
    "不适用": Missing.NOT_APPLICABLE, "Not applicable": Missing.NOT_APPLICABLE,
}  # fmt: skip
_GROWTHS = {"同比增速", "增速", "Growth on a year earlier", "growth"}
_ESTIMATES = {"预计", "Estimate", "estimate"}


@dataclass(slots=True)
class LongReading:
    """What a sheet brings."""

    lines: int = 0
    figures: list[Reported] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    notes: list[Trouble] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Line:
    """A row with the columns by what they hold."""

    page: Page
    row: Row
    at: Mapping[str, int]

    def text(self, column: str) -> str:
        return self.row.field(self.at.get(column)).text

    def trouble(self, column: str, message: str, **facts: Any) -> Trouble:
        return Trouble(self.page.title, self.row.field(self.at.get(column)).address, message % facts)


class Catalogue:
    """The indicators by every name that the reading library takes for the same; asked of the database once."""

    def __init__(self) -> None:
        self.by_name = {entry.name: entry for entry in Indicator.objects.exclude(name="")}

    def find(self, name: str) -> Indicator | None:
        """The entry of this name or of another name of the same thing."""
        return self.by_name.get(name) or self.by_name.get(canonical(name).text)

    def nearest(self, name: str) -> str:
        """A name that looks like this one, "" where none does."""
        return next(iter(difflib.get_close_matches(name, self.by_name, n=1, cutoff=0.5)), "")


def read_long(page: Page, catalogue: Catalogue) -> Iterator[LongReading]:
    """Read a sheet line by line; the same reading again after each line, for showing how far it is."""
    found = LongReading()
    at: dict[str, int] | None = None
    seen: dict[tuple[int, str, str, str], int] = {}
    for row in page.rows:
        if row.empty:
            continue
        if at is None:
            at = _columns(row)
            if missing := [COLUMNS[name][0] for name in NEEDED if name not in at]:
                message = _("第一行应是表头，没有找到：%(heads)s。请下载模板，照样填。")
                heads = _("、").join(missing)
                found.troubles.append(Trouble(page.title, f"A{row.number}", message % {"heads": heads}))
                break
            continue
        found.lines += 1
        _take(_Line(page, row, at), catalogue, seen, found)
        yield found
    yield found


def _columns(row: Row) -> dict[str, int]:
    texts = {each.text: at for at, each in enumerate(row.fields) if each.text}
    return {name: texts[head] for name, heads in COLUMNS.items() for head in heads if head in texts}


def _take(line: _Line, catalogue: Catalogue, seen: dict[tuple[int, str, str, str], int], found: LongReading) -> None:
    indicator, period, troubles = _what(line, catalogue)
    value = line.row.field(line.at["value"])
    missing = _STATES.get(value.text)
    typed = read_number("" if missing else value.text, line.text("unit"))
    if value.trouble or typed.trouble:
        troubles.append(line.trouble("value", "%(words)s", words=value.trouble or typed.trouble))
    elif typed.value is None and not missing:
        troubles.append(
            line.trouble("value", _("没有数。没有数请写“暂无数据”或“不适用”，并写原因；不报就删掉这一行。"))
        )
    elif missing and not line.text("reason"):
        troubles.append(line.trouble("reason", _("写了“%(state)s”，还要在“原因”列写原因。"), state=value.text))
    if value.formula and not value.trouble:
        found.notes.append(line.trouble("value", _("是公式，取了算好的值 %(text)s。"), text=value.text))
    found.troubles += troubles
    if troubles or indicator is None:
        return
    figure = Reported(
        indicator=indicator.pk, region=line.text("region"), period=period,
        measure=Measure.GROWTH if line.text("measure") in _GROWTHS else Measure.LEVEL,
        value=typed.value, unit="" if missing else line.text("unit"), missing=missing, reason=line.text("reason")[:300],
        status=Status.ESTIMATE if line.text("status") in _ESTIMATES else Status.ACTUAL,
    )  # fmt: skip
    if figure.key in seen:
        message = _("与第 %(row)d 行是同一个指标、地区、时期。请只留一行。")
        found.troubles.append(line.trouble("indicator", message, row=seen[figure.key]))
        return
    seen[figure.key] = line.row.number
    found.figures.append(figure)


def _what(line: _Line, catalogue: Catalogue) -> tuple[Indicator | None, str, list[Trouble]]:
    """The indicator, the period, and what is wrong with them, the region or the unit."""
    troubles: list[Trouble] = []
    if area := line.page.merged_row(line.row.number):
        troubles.append(Trouble(line.page.title, area, _("单元格合并了，看不出数属于哪一行。请取消合并，每行填全。")))
    indicator = catalogue.find(line.text("indicator"))
    if indicator is None:
        near = catalogue.nearest(line.text("indicator"))
        message = _("目录里没有“%(name)s”。%(hint)s")
        hint = _("是不是“%(near)s”？") % {"near": near} if near else _("请先把它加进指标目录，或改用目录里的名称。")
        troubles.append(line.trouble("indicator", message, name=line.text("indicator")[:30], hint=hint))
    if not line.text("region"):
        troubles.append(line.trouble("region", _("没有写地区。")))
    period = ""
    try:
        period = same_notation(line.text("period"))
    except PeriodError:
        message = _("时期“%(text)s”看不懂。请写成 2025、2025H1、2025Q3、2025-07，累计写成 2025-01/2025-05。")
        troubles.append(line.trouble("period", message, text=line.text("period")[:20]))
    if indicator and line.text("value") not in _STATES:
        troubles += _unit(line, indicator)
    return indicator, period, troubles


def _unit(line: _Line, indicator: Indicator) -> Sequence[Trouble]:
    unit = line.text("unit")
    wanted = "%" if line.text("measure") in _GROWTHS else indicator.unit
    if not unit:
        return [line.trouble("unit", _("没有写计量单位。"))]
    try:
        same = not wanted or parse_unit(unit).dimension == parse_unit(wanted).dimension
    except UnitError:
        same = False
    if same:
        return []
    message = _("“%(name)s”的单位应是%(wanted)s或能换算的单位，不能是%(unit)s。")
    return [line.trouble("unit", message, name=indicator.name, wanted=wanted, unit=unit[:20])]
