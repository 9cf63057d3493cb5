"""What is said beside a cell."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lantu_platform.collection.conftest import TODAY, entry_of, fill, fill_well, known

from lantu_platform.collection.models import Return
from lantu_platform.collection.queries import read_number, sheet
from lantu_platform.collection.services import Filled, save_entry
from lantu_platform.people.models import User


def said(filing: Return, *, complete: bool = False) -> list[tuple[str, str, str]]:
    lines = sheet(filing, TODAY, complete=complete).lines
    return [
        (line.entry.cell.indicator.name, each.severity.value, each.message) for line in lines for each in line.problems
    ]


def test_figures_that_agree_raise_no_word(clerk: User, filing: Return) -> None:
    fill_well(clerk, filing)
    assert said(filing, complete=True) == []


def test_parts_that_do_not_add_up_are_errors_beside_each_of_them(clerk: User, filing: Return) -> None:
    fill(clerk, filing, 一般公共预算收入="10", 税收收入="7", 非税收入="4")
    found = said(filing)
    assert [(name, severity) for name, severity, _ in found] == [
        ("一般公共预算收入", "error"), ("税收收入", "error"), ("非税收入", "error"),
    ]  # fmt: skip
    assert "各部分之和得11亿元" in found[0][2]


def test_growth_that_does_not_agree_with_the_levels_asks_for_a_word(clerk: User, filing: Return) -> None:
    known(clerk, "一般公共预算收入", "2025Q1", "8")
    fill(clerk, filing, 一般公共预算收入="10", 税收收入="7", 非税收入="3", 增速="8")
    assert {(name, severity) for name, severity, _ in said(filing)} == {("一般公共预算收入", "warning")}


def test_another_unit_than_before_is_asked_about(clerk: User, filing: Return) -> None:
    known(clerk, "税收收入", "2025Q1", "7")
    fill(clerk, filing, 税收收入="70000")
    assert said(filing) == [("税收收入", "warning", "与 2025Q1 的 7亿元 相差上千倍，是不是把万和亿弄混了？")]


@pytest.mark.parametrize(("now", "words"), [("11", 1), ("10.5", 0), ("3", 1), ("3.5", 0), ("0", 1)])
def test_a_jump_asks_for_a_word(clerk: User, filing: Return, now: str, words: int) -> None:
    known(clerk, "税收收入", "2025Q1", "7")
    fill(clerk, filing, 税收收入=now)
    assert len(said(filing)) == words


def test_a_state_needs_its_reason(clerk: User, filing: Return) -> None:
    save_entry(by=clerk, entry=entry_of(filing, "税收收入"), filled=Filled(missing="no_data"))
    assert said(filing) == [("税收收入", "error", "选了“暂无数据”，请写一句原因。")]


def test_what_is_no_number_is_kept_and_told(clerk: User, filing: Return) -> None:
    fill(clerk, filing, 税收收入="约七亿")
    entry = entry_of(filing, "税收收入")
    assert (entry.typed, entry.value) == ("约七亿", None)
    assert said(filing)[0][2].startswith("“约七亿”不是数字。")


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("12", "亿元", "12"), ("1,234.50", "亿元", "1234.50"), ("１２．５", "亿元", "12.5"), ("-3", "%", "-3"),
        ("−3%", "%", "-3"), (" 7 ", "个", "7"), ("1，234", "个", "1234"),
    ],
)  # fmt: skip
def test_numbers_as_people_type_them(text: str, unit: str, value: str) -> None:
    assert read_number(text, unit).value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("3.5亿", "请换算"),
        ("8%", "请换算"),
        ("12,34", "不是数字"),
        ("1e5", "请换算"),
        ("NaN", "不是数字"),
        ("9" * 20, "数太大"),
    ],
)
def test_what_is_no_number_says_what_to_do(text: str, words: str) -> None:
    typed = read_number(text, "亿元")
    assert typed.value is None
    assert words in typed.trouble


@given(st.decimals(-(10**12), 10**12, places=4))
def test_every_number_is_read_as_it_is(value: Decimal) -> None:
    assert read_number(f"{value:,.4f}", "亿元").value == value
