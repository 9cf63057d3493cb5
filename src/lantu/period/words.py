"""Words of time in folded text, resolved against the years that a document speaks of."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from lantu.period.model import Period


class TimeKind(StrEnum):
    """How a word of time names its period."""

    POINT = "point"
    """The end of a period: 到2025年, 年末, 十四五期末."""
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A word of time in folded text with its period; `explicit` where it names a year itself."""

    start: int
    end: int
    period: Period
    kind: TimeKind
    explicit: bool


@dataclass(frozen=True, slots=True)
class Calendar:
    """What relative words of time mean at a place of a document.

    `this_year` is the year the paper calls 今年; `year` the year that 全年, 上半年 speak of under the present heading;
    `plan` the five years of the plan under the present heading, if any.
    """

    this_year: int | None
    year: int | None
    plan: tuple[int, int] | None = None
    part: Period | None = None
    """The part of a year that the paper is about: 当月 is its last month."""


_FIVE_YEAR = {"十": 2001, "十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026, "十六": 2031}
_FIVE_YEAR |= {"九": 1996, "八": 1991}
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}

_PART = (
    r"(?P<half>上半年|下半年|半年度)|(?<!提)前(?P<first>\d{1,2}|[二三四五六七八九十])个?月(?!日)|(?:前|[1一][-—～~至到])(?P<uptoq>[2-4二三四])季度|第?(?P<quarter>[一二三四]|(?<![\d.\-—～~至到])[1-4])季度|"
    r"[元一](?:月份?)?[-—~～至到](?P<upto>十一?|[二三四五六七八九])月份?|"
    r"(?P<m1>\d{1,2})(?:月份?)?[-—~～至到](?P<m2>\d{1,2})月份?|(?P<month>\d{1,2})月份?(?!\d{0,2}日)(?!\d)(?:[底末]?之?前(?![一二三四五六七八九十\d]))?"
)
_ANY_PART = re.sub(r"\?P<\w+>", "?:", _PART)
_PARTS = re.compile(_PART)
TIME = re.compile(
    rf"(?=[\d到至截“十九八今本当年全明来去上过一五未近目下前第二三四两六七半元])(?:(?P<from>(?:19|20)\d\d)年?[-—~～至到](?P<to>(?:19|20)\d\d)年?|"
    rf"(?P<date>(?:(?:19|20)\d\d年)?\d{{1,2}}月\d{{1,2}}日)|"
    rf"(?P<point>(?:到|至|截至|截止|截止到|截至到)(?:(?:19|20)\d\d)年(?:底|末|年底|年末)?之?前?)(?!\d{{1,2}}月)|"
    rf"(?P<yearly>(?:19|20)\d\d)年(?P<edge>底|末|年底|年末|初|度)?(?P<inside>{_ANY_PART})?|"
    rf"“?(?P<five>十[一二三四五六]?|九|八)五”?(?P<when>期末|末|期间|时期|期内|期|以来)?(?!普法|大)|"
    rf"(?<=[是比较为])(?P<ago>[一二两三四五六七八九十])年前|"
    rf"(?P<said>今年|本年|当年|去年|上年|明年|来年)(?P<part>{_ANY_PART})|"
    rf"(?P<word>当月|本月(?!止)|今年以来|今年|本年度?|当年|年内|全年|年末|年底|明年|来年|去年|(?<!以)上年度|(?<!以)上年末?|上一年|过去的?一年|一年来|"
    rf"5年(?:来|间|(?=累计))|五年来|上一?个五年|过去的?五年|五年间|五年|今后五年|未来五年|本届政府|近年来|近几年|截至目前|目前)(?:底|末)?|"
    rf"近(?P<near>[两二三四五六]|\d)年[来间]?|"
    rf"(?<!十)(?:(?P<side>过去的?|今后|未来)(?P<some>[两二三四六])年[来间]?|(?<!第)(?P<few>[两二三四六])年(?:[来间]|(?=累计|共|新增|完成|用于|投入)))|"
    rf"(?P<mean>[两二三四五六])年(?=年?平均)|"
    rf"(?P<partial>{_ANY_PART}))"
)
_CLUE = re.compile(r"[\d年月季五](?:(?<!\d)|[-—~～至到]\d)")
"""One of these stands in every word of time that can be resolved."""


