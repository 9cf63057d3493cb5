"""Patterns of numbers match what they say."""

import re

import pytest

from lantu.number import ARABIC, CHINESE, MULTIPLIERS, RANGE, chinese


@pytest.mark.parametrize("text", ["0", "12", "12.5", "1,234", "1,234,567.89", "1234567"])
def test_a_number_in_digits_is_matched_whole(text: str) -> None:
    assert re.fullmatch(ARABIC, text)


@pytest.mark.parametrize("text", ["", ".5", "1,23", "1,2345", "-1", "1.2.3"])
def test_what_is_no_number_is_not_matched_whole(text: str) -> None:
    assert not re.fullmatch(ARABIC, text)


@pytest.mark.parametrize("text", ["七", "二十三", "一千二百", "两", "三点五", "十二万"])
def test_numerals_are_matched_whole(text: str) -> None:
    assert re.fullmatch(CHINESE, text)


@pytest.mark.parametrize("text", list("-—－–~～至到"))
def test_every_mark_of_a_range_is_known(text: str) -> None:
    assert re.fullmatch(RANGE, text)


@pytest.mark.parametrize("word", [word for word in MULTIPLIERS if word not in ("十", "百", "千", "万", "亿")])
def test_a_multiplier_of_two_characters_is_worth_their_product(word: str) -> None:
    assert MULTIPLIERS[word] == chinese("一" + word)
