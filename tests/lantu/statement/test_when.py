"""Which word of time governs a figure, and whether the figure is a result or a promise."""

import pytest

from lantu.aspect import Measure, Status
from lantu.period import Calendar, Period
from lantu.statement.frame import Frame
from lantu.statement.standing import choose_status
from lantu.statement.when import Clock

YEAR = Period.year(2030)
REVIEW = Frame(Calendar(2031, 2030), Status.ACTUAL, YEAR, YEAR)
ARRANGEMENT = Frame(Calendar(2031, 2031), Status.TARGET, Period.year(2031), Period.year(2031))
PLAN = Frame(Calendar(2031, 2031, (2031, 2035)), Status.TARGET, Period.parse("2031/2035"), Period.year(2035))


def period(text: str, figure: str, frame: Frame, name: str, measure: Measure = Measure.LEVEL) -> str:
    clock = Clock(text, frame)
    time = clock.governing(text.index(figure), measure)
    return clock.period(time, name, measure, frame.status)[0]


@pytest.mark.parametrize(
    ("text", "figure", "frame", "name", "wanted"),
    [
        ("税收达到21亿元。", "21亿元", REVIEW, "税收", "2030"),
        ("2028年，税收达到21亿元。", "21亿元", REVIEW, "税收", "2028"),
        ("上半年税收21亿元，全年40亿元。", "40亿元", REVIEW, "税收", "2030"),
        ("2028年税收21亿元。出口5亿元。", "5亿元", REVIEW, "出口", "2030"),
        ("比2025年提高2个百分点。", "2个百分点", REVIEW, "税收占比", "2030"),
        ("税收比2025年的12亿元增加3亿元。", "12亿元", REVIEW, "税收", "2025"),
        ("税收比2025年的12亿元增加3亿元。", "3亿元", REVIEW, "税收", "2030"),
        ("到2033年，覆盖率达到90%。", "90%", PLAN, "覆盖率", "2033"),
        ("覆盖率达到90%。", "90%", PLAN, "覆盖率", "2035"),
        ("新增就业5万人。", "5万人", PLAN, "新增就业", "2031/2035"),
    ],
)
def test_the_last_time_that_is_about_a_figure_governs_it(
    text: str, figure: str, frame: Frame, name: str, wanted: str
) -> None:
    assert period(text, figure, frame, name) == wanted


def test_an_average_growth_is_over_the_years_of_the_plan() -> None:
    assert period("地区生产总值年均增长7%。", "7%", PLAN, "地区生产总值", Measure.AVG_GROWTH) == "2031/2035"


def test_a_year_named_as_basis_again_is_no_rise() -> None:
    text = "产值由2025年的12亿元提高到21亿元；税收8亿元，是2025年的2倍，年均增长15%。"
    assert period(text, "15%", PLAN, "税收", Measure.AVG_GROWTH) == "2031/2035"


def test_the_year_of_what_is_aimed_at_governs_all_of_it() -> None:
    text = "云湖市今年的主要预期目标是，税收增长6%，产值增长7%。"
    assert [period(text, figure, REVIEW, "税收", Measure.GROWTH) for figure in ("6%", "7%")] == ["2031", "2031"]


@pytest.mark.parametrize(
    ("text", "promised", "frame", "status"),
    [
        ("税收21亿元。", False, REVIEW, Status.ACTUAL),
        ("预计税收21亿元。", False, REVIEW, Status.ESTIMATE),
        ("力争税收21亿元。", True, REVIEW, Status.TARGET),
        ("到2035年，税收达到21亿元。", False, REVIEW, Status.TARGET),
        ("税收21亿元。", False, ARRANGEMENT, Status.TARGET),
        ("2030年税收21亿元。", False, ARRANGEMENT, Status.ACTUAL),
        ("实现税收21亿元的目标。", False, REVIEW, Status.TARGET),
    ],
)
def test_words_and_time_tell_result_from_promise(text: str, promised: bool, frame: Frame, status: Status) -> None:
    place = text.index("21亿元")
    time = Clock(text, frame).governing(place, Measure.LEVEL)
    assert choose_status(text, (place, place + 4), promised, time, frame) is status
