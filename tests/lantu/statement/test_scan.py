"""Figures in a text, and what they say by themselves."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.aspect import Comparator
from lantu.statement.figure import FigureKind
from lantu.statement.scan import scan


def found(text: str) -> list[tuple[str, object, str, str]]:
    figures, _ = scan(text, [])
    return [(text[one.start : one.end], one.value, one.unit, str(one.comparator)) for one in figures]


@pytest.mark.parametrize(
    ("text", "value", "unit", "comparator"),
    [
        ("282.1亿元", "282.1", "亿元", "eq"),
        ("43,286元", "43286", "元", "eq"),
        ("6.5%", "6.5", "%", "eq"),
        ("60%以上", "60", "%", "ge"),
        ("5.5%以内", "5.5", "%", "le"),
        ("98%左右", "98", "%", "approx"),
        ("11000多万元", "11000", "万元", "gt"),
        ("20多个", "20", "个", "gt"),
        ("3万余亩", "3", "万亩", "gt"),
        ("1.2个百分点", "1.2", "个百分点", "eq"),
        ("9.85万剂次", "9.85", "万剂次", "eq"),
        ("28微克/立方米", "28", "微克/立方米", "eq"),
        ("-3.2%", "-3.2", "%", "eq"),
    ],
)
def test_an_amount_has_value_unit_and_the_bound_behind_it(text: str, value: str, unit: str, comparator: str) -> None:
    assert found(text) == [(text, Decimal(value), unit, comparator)]


@pytest.mark.parametrize("mark", ["-", "—", "～", "~", "至", "到"])
def test_a_range_has_two_ends(mark: str) -> None:
    text = f"15{mark}20个"
    assert found(text) == [(text, (Decimal(15), Decimal(20)), "个", "range")]


def test_a_range_that_falls_is_not_understood() -> None:
    figures, refusals = scan("20-15个", [])
    assert (figures, [one.reason for one in refusals]) == ([], ["not understood"])


@pytest.mark.parametrize(
    ("text", "rank", "value", "comparator"),
    [
        ("增速居全省第三位。", "第三位", 3, Comparator.EQ),
        ("增速排名全省第12位。", "第12位", 12, Comparator.EQ),
        ("总量位居全省首位。", "首位", 1, Comparator.EQ),
        ("满意度居全省榜首。", "榜首", 1, Comparator.EQ),
        ("考核进入全省前10名。", "前10名", 10, Comparator.LE),
        ("评价位居全省第一。", "第一", 1, Comparator.EQ),
    ],
)
def test_a_rank_is_a_place_reached(text: str, rank: str, value: int, comparator: Comparator) -> None:
    figures, _ = scan(text, [])
    assert [(one.kind, text[one.start : one.end], one.value, one.unit, one.comparator) for one in figures] == [
        (FigureKind.RANK, rank, value, "位", comparator)
    ]


@pytest.mark.parametrize(
    "text", ["第一时间响应", "第一批学员", "第二产业", "第三次会议", "第一中学", "把安全摆在首位", "位居前列"]
)
def test_an_ordinal_is_no_rank(text: str) -> None:
    assert found(text) == []


def test_the_parts_of_a_ratio_are_figures_of_their_own() -> None:
    figures, _ = scan("三次产业结构为4.7：48.2：47.1", [])
    assert [(one.value, one.of) for one in figures] == [
        (Decimal("4.7"), (0, 3)),
        (Decimal("48.2"), (1, 3)),
        (Decimal("47.1"), (2, 3)),
    ]


def test_a_ratio_to_one_is_one_figure() -> None:
    assert found("城乡居民收入比为2.06：1") == [("2.06：1", Decimal("2.06"), "", "eq")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2030年完成", "date"),
        ("3月完成", "date"),
        ("12日召开", "date"),
        ("年满60岁", "age"),
        ("15分钟生活圈", "name"),
        ("代码6", "no unit"),
    ],
)
def test_what_is_no_figure_is_refused_with_its_reason(text: str, reason: str) -> None:
    figures, refusals = scan(text, [])
    assert (figures, [one.reason for one in refusals]) == ([], [reason])


def test_nothing_is_found_in_masked_text() -> None:
    text = "《5家企业名录》收入8家"
    figures, _ = scan(text, [(0, 9)])
    assert [text[one.start : one.end] for one in figures] == ["8家"]


@given(st.text("0123456789.,%万亿元个家第一二三位名前以上左右多至-：年月", max_size=30))
def test_figures_of_any_text_stand_in_order_apart(text: str) -> None:
    figures, _ = scan(text, [])
    places = [(one.start, one.end) for one in figures]
    assert places == sorted(places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))


def test_bare_numbers_of_a_list_have_the_unit_of_its_last() -> None:
    figures, _ = scan("分别高8.4、17.5、7.8个百分点", [])
    assert [(str(figure.value), figure.unit) for figure in figures] == [
        ("8.4", "个百分点"),
        ("17.5", "个百分点"),
        ("7.8", "个百分点"),
    ]


def test_places_of_a_list_are_ranks_though_only_the_last_says_so() -> None:
    figures, _ = scan("增幅分别居全省第3、第5、第6位", [])
    assert [int(figure.value) for figure in figures if figure.kind is FigureKind.RANK] == [3, 5, 6]


def test_a_number_told_apart_by_each_takes_the_unit_of_the_last() -> None:
    figures, _ = scan("城镇和农村居民收入分别达到42600、21800元。", [])
    assert [(figure.value, figure.unit) for figure in figures] == [(42600, "元"), (21800, "元")]


def test_numbers_of_houses_take_no_unit_from_behind() -> None:
    figures, _ = scan("建成3、4号楼，投资5亿元。", [])
    assert [figure.unit for figure in figures] == ["亿元"]
