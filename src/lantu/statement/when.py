"""When a figure holds, and whether it is a result or a promise."""

import re

from lantu.aspect import Measure, Status
from lantu.period import Period, TimeKind, TimeMention
from lantu.statement.context import Frame

_FLOW = re.compile(
    r"新增|新建|新开|新引|累计|投入|申请|授权|建成|改造|引进|完成|发放|培训|转移|游客|收入$|投资$|开工|竣工|签约|续建|打造|建设|试点|新签|实施|拟|创建|规划|开展|年均"
)
_STOCK = re.compile(
    r"率$|比重$|比例$|强度$|人口$|总量$|拥有量$|总值$|规模$|面积$|企业$|平台$|年限$|寿命$|医师数$|托位数$|床位数$|占比$|收入$|企业数$|总数$|数量$|浓度$"
)
_ESTIMATE = re.compile(r"预计|初步核算|初步统计|初步测算|初步预计|预计完成|预计全年")
_TARGET_NEAR = re.compile(r"力争|确保|争取|目标|预期|计划|拟|将达|努力实现|要达|任务")


def choose_period(
    time: TimeMention | None, frame: Frame, name: str, measure: Measure, status: Status
) -> tuple[str, bool]:
    """The period of a figure in notation, and whether it was guessed from the document alone."""
    if time is not None:
        return str(time.period), False
    spread = frame.flow is not None and "/" in frame.flow.notation
    chosen: Period | None = frame.flow
    if (
        spread
        and measure in (Measure.LEVEL, Measure.RANK)
        and not _FLOW.search(name)
        and (_STOCK.search(name) or status is Status.ACTUAL)
    ):
        chosen = frame.stock
    if spread and measure is Measure.CHANGE:
        chosen = frame.stock
    if chosen is None:
        return "", True
    return str(chosen), frame.guessed


def choose_status(text: str, span: tuple[int, int], promised: bool, time: TimeMention | None, frame: Frame) -> Status:
    """Result, estimate or promise: the clause's own words, its time against the document's, then its heading."""
    start, end = span
    sentence = text[max(text.rfind("。", 0, start), text.rfind("！", 0, start)) + 1 : start]
    stop = text.find("。", end)
    after = text[end : stop if stop >= 0 else len(text)][:12]
    this_year = frame.calendar.this_year
    if frame.status is Status.TARGET:
        past = time is not None and time.explicit and this_year is not None and time.period.end[0] < this_year
        return Status.ACTUAL if past else Status.TARGET
    if promised or after.startswith(("的目标", "目标")):
        return Status.TARGET
    later = time is not None and time.explicit and time.kind is TimeKind.POINT
    if (
        later
        and time is not None
        and this_year is not None
        and time.period.end[0] >= this_year
        and frame.flow
        and time.period.end > frame.flow.end
    ):
        return Status.TARGET
    if (
        time is not None
        and time.explicit
        and frame.flow
        and time.period.start > frame.flow.end
        and _TARGET_NEAR.search(sentence)
    ):
        return Status.TARGET
    if _ESTIMATE.search(sentence):
        return Status.ESTIMATE
    return frame.status
