"""What one sentence passes on to the next: topic, limit, place and time, and what it breaks down."""

import re

from lantu.aspect import Measure
from lantu.indicator import ends_with_measure, passed_measure
from lantu.statement.draft import Memory
from lantu.statement.places import opening_place

_FIELD = re.compile(r"在?(?P<limit>限额以上单位|限额以上|规模以上|规上|规模工业)[^，。；]{0,16}中，")
_BREAKDOWN = re.compile("(?:按|从|分)[^，。\\d]{1,8}(?:分|看|划分|统计)[，：]")
"""按行业分，: what follows are parts of what the sentence before measures."""
_BY_TIME = re.compile("(?:按|从|分)(?:季度?|月份?)")  # 分季度看，: the parts are of the same, whatever it is
_VIEWED = re.compile(
    "(?:从(?=[^，。]{2,12}看)|[^，。\\d]{0,8}?(?=产品(?:产量|产值|销量)))(?P<measure>[^，。\\d]{2,12}?)"
    "(?:看|(?:较快|快速|大幅|稳步|持续|明显|保持)*(?:增长|提升|上升|提高))[，：]"
)
"""从产品产量看，…; 新兴产品产量大幅增长，…: the measure of the branches and products that follow."""
_GOES_ON = re.compile(r"(?:、|，)?（?其中|在总计中")


def next_sentence(old: Memory, text: str, start: int, first: int, told: str) -> Memory:
    """The memory of the sentence that starts at `start` of the paragraph, made from that of the one before.

    `first` is the place of its first figure, `told` the period that its beginning names ("" for none).
    """
    last = old.last if _GOES_ON.match(text, start, start + 6) else []
    memory = Memory(last, topic=old.topic, prefix=old.prefix, label=old.label, home=old.home)
    memory.heading, memory.earlier = old.heading, old.last
    memory.passing, memory.projects = old.passing, old.projects_told()
    if last:
        levels = (draft.period for draft in reversed(last) if draft.measure is not Measure.AVG_GROWTH)
        memory.during = next(levels, last[-1].period)
    if _BREAKDOWN.match(text, start):
        measured = (d for d in old.last if ends_with_measure(d.indicator) or _BY_TIME.match(text, start))
        memory.broken = old.broken or next(measured, None)
        whole = [old.broken] if old.broken else old.last
        times = {draft.period for draft in whole if draft.measure is not Measure.AVG_GROWTH}
        memory.during = memory.passing = times.pop() if len(times) == 1 else ""
    memory.passing = told or memory.passing
    memory.during = told or memory.during or memory.passing
    if viewed := _VIEWED.match(text, start):
        memory.viewed = passed_measure(viewed.group("measure"))
    memory.place = opening_place(text[start:first])
    if field := _FIELD.match(text, start):
        memory.prefix = memory.limit = field.group("limit")
    return memory
