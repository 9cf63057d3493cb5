"""Patterns of numbers match what they say."""

import re

import pytest

from lantu.number import ARABIC, CHINESE


@pytest.mark.parametrize("text", ["0", "12", "12.5", "1,234", "1,234,567.89", "1234567"])
def test_a_number_in_digits_is_matched_whole(text: str) -> None:
    assert re.fullmatch(ARABIC, text)


@pytest.mark.parametrize("text", ["", ".5", "1,23", "1,2345", "-1", "1.2.3"])
def test_what_is_no_number_is_not_matched_whole(text: str) -> None:
    assert not re.fullmatch(ARABIC, text)


@pytest.mark.parametrize("text", ["七", "二十三", "一千二百", "两", "三点五", "十二万"])
def test_numerals_are_matched_whole(text: str) -> None:
    assert re.fullmatch(CHINESE, text)
