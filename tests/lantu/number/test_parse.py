"""Numerals become Decimal."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.number import arabic, chinese

DIGITS = "零一二三四五六七八九"
LARGEST = 10**12 - 1


def below_ten_thousand(number: int) -> str:
    """A number below 10 000 as it is written in full: 1005 is 一千零五."""
    text, gap = "", False
    for power, word in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + word
            gap = False
        else:
            gap = bool(text)
    return text


def written(number: int) -> str:
    """A number as it is written in full, with 万 and 亿."""
    parts = [(number // 10**8, "亿"), (number // 10**4 % 10**4, "万"), (number % 10**4, "")]
    text, before = "", False
    for value, word in parts:
        if value:
            text += ("零" if before and value < 1000 else "") + below_ten_thousand(value) + word
        before = before or bool(value)
    return text or "零"


@pytest.mark.parametrize(
    ("text", "value"),
    [("0", "0"), ("12", "12"), ("12.50", "12.50"), ("1,234", "1234"), ("1,234,567.8", "1234567.8"), ("007", "7")],
)
def test_digits_are_read_with_and_without_separators(text: str, value: str) -> None:
    assert arabic(text) == Decimal(value)


@given(st.decimals(0, 10**12, places=2))
def test_digits_with_separators_read_like_those_without(number: Decimal) -> None:
    assert arabic(f"{number:,}") == arabic(str(number)) == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("零", 0),
        ("〇", 0),
        ("七", 7),
        ("两", 2),
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("一百零八", 108),
        ("一百一十", 110),
        ("两千", 2000),
        ("三千零五十", 3050),
        ("一万", 10_000),
        ("十二万", 120_000),
        ("三十万零五百", 300_500),
        ("一亿", 100_000_000),
        ("两亿三千万", 230_000_000),
    ],
)
def test_numerals_are_read(text: str, value: int) -> None:
    assert chinese(text) == value


@given(st.integers(1, LARGEST))
def test_numerals_written_in_full_come_back(number: int) -> None:
    assert chinese(written(number)) == number


@given(st.integers(0, 99), st.text("零一二三四五六七八九", min_size=1, max_size=4))
def test_a_fraction_is_read_digit_by_digit(whole: int, fraction: str) -> None:
    digits = "".join(str(DIGITS.index(character)) for character in fraction)
    assert chinese(f"{written(whole)}点{fraction}") == Decimal(f"{whole}.{digits}")


@pytest.mark.parametrize("text", ["", "万", "亿", "三三", "二〇二五", "一二三"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert chinese(text) is None


def test_thousands_may_be_set_apart_by_blanks() -> None:
    assert arabic("1 260") == arabic("1260")
    assert arabic("12\u2009500.5") == arabic("12500.5")
