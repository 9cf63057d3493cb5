"""Which words of time govern a figure, and for which period it holds."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from lantu.aspect import Measure, Status
from lantu.period import Period, TimeMention, find_times
from lantu.statement.averages import AVERAGE, average_span, risen_from, years_between, years_since, years_up_to
from lantu.statement.censuses import OF_CENSUS
from lantu.statement.clauses import BLANK
from lantu.statement.figure import Figure
from lantu.statement.frame import Frame
from lantu.statement.stocks import SUMMED, is_stock, names_stock

_COMPARED = ("比", "较", "自", "从", "与", "是", "为", "于", "由")
_MADE_THEN = re.compile("(?:期间|时期)?(?:批复|批准|核准|确定|谋划|签约|引进|开工|安排|认定|下达)的")
_BECAME = ("调整为", "优化为", "转变为", "变为", "演变为", "上升为", "提高为", "增加为", "下降为")
"""调整为2030年的10.6%: what it became then, no comparison."""
_AGAINST = ("比", "较", "是", "为", "与", "和", "同", "相当于")
_THAN = ("比", "较")
_OF_THEN = re.compile(f"(?:{OF_CENSUS})?的")
_COMPARED_BEHIND = re.compile("[^，。；]{1,16}相?比(?:较)?[，增减上下提]")
_ORIGIN = ("由", "从")
_FROM_THERE = re.compile(f"(?:{OF_CENSUS})?的?(?:同比)?(?:增长|下降|上涨|回落|提高|减少|增加)?")
"""What may stand between the time from which something moved and its figure: 由1至2月下降12.1%转为…"""
_YEARS = re.compile("(?<!季)(?<!半年)度")
"""2021年度科技奖励: the year is an attribute; 一季度 is a time."""
_SOME_YEARS = re.compile("[二两三四五六]年")
"""五年累计完成…: how long it took, unlike 五年来."""
_LAST_YEAR = re.compile("上年|去年|上一年")
_NO_MARK = re.compile(r"(?:相比，)?[^，。；]*")
_OPENING = (*"，；：、（）”“即到至", "力争", "争取", "确保", "预计", "计划", "其中", "截至", "截止", "展望", "面向")
_PART = re.compile("[，；]")
_AIM = re.compile(
    "的?(?:经济社会|国民经济和社会)?(?:发展)?(?:的?主要)?(?:预期|发展|奋斗|工作)?目标(?:任务)?(?:主要)?[是为：]"
)
"""今年的主要预期目标是: the year holds for all that is aimed at, though it is but an attribute."""
_SENTENCE_END = re.compile("[。！？]")
_YEARLY = re.compile(r"同比|(?:比|较)(?:上年|去年|(?:19|20)\d\d年)")
"""Compared with one year, so that the growth is that of the last year also where five are reviewed."""
_UP_TO = ("截至", "截止", "截至到", "截止到")
_RELATIVE = re.compile(r"全年|年末|年底|当年|年内|上半年|下半年")


class Clock:
    """The words of time of a paragraph, and which of them governs a figure."""

    def __init__(self, text: str, frame: Frame) -> None:
        self.text = text
        self.frame = frame
        self.times = find_times(text, frame.calendar)
        self._starts = [time.start for time in self.times]
        self._anchor_relative()
        self._sentences = [0, *(match.end() for match in _SENTENCE_END.finditer(text))]
        self.blanked = self._blanked()

    def _anchor_relative(self) -> None:
        """全年 behind 2019年 in the same sentence means that year, not the year of the heading."""
        year: TimeMention | None = None
        for index, time in enumerate(self.times):
            if year and "。" in self.text[year.end : time.start]:
                year = None
            last = self.times[index - 1] if index else None
            if last and last.end == time.start and last.period.is_year and time.period.is_year:
                self.times[index] = replace(time, period=last.period)
            elif time.explicit and time.period.is_year and not self._compared(time) and self._dated(time):
                year = time
            elif year and not time.explicit and _RELATIVE.match(self.text, time.start) and time.period.is_year:
                self.times[index] = replace(time, period=year.period, explicit=True)

    def _dated(self, time: TimeMention) -> bool:
        """Whether a time is written with its year: 全年 behind 上年末 is not the year before."""
        return any(character.isdecimal() for character in self.text[time.start : time.end])

    def _blanked(self) -> str:
        """The text with words of time blanked out, each character by one mark."""
        pieces, place = [], 0
        for time in self.times:
            pieces.append(self.text[place : time.start])
            pieces.append(BLANK * (time.end - time.start))
            place = time.end
        pieces.append(self.text[place:])
        return "".join(pieces)

    def _compared(self, time: TimeMention) -> bool:
        """Whether something is compared with this time, alone or in a list (分别较1-2月、1-3月回落)."""
        if self.text.endswith(_BECAME, 0, time.start):
            return False
        if self.text.endswith(_COMPARED, 0, time.start):
            return True
        index = bisect_left(self._starts, time.start) - 1
        before = self.times[index] if index >= 0 else None
        if before is None or time.start - before.end > 1:
            return False
        return (before.end == time.start or self.text[before.end] in "、和及与") and self._compared(before)

    def governing(self, place: int, measure: Measure) -> TimeMention | None:
        """The word of time that governs a figure: the last before it in its sentence that is about it.

        A time that opens a comparison (比2020年) governs nothing; one inside a clause (2021年度科技奖励) only that;
        one that an average is said of (2016—2019年年均) only averages.
        """
        nearest = bisect_left(self._starts, place) - 1
        if nearest >= 0 and self.is_origin(self.times[nearest], place):
            return self.times[nearest]
        start = self._sentences[bisect_right(self._sentences, place) - 1]
        if measure is Measure.AVG_GROWTH and nearest >= 0 and self._starts[nearest] >= start:
            last = self.times[nearest]
            if last.period.is_year and risen_from(self.text, self.times, last):
                return last
        aside: TimeMention | None = None
        for index in range(nearest, bisect_left(self._starts, start) - 1, -1):
            time = self.times[index]
            if self._compared(time) or self._looks_back(time):
                continue
            if self._reaches(time, place, start, measure):
                return time
            if aside is None and time.explicit and self._in_bracket(time, place, start):
                aside = time
        return aside if aside and not _PART.search(self.text, aside.end, place) else None

    def _looks_back(self, time: TimeMention) -> bool:
        """近两年挂牌的14个项目, “十五五”批复的6个: among promises, years past tell only which things are meant."""
        if self.frame.status is not Status.TARGET:
            return False
        return self.text.startswith("近", time.start) or _MADE_THEN.match(self.text, time.end) is not None

    def base(self, figure: Figure, measure: Measure, period: str) -> str | None:
        """The year that a change is against (比2025年提高…, 是2025年的1.4倍); None for the year before."""
        times = bisect_left(self._starts, figure.start) - 1
        if times < 0 or figure.unit_kind == "rank" or (measure is Measure.LEVEL and figure.unit != "倍"):
            return None
        time = self.times[times]
        against = self.text.endswith(_AGAINST, 0, time.start)
        if not against or not _NO_MARK.fullmatch(self.text, time.end, figure.start):
            return None
        year_before = str(int(period[:4]) - 1) if period else ""
        base = year_before if _LAST_YEAR.match(self.text, time.start) else str(time.period)
        usual = measure is Measure.AVG_GROWTH or (measure is not Measure.LEVEL and base == year_before)
        return None if usual else base or None

    def told_at(self, place: int) -> str:
        """The part of a year that a sentence opens with, for the sentences behind it in a paper about such a part."""
        if self.frame.flow is None or not self.frame.flow.is_part_of_year:
            return ""
        opening = next((time for time in self.times if time.start == place), None)
        return str(opening.period) if opening and opening.period.is_part_of_year else ""

    def is_origin(self, time: TimeMention | None, place: int) -> bool:
        """由2010年的12亿元增加到…: the year from which it rose is that of the figure right behind it."""
        if time is None:
            return False
        risen = self.text.endswith(_ORIGIN, 0, time.start)
        from_there = risen and _FROM_THERE.fullmatch(self.text, time.end, place) is not None
        return from_there or self.is_level_before(time, place)

    def is_level_before(self, time: TimeMention, place: int) -> bool:
        """比2010年的12亿元增加3亿元, 与2010年普查时的12万人相比: the level that a change is against."""
        if not self.text.endswith(_AGAINST, 0, time.start) or not _OF_THEN.fullmatch(self.text, time.end, place):
            return False
        return self.text.endswith(_THAN, 0, time.start) or bool(_COMPARED_BEHIND.match(self.text, place))

    def _in_bracket(self, time: TimeMention, place: int, start: int) -> bool:
        """Whether the time stands in a bracket that closes before the figure."""
        opened = self.text.rfind("（", start, time.start) > self.text.rfind("）", start, time.start)
        return opened and self.text.find("）", time.end, place) >= 0

    def _reaches(self, time: TimeMention, place: int, start: int, measure: Measure) -> bool:
        text = self.text
        if self._in_bracket(time, place, start):
            return False
        if _AIM.match(text, time.end):
            return True
        averaged = time.period.is_several_years and bool(AVERAGE.match(text, time.end))
        if averaged and measure is not Measure.AVG_GROWTH:
            return False
        opens = time.start == start or text.endswith(_OPENING, 0, time.start)
        attributive = not opens or bool(_YEARS.search(text[max(0, time.end - 3) : time.end + 1]))
        attributive = attributive or self._is_aside(time, start)
        return not attributive or not _PART.search(text, time.end, place)

    def _is_aside(self, time: TimeMention, start: int) -> bool:
        """2030年，…，五年累计完成126亿元；…: in a sentence on one year, how long it took is said of one figure."""
        if not _SOME_YEARS.fullmatch(self.text, time.start, time.end):
            return False
        before = self.times[bisect_left(self._starts, start) : bisect_left(self._starts, time.start)]
        return any(other.explicit and other.period.is_year and not self._compared(other) for other in before)

    def period(
        self, time: TimeMention | None, name: str, measure: Measure, status: Status, place: int = 0
    ) -> tuple[str, bool]:
        """The period of a figure in notation, and whether it was guessed from the document alone."""
        frame = self.frame
        if measure is Measure.AVG_GROWTH:
            average = self._averaged(time, place)
            if average:
                return str(average), False
        result = measure is Measure.LEVEL and status is not Status.TARGET
        if result and time is not None and self._goes_back(time, place):
            return str(frame.flow), False
        whole_review = result and time is not None and time.period == frame.flow
        if whole_review and names_stock(name):
            return str(frame.stock), False
        if time is not None and status is Status.TARGET and self.text.startswith("前", time.end - 1):
            return str(time.period.start[0]), False
        if time is not None:
            return str(self._so_far(time, status) or self._by_then(time, name, measure, place) or time.period), False
        return self._of_heading(name, measure, status, place)

    def _of_heading(self, name: str, measure: Measure, status: Status, place: int) -> tuple[str, bool]:
        """The period of a figure without words of time of its own, and whether it was guessed."""
        frame = self.frame
        chosen: Period | None = frame.flow
        if chosen is None:
            return "", True
        if status is Status.TARGET and frame.status is not Status.TARGET and chosen.is_part_of_year:
            return str(Period.year(chosen.start[0])), frame.guessed
        if "/" in chosen.notation:
            against_last_year = measure is Measure.GROWTH and _YEARLY.search(self.text[max(0, place - 12) : place])
            if against_last_year or is_stock(self.text, place, name, measure, status):
                return str(frame.stock), frame.guessed
        return chosen.notation, frame.guessed

    def _goes_back(self, time: TimeMention, place: int) -> bool:
        """2030年，…达到86亿元；…累计完成126亿元: in a review of several years, a sum behind is of them all."""
        if not self.frame.of_several_years or self.frame.stock is None or time.period != self.frame.stock:
            return False
        parts = _PART.split(self.text[time.end : place])
        return len(parts) > 2 and SUMMED.search(parts[-1]) is not None

    def _so_far(self, time: TimeMention, status: Status) -> Period | None:
        """今年 in a paper about a half-year tells results of that half, not of the year."""
        part = self.frame.flow
        if status is Status.TARGET or part is None or not time.period.is_year or part.is_year:
            return None
        within = time.period.start <= part.start and part.end <= time.period.end
        return part if within and self.text.startswith("今年", time.start) else None

    def _by_then(self, time: TimeMention, name: str, measure: Measure, place: int) -> Period | None:
        """截止11月份，完成河道整治17公里: what was done in the year up to that month."""
        year = self.frame.flow
        if measure is not Measure.LEVEL or time.period.months != 1 or year is None:
            return None
        ends = year.is_year or year.end == time.period.end
        first, month = year.start, time.period.end
        if not ends or first[0] != month[0] or not self.text.endswith(_UP_TO, 0, time.start):
            return None
        stock = not name.endswith("投资") and is_stock(self.text, place, name, measure, self.frame.status)
        return None if stock else Period.parse(f"{first[0]}-01/{time.period}")

    def _averaged(self, time: TimeMention | None, place: int) -> Period | None:
        """The years that an average is over."""
        reviewed = self.frame.status is not Status.TARGET
        compared = self._compared_since(place, time) if reviewed else None
        told = compared or average_span(self.text, self.times, time, self.frame.calendar.plan)
        return told or self._since(place, time)

    def _compared_since(self, place: int, time: TimeMention | None) -> Period | None:
        """2030年，…，比2027年净增12亿元，年均增长9%: the years behind the one that the sentence compares with."""
        start = self._sentences[bisect_right(self._sentences, place) - 1]
        told = self.times[bisect_left(self._starts, start) : bisect_left(self._starts, place)]
        return years_since(self.text, told, time.period if time else self.frame.stock)

    def _since(self, place: int, time: TimeMention | None) -> Period | None:
        now = time.period if time else self.frame.stock
        since = self._compared_since(place, time)
        since = since or years_up_to(self.times[: bisect_left(self._starts, place)], now)
        between = None if since else self.moved_between(place)
        return since or (Period.parse(f"{between[0].end[0] + 1}/{between[1]}") if between else None)

    def moved_between(self, place: int) -> tuple[Period, Period] | None:
        """The years of the last 由2025年的…增加到2030年的… before a place, in a paper that reviews no plan."""
        if self.frame.calendar.plan:
            return None
        return years_between(self.text, self.times[: bisect_left(self._starts, place)])
