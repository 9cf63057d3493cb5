"""How fast an indicator moved, and against what it is told."""

import re

from lantu.aspect import Measure
from lantu.statement.draft import Draft
from lantu.statement.figure import Figure
from lantu.statement.lead import Lead

PACES = frozenset({"增速", "增幅", "降幅", "涨幅", "跌幅", "升幅", "增长率", "完成率"})
"""How fast the indicator itself moved, how much of it was done."""
_PACE = re.compile("(?:年均)?增速$")
"""Behind how far a growth rate moved (…，比上季度回落2个百分点；两年平均增长6%), the indicator itself grew."""


def changed(figure: Figure, lead: Lead, last: Draft) -> str:
    """What a change behind another figure is of: its indicator, or how fast that one grew (比上季度回落2个百分点)."""
    if figure.unit == "%" and last.measure is Measure.CHANGE:
        return _PACE.sub("", last.indicator)
    if figure.unit.endswith("分点") and lead.compared_with and last.measure in (Measure.GROWTH, Measure.AVG_GROWTH):
        return last.indicator + ("年均增速" if last.measure is Measure.AVG_GROWTH else "增速")
    return last.indicator
