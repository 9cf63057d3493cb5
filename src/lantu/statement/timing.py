"""When a figure holds: its own words of time, else those of the figures before it, else the heading's."""

import re
from dataclasses import dataclass
from functools import cache

from lantu.aspect import Measure, Status
from lantu.indicator import split_verb
from lantu.lexicon import alternation, words
from lantu.period import TimeMention
from lantu.statement.clauses import Sentence
from lantu.statement.draft import Memory
from lantu.statement.figure import Figure
from lantu.statement.frame import Frame
from lantu.statement.lead import Lead
from lantu.statement.origins import Way, became, earlier, growth_over_years, way_of
from lantu.statement.standing import choose_status
from lantu.statement.stocks import added_up, had, stands, summed, year_by_year
from lantu.statement.when import Clock

_YEARS = re.compile(r"\d{4}/\d{4}")
_SAME_TIME = re.compile("(?<![比较])(?:去年|上年)?同期(?:增速|降幅|增幅)?(?:为|是)(?:增长|下降|上升|回落)?$")
_SAME_TIME_REACH = 16
_NUMBER = re.compile(r"(?:19|20)\d\d")
_CLAUSE = re.compile("[^，。；！]*")
_COUNTED_BEHIND = frozenset({"noun after figure", "predicate after figure"})
_EACH_YEAR = ("年均", "平均每年")
"""年均产量保持在12万吨: a level of each of the years."""
_BY_YEAR = re.compile("，(?:按[^，。；]{2,8}[，计])?年均(?:递增|增长|增速)")
_MARK = re.compile("[，；]")
_TOGETHER = re.compile("累计|共|合计|总计|投资|资金")
_BOTH_ENDS = re.compile("年[到至]")
"""2030年到2035年: the years at both ends, unlike 2031—2035年, the years in which it came to pass."""


@cache
def _event() -> re.Pattern[str]:
    """Behind what is counted, a verb of what came to pass once (12家企业上市)."""
    return re.compile(f"(?:^|(?<=..))(?:{alternation(words('cues', kind='event'))})")