def find_times(text: str, calendar: Calendar) -> list[TimeMention]:
    """All words of time in a folded text whose period the calendar can tell, in order."""
    mentions: list[TimeMention] = []
    if not _CLUE.search(text):
        return mentions
    for match in TIME.finditer(text):
        found = _resolve(match, calendar)
        if found:
            period, kind, explicit = found
            mentions.append(TimeMention(match.start(), match.end(), period, kind, explicit))
    return mentions


@lru_cache(256)
def _span(first: int, last: int) -> Period:
    return Period.parse(f"{first}/{last}")


def _resolve(match: re.Match[str], calendar: Calendar) -> tuple[Period, TimeKind, bool] | None:
    groups = match.groupdict()
    if groups["from"]:
        first, last = int(groups["from"]), int(groups["to"])
        return (_span(first, last), TimeKind.SPAN, True) if first < last else None
    if groups["date"]:
        return None
    if groups["point"]:
        year = int(re.search(r"\d{4}", match.group()).group())  # type: ignore[union-attr]
        return Period.year(year), TimeKind.POINT, True
    if groups["yearly"]:
        return _yearly(match, int(groups["yearly"]))
    if groups["five"]:
        return _five_years(match, groups)
    if groups["ago"] or groups["near"] or groups["mean"] or groups["some"] or groups["few"]:
        return _counted(groups, calendar)
    if groups["said"]:
        return _part_of_said(groups["said"], groups["part"] or "", calendar)
    if groups["partial"]:
        part = _part(groups["partial"], calendar.year) if calendar.year else None
        return (part, TimeKind.SPAN, False) if part else None
    summed = groups["word"] == "五年" and match.string.startswith(_SUMMING, match.end())
    return _word("五年间" if summed else groups["word"], calendar)


_SUMMING = ("累计", "共", "完成", "新增", "投入", "建成")
"""五年累计…: behind a bare number of years, they are those that have passed."""


def _years(count: str) -> int:
    return int(count) if count.isdigit() else "一二三四五六七八九十".find(count.replace("两", "二")) + 1


def _counted(groups: dict[str, str | None], calendar: Calendar) -> tuple[Period, TimeKind, bool] | None:
    """Times that tell how many years they are back, ahead or long."""
    several = groups["some"] or groups["few"]
    if several:
        return _some_years(groups["side"] or "", _years(several), calendar)
    return _counted_back(groups["ago"], groups["near"] or groups["mean"], calendar.year)


def _counted_back(ago: str | None, near: str | None, year: int | None) -> tuple[Period, TimeKind, bool] | None:
    """五年前, counted from the year under the present heading; 近三年, 两年平均: the last ones, that year included."""
    if not year:
        return None
    if ago:
        return Period.year(year - _years(ago)), TimeKind.SPAN, True
    count = _years(near or "")
    return (_span(year - count + 1, year), TimeKind.SPAN, True) if count > 1 else None


def _some_years(side: str, count: int, calendar: Calendar) -> tuple[Period, TimeKind, bool] | None:
    """四年来, 今后三年: as many years up to the one under the present heading, or from this year on."""
    if side in ("今后", "未来"):
        first = calendar.this_year
        return (_span(first, first + count - 1), TimeKind.SPAN, True) if first else None
    last = calendar.plan[1] if calendar.plan else calendar.year
    return (_span(last - count + 1, last), TimeKind.SPAN, True) if last else None


def _part_of_said(said: str, part: str, calendar: Calendar) -> tuple[Period, TimeKind, bool] | None:
    """今年上半年, 去年四季度."""
    year = _word(said, calendar)
    found = _part(part, year[0].start[0]) if year else None
    return (found, TimeKind.SPAN, True) if found else None


def _yearly(match: re.Match[str], year: int) -> tuple[Period, TimeKind, bool] | None:
    part = _part(match.group("inside"), year) if match.group("inside") else None
    if part:
        return part, TimeKind.SPAN, True
    edge = match.group("edge")
    if edge == "初":
        return None
    return Period.year(year), TimeKind.POINT if edge and edge != "度" else TimeKind.SPAN, True


