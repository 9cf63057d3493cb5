"""The columns of exported lists."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lantu_platform.readings.enums import Measure, Status
from lantu_platform.readings.queries import doubt_words, plain, spanned

if TYPE_CHECKING:
    from lantu_platform.collection.queries import Row
    from lantu_platform.indicators.models import Indicator, Observation, TargetVersion
    from lantu_platform.plans.models import Finding, Judgement
    from lantu_platform.plans.queries import TaskLine
    from lantu_platform.readings.models import Statement
    from lantu_platform.readings.queries import BesideCell, BesideRow, BesideTable

Cell = str | int | Decimal | None
T = TypeVar("T")
Columns = Sequence[tuple[str | Promise, Callable[[T], Cell]]]
"""The heads of a list with what stands under each."""
COLUMNS: Columns["Statement"] = (
    (_("文件"), lambda row: str(row.document.reading)),
    (_("指标"), lambda row: row.name),
    (_("归一指标"), lambda row: row.indicator.name),
    (_("原文"), lambda row: row.text),
    (_("数值"), lambda row: row.value.normalize()),
    (_("上限"), lambda row: row.high and row.high.normalize()),
    (_("单位"), lambda row: row.unit),
    (_("比较"), lambda row: row.get_comparator_display()),
    (_("类型"), lambda row: row.get_measure_display()),
    (_("状态"), lambda row: row.get_status_display()),
    (_("时期"), lambda row: row.period),
    (_("地区"), lambda row: row.region),
    (_("口径"), lambda row: "；".join(row.scope)),
    (_("比较对象"), lambda row: row.base),
    (_("章节"), lambda row: " › ".join(row.section)),
    (_("页"), lambda row: row.page),
    (_("位置"), lambda row: row.start),
    (_("原句"), lambda row: row.sentence),
    (_("存疑"), lambda row: "；".join(map(doubt_words, row.doubts))),
    (_("审核"), lambda row: row.get_review_display()),
)


def _figures(row: "Finding") -> list["Statement"]:
    return [figure.statement for figure in row.figures.all()]


FINDING_COLUMNS: Columns["Finding"] = (
    (_("轻重"), lambda row: row.get_weight_display()),
    (_("规则"), lambda row: row.get_rule_display()),
    (_("认定"), lambda row: row.get_state_display()),
    (_("核对结果"), lambda row: row.message),
    (_("应为"), lambda row: row.expected and row.expected.normalize()),
    (_("容差"), lambda row: row.tolerance and row.tolerance.normalize()),
    (_("单位"), lambda row: row.unit),
    (_("数值"), lambda row: "；".join(f"{plain(each.value)}{each.unit}" for each in _figures(row))),
    (_("文件"), lambda row: "；".join(dict.fromkeys(str(each.document.reading) for each in _figures(row)))),
    (_("原句"), lambda row: "；".join(dict.fromkeys(each.sentence for each in _figures(row)))),
)

INDICATOR_COLUMNS: Columns["Indicator"] = (
    (_("指标"), lambda row: row.name),
    (_("编码"), lambda row: row.code),
    (_("定义与口径"), lambda row: row.definition),
    (_("计量单位"), lambda row: row.unit),
    (_("方向"), lambda row: row.get_direction_display()),
    (_("性质"), lambda row: row.get_kind_display()),
    (_("属性"), lambda row: row.attribute),
    (_("责任部门"), lambda row: row.lead.name if row.lead else None),
    (_("计算公式"), lambda row: row.formula),
    (_("数据来源"), lambda row: row.source),
)


def _written(figure: "Statement | TargetVersion | Observation | None") -> str:
    if figure is None or figure.value is None:
        return ""
    if figure.high is not None:
        return spanned(plain(figure.value), plain(figure.high), figure.unit)
    return f"{plain(figure.value)}{figure.unit}"


def _result(row: "Judgement") -> tuple[str, str]:
    """The period and the value of what came of a promise, wherever it was told."""
    period, _, value = row.derived.partition(" ")
    figure = row.result or row.reported
    return (figure.period, _written(figure)) if figure else (period, value)


def _title(row: "Judgement") -> str:
    return str(row.document.reading) if row.document else ""


def _papers(row: "Judgement") -> str:
    """All documents in which the promise stands."""
    return "；".join(str(each.document.reading) for each in row.told_in) or _title(row)


JUDGEMENT_COLUMNS: Columns["Judgement"] = (
    (_("评判"), lambda row: row.get_verdict_display()),
    (_("属性"), lambda row: row.attribute),
    (_("指标"), lambda row: row.name),
    (_("地区"), lambda row: row.region),
    (_("目标年份"), lambda row: row.year),
    (_("目标"), lambda row: _written(row.decided or row.target)),
    (_("调整前的目标"), lambda row: _written(row.earlier)),
    (_("调整后的目标"), lambda row: _written(row.later)),
    (_("决定文号"), lambda row: row.decided.decision if row.decided else ""),
    (_("实绩时期"), lambda row: _result(row)[0]),
    (_("实绩"), lambda row: _result(row)[1]),
    (_("理由"), lambda row: row.reason),
    (_("牵头单位"), lambda row: row.who),
    (_("自"), lambda row: str(row.since or "")),
    (_("文件"), _papers),
)


def _percent(share: Decimal | None) -> Decimal | None:
    return share and round(share * 100, 1)


def _source(row: "Judgement") -> str:
    """Where the result was told."""
    if row.result:
        return str(row.result.document.reading)
    return str(row.reported.get_source_display()) if row.reported else ""


PLAN_COLUMNS: Columns["Judgement"] = (
    (_("表"), lambda row: row.table),
    (_("序号"), lambda row: row.row),
    (_("分类"), lambda row: row.category),
    (_("指标"), lambda row: row.title),
    (_("单位"), lambda row: row.unit),
    (_("属性"), lambda row: row.attribute),
    (_("监测单位"), lambda row: row.monitor),
    (_("目标时期"), lambda row: row.due),
    (_("目标"), lambda row: _written(row.decided or row.target) or row.target_text),
    (_("决定文号"), lambda row: row.decided.decision if row.decided else ""),
    (_("基期"), lambda row: row.base.period if row.base else str(_("未给出"))),
    (_("基数"), lambda row: _written(row.base)),
    (_("实绩时期"), lambda row: _result(row)[0]),
    (_("实绩"), lambda row: _result(row)[1] or row.result_text),
    (_("实绩出处"), _source),
    (_("完成度（%）"), lambda row: _percent(row.fulfilment)),
    (_("时间进度（%）"), lambda row: _percent(row.elapsed)),
    (_("评判"), lambda row: row.get_verdict_display()),
    (_("理由"), lambda row: row.reason),
    (_("展望"), lambda row: row.outlook),
)

_ANNOUNCED: Columns["TaskLine"] = (
    (_("章节"), lambda row: " › ".join(row.section)),
    (_("任务"), lambda row: row.text),
    (_("位置"), lambda row: row.start),
)
_IN_HAND: Columns["TaskLine"] = (
    (_("进展"), lambda row: str(row.state.label)),
    (_("牵头部门"), lambda row: str(row.assignment.department) if row.assignment else ""),
    (_("时限"), lambda row: str(row.assignment.due or "") if row.assignment else ""),
    (_("超期"), lambda row: str(_("是")) if row.overdue else ""),
    (_("说明"), lambda row: row.assignment.note if row.assignment else ""),
)
TASK_COLUMNS: Columns["TaskLine"] = (*_ANNOUNCED, (_("文中时限"), lambda row: row.deadline), *_IN_HAND)
HANDED_COLUMNS: Columns["TaskLine"] = (
    (_("文件"), lambda row: str(row.assignment.document.reading) if row.assignment else ""),
    *_ANNOUNCED,
    *_IN_HAND,
)

RETURN_COLUMNS: Columns["Row"] = (
    (_("报表"), lambda row: row.filing.template.name),
    (_("部门"), lambda row: row.filing.department.name),
    (_("地区"), lambda row: row.filing.region),
    (_("时期"), lambda row: row.filing.period),
    (_("状态"), lambda row: row.word),
    (_("开放日"), lambda row: str(row.filing.opens)),
    (_("截止日"), lambda row: str(row.filing.due)),
    (_("锁定日"), lambda row: str(row.filing.locks)),
    (_("应填"), lambda row: row.asked),
    (_("已填"), lambda row: row.filled),
    (_("迟报工作日"), lambda row: row.days_late),
)


@dataclass(frozen=True, slots=True)
class BesideLine:
    """A figure of one place beside those of others."""

    indicator: str
    region: str
    table: "BesideTable"
    row: "BesideRow"
    cell: "BesideCell"


BESIDE_COLUMNS: Columns[BesideLine] = (
    (_("指标"), lambda line: line.indicator),
    (_("地区"), lambda line: line.region),
    (_("时期"), lambda line: line.row.period.notation),
    (_("状态"), lambda line: str(Status(line.cell.figure.status).label)),
    (_("类型"), lambda line: str(Measure(line.table.measure).label)),
    (_("口径"), lambda line: "、".join(line.table.scope)),
    (_("数值"), lambda line: line.cell.figure.low),
    (_("计量单位"), lambda line: line.cell.figure.unit),
    (_("出处"), lambda line: _said_by(line.cell)),
)


def _said_by(cell: "BesideCell") -> str:
    if cell.reported:
        return str(cell.reported.get_source_display())
    return str(cell.statement.document.reading) if cell.statement else ""


OPEN_STATEMENTS: Columns["Statement"] = (
    ("document", lambda row: str(row.document.reading)),
    ("start", lambda row: row.start),
    ("text", lambda row: row.text),
    ("name", lambda row: row.name),
    ("indicator", lambda row: row.indicator.name),
    ("measure", lambda row: row.measure),
    ("comparator", lambda row: row.comparator),
    ("value", lambda row: row.value.normalize()),
    ("value_high", lambda row: row.high and row.high.normalize()),
    ("unit", lambda row: row.unit),
    ("status", lambda row: row.status),
    ("period", lambda row: row.period),
    ("region", lambda row: row.region),
    ("scope", lambda row: "|".join(row.scope)),
    ("base", lambda row: row.base),
    ("page", lambda row: row.page),
    ("sentence", lambda row: row.sentence),
    ("review", lambda row: row.review),
)
"""Open data keep the reading library's names, whatever the language of the page."""