@dataclass(slots=True)
class Timing:
    """What tells the time of a paragraph's figures."""

    text: str
    frame: Frame
    clock: Clock
    sentence: Sentence

    def of(
        self, figure: Figure, name: str, lead: Lead, measure: Measure, memory: Memory
    ) -> tuple[Measure, Status, str, bool]:
        """Measure, status and period, and whether the period was guessed."""
        first = self.sentence.group(figure)[0].start
        time = self.clock.governing(first, measure)
        status = choose_status(self.text, (figure.start, figure.end), lead.target, time, self.frame)
        period, guessed = self.clock.period(time, name, measure, status, figure.start)
        one_time = self.frame.flow == self.frame.stock
        goes_on = bool(memory.last) and (one_time or name.startswith(memory.last[-1].subject))
        if measure is Measure.CHANGE and figure.unit.endswith("分点") and goes_on and time is None:
            period, status = memory.last[-1].period, memory.last[-1].status
        if time is None and memory.last and (lead.among or "noun of the figure before" in lead.rules):
            of_all = bool(self.frame.calendar.plan) and lead.light and summed(self.text, figure.start)
            period = period if of_all else _period_before(memory, measure)
        elif time is None and memory.during and not (measure is Measure.AVG_GROWTH and "/" in period):
            period = memory.during
        if measure is Measure.LEVEL and time is None and status is not Status.TARGET:
            period = self._in_review(figure, lead, memory) or period
        if measure is Measure.LEVEL or measure is Measure.RANK:
            status, period = self._moved(figure, time, status, period)
        if measure is Measure.LEVEL and time is not None and status is not Status.TARGET:
            period = self._at_end(figure, time, period)
        yearly = lead.average and measure in (Measure.CHANGE, Measure.LEVEL)
        if time is None and (yearly or "decrease before noun" in lead.rules) and self.frame.flow is not None:
            period = str(self.frame.flow)
        if measure is Measure.GROWTH and _YEARS.fullmatch(period) and not added_up(self.text, first):
            measure, period = self._grown(figure, lead, status, period)
        if measure is Measure.AVG_GROWTH and self.frame.status is Status.TARGET and time is None:
            status = Status.TARGET if "/" in period else status
        ranked = self._of_ranked(first, name, memory) if measure is Measure.RANK and time is None else ""
        period = self._of_average_before(figure, memory) or self._same_time_before(figure, ranked or period)
        return measure, status, period, guessed

    def _at_end(self, figure: Figure, time: TimeMention, period: str) -> str:
        """“十五五”时期，…，税收达到86亿元，年均增长9%: what grew by the year is told as it was in the last."""
        grew = _YEARS.fullmatch(period) and _BY_YEAR.match(self.text, figure.end)
        said = _MARK.split(self.text[time.end : figure.start])
        return period[-4:] if grew and len(said) > 1 and not _TOGETHER.search(said[-1]) else period

    def _of_ranked(self, place: int, name: str, memory: Memory) -> str:
        """累计清淤126公里、居全市首位: a rank is of the time of the level that it ranks; "" where none was told."""
        if year_by_year(self.text, place):
            return ""
        levels = (draft for draft in reversed(memory.last) if draft.measure is Measure.LEVEL)
        return next((draft.period for draft in levels if draft.indicator == name), "")

    def _of_average_before(self, figure: Figure, memory: Memory) -> str:
        """“十五五”年均增长11.6%，比“十四五”快1.5个百分点: years against years; "" where no such are compared."""
        last = memory.last[-1] if memory.last and figure.unit.endswith("分点") else None
        if last is None or last.measure is not Measure.AVG_GROWTH:
            return ""
        against = self.clock.base(figure, Measure.CHANGE, last.period) or ""
        return last.period if _YEARS.fullmatch(against) else ""

    def _same_time_before(self, figure: Figure, period: str) -> str:
        """（同期为下降9.8%）: the same months of the year before; the period as it was elsewhere."""
        reach = max(0, figure.start - _SAME_TIME_REACH)
        if self.text.find("同期", reach, figure.start) < 0 or not _SAME_TIME.search(self.text, reach, figure.start):
            return period
        return _NUMBER.sub(lambda year: str(int(year.group()) - 1), str(self.frame.flow or period))

    def _grown(self, figure: Figure, lead: Lead, status: Status, period: str) -> tuple[Measure, str]:
        """Growth told of several years: 比“十四五”增长1.9倍 is of all of them against all of those."""
        against = self.clock.base(figure, Measure.GROWTH, str(self.frame.stock)) if lead.compared else None
        if against and _YEARS.fullmatch(against):
            return Measure.GROWTH, period
        return growth_over_years(self.frame, period, Status.ACTUAL if against else status)

    def _in_review(self, figure: Figure, lead: Lead, memory: Memory) -> str:
        """Of several years under review, whether a level is of all of them or of their end; "" where its name tells.

        出让矿区75宗、成交价61亿元: an item of a list without a verb is of the same time as the one before.
        12家企业上市: what things did is done in all of the years; 累计达到46个 is where they stand at the end.
        """
        flow, stock = self.frame.flow, self.frame.stock
        if flow is None or stock is None or flow == stock:
            return ""
        stood = stands(self.text, figure.start) and not lead.head.startswith(_EACH_YEAR)
        if stood or "stock after addition" in lead.rules:
            return str(stock)
        last = memory.last[-1] if memory.last else None
        if last is not None and figure.unit == "倍":
            return _period_before(memory, Measure.LEVEL)
        bare = (
            not summed(self.text, figure.start)
            and lead.coordinated
            and not lead.light
            and not lead.verb
            and not split_verb(lead.head)[0]
        )
        if bare and last is not None and last.measure is Measure.LEVEL and not last.inside:
            return last.period
        if _COUNTED_BEHIND.isdisjoint(lead.rules) or had(self.text, figure.start):
            return ""
        said = _CLAUSE.match(self.text, figure.end)
        return str(flow) if said and _event().search(said.group()) else ""

    def _moved(self, figure: Figure, time: TimeMention | None, status: Status, period: str) -> tuple[Status, str]:
        """由38.2%提高到41.6%: the first level is an earlier result, the second holds at the end of the years."""
        group = self.sentence.group(figure)
        way = way_of(self.text, group[0], group[-1])
        if way is Way.FROM and not self.clock.is_origin(time, group[0].start):
            both = time is not None and _BOTH_ENDS.search(self.text, time.start, time.end) is not None
            between = self.clock.moved_between(figure.start) if time is None else None
            since = between[0] if between else earlier(self.frame, time, both_ends=both)
            return Status.ACTUAL, str(since or period)
        if way is Way.TO and (time is None or "/" in period):
            return status, str(became(self.frame, time) or period)
        return status, period


def _period_before(memory: Memory, measure: Measure) -> str:
    """The period of the figure before: levels have that of the level before an average growth over years."""
    average = Measure.AVG_GROWTH
    like = (draft.period for draft in reversed(memory.last) if (draft.measure is average) == (measure is average))
    return next(like, memory.last[-1].period)