def _five_years(match: re.Match[str], groups: dict[str, str | None]) -> tuple[Period, TimeKind, bool] | None:
    whole = match.group()
    if not groups["when"] and "“" not in whole:
        return None
    first = _FIVE_YEAR.get(groups["five"] or "")
    if first is None:
        return None
    if groups["when"] in ("期末", "末"):
        return Period.year(first + 4), TimeKind.POINT, True
    return _span(first, first + 4), TimeKind.SPAN, True


_ELEVEN = {"十一": 11}
_UP_TO_QUARTER = {2: "{year}H1", 3: "{year}Q1/{year}Q3", 4: "{year}"}


def _first_months(count: str, year: int) -> Period | None:
    """前11个月, 元至九月."""
    months = int(count) if count.isdigit() else _ELEVEN.get(count) or _years(count)
    return Period.parse(f"{year}-01/{year}-{months:02}") if 1 < months < 12 else None


@lru_cache(256)
def _part(text: str, year: int) -> Period | None:
    """A half, a quarter, a month or several months of a year."""
    match = _PARTS.match(text)
    if not match:
        return None
    groups = match.groupdict()
    counted = groups["first"] or groups["upto"]
    if counted:
        return _first_months(counted, year)
    if groups["half"]:
        return Period.parse(f"{year}H2" if groups["half"] == "下半年" else f"{year}H1")
    if groups["uptoq"]:
        return Period.parse(_UP_TO_QUARTER[_QUARTERS[groups["uptoq"]]].format(year=year))
    if groups["quarter"]:
        return Period.parse(f"{year}Q{_QUARTERS[groups['quarter']]}")
    if groups["m1"] and groups["m2"]:
        first, last = int(groups["m1"]), int(groups["m2"])
        if (first, last) == (1, 12):
            return Period.year(year)
        return Period.parse(f"{year}-{first:02}/{year}-{last:02}") if 1 <= first < last <= 12 else None
    if groups["month"]:
        month = int(groups["month"])
        return Period.parse(f"{year}-{month:02}") if 1 <= month <= 12 else None
    return None


_YEAR_OFFSETS = {
    "今年": 0,
    "今年以来": 0,
    "本年": 0,
    "本年度": 0,
    "明年": 1,
    "来年": 1,
    "去年": -1,
}
_YEAR_BEFORE = frozenset({"上年", "上年末", "上年度", "上一年"})
_PAST_FIVE = frozenset({"5年", "5年来", "5年间", "五年来", "过去五年", "过去的五年", "五年间", "五年"})
_FIVE_BEFORE = frozenset({"上一个五年", "上个五年"})
_NEXT_FIVE = frozenset({"今后五年", "未来五年"})


def _word(word: str | None, calendar: Calendar) -> tuple[Period, TimeKind, bool] | None:
    if word is None:
        return None
    if word in _PAST_FIVE:
        return _past_five(word, calendar)
    if word in _FIVE_BEFORE and calendar.plan:
        return _span(calendar.plan[0] - 5, calendar.plan[0] - 1), TimeKind.SPAN, True
    if word in _YEAR_BEFORE and calendar.year:
        return Period.year(calendar.year - 1), TimeKind.SPAN, True
    if word in ("当月", "本月"):
        return (calendar.part.last_month, TimeKind.SPAN, True) if calendar.part else None
    if calendar.this_year:
        if word in _YEAR_OFFSETS:
            return Period.year(calendar.this_year + _YEAR_OFFSETS[word]), TimeKind.SPAN, True
        if word in _NEXT_FIVE:
            return _span(calendar.this_year, calendar.this_year + 4), TimeKind.SPAN, True
    if calendar.year and word in ("年末", "年底", "全年", "当年", "年内"):
        kind = TimeKind.POINT if word in ("年末", "年底") else TimeKind.SPAN
        return Period.year(calendar.year), kind, False
    return None


def _past_five(word: str, calendar: Calendar) -> tuple[Period, TimeKind, bool] | None:
    """五年来 and the like; the bare 五年 only where the heading speaks of five years."""
    if calendar.plan:
        return _span(*calendar.plan), TimeKind.SPAN, True
    if word != "五年" and calendar.year:
        return _span(calendar.year - 4, calendar.year), TimeKind.SPAN, True
    return None