OPEN_JUDGEMENTS: Columns["Judgement"] = (
    ("document", _title),
    ("table", lambda row: row.table),
    ("row", lambda row: row.row),
    ("indicator", lambda row: row.name),
    ("region", lambda row: row.region),
    ("attribute", lambda row: row.attribute),
    ("target_period", lambda row: row.target.period if row.target else None),
    ("target_value", lambda row: row.target.value.normalize() if row.target else None),
    ("target_unit", lambda row: row.target.unit if row.target else None),
    ("result_period", lambda row: row.result.period if row.result else None),
    ("result_value", lambda row: row.result.value.normalize() if row.result else None),
    ("result_unit", lambda row: row.result.unit if row.result else None),
    ("verdict", lambda row: row.verdict),
    ("fulfilment", lambda row: row.fulfilment and row.fulfilment.normalize()),
    ("reason_zh", lambda row: row.reason_zh),
    ("reason_en", lambda row: row.reason_en),
)

OBSERVATION_COLUMNS: Columns["Observation"] = (
    (_("指标"), lambda row: row.indicator.name),
    (_("地区"), lambda row: row.region),
    (_("时期"), lambda row: row.period),
    (_("数值"), lambda row: row.get_missing_display() if row.value is None else round(row.value, row.decimals)),
    (_("计量单位"), lambda row: row.unit or row.indicator.unit),
    (_("类型"), lambda row: row.get_measure_display()),
    (_("状态"), lambda row: row.get_status_display()),
    (_("原因"), lambda row: row.reason),
    (_("来源"), lambda row: row.get_source_display()),
    (_("填报人"), lambda row: str(row.by)),
    (_("填报日期"), lambda row: f"{row.at:%Y-%m-%d}"),
)
OBSERVATION_TEMPLATE = OBSERVATION_COLUMNS[:8]
"""The columns of an import: what is exported can be changed and imported again."""


def beside_lines(
    indicator: "Indicator", regions: Sequence[str], tables: Iterable["BesideTable"]
) -> Iterator[BesideLine]:
    """The figures of tables that set these places beside each other, one by one."""
    for table in tables:
        for row in table.rows:
            for region, cell in zip(regions, row.cells, strict=True):
                if cell:
                    yield BesideLine(indicator.name, region, table, row, cell)
