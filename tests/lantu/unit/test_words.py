"""Measure words behind numbers."""

import re

import pytest

from lantu.unit import MULTIPLIER, kind_of, measure_words, numeral_words, unit_pattern

UNIT = re.compile(rf"(?:{MULTIPLIER})?(?:{unit_pattern()})")


@pytest.mark.parametrize(
    "unit",
    [
        "亿元",
        "万人次",
        "%",
        "个百分点",
        "家",
        "平方公里",
        "万千瓦时",
        "元/吨",
        "微克/立方米",
        "万亩",
        "套（户）",
        "吨标准煤/万元",
    ],
)
def test_a_unit_is_matched_whole(unit: str) -> None:
    assert UNIT.fullmatch(unit)


@pytest.mark.parametrize("word", ["企业", "增长", "的", ""])
def test_other_words_are_no_units(word: str) -> None:
    assert not UNIT.fullmatch(word)


@pytest.mark.parametrize("word", sorted(measure_words()))
def test_every_measure_word_is_matched_whole(word: str) -> None:
    assert re.fullmatch(unit_pattern(), word)


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("亿元", "money"),
        ("万美元", "money"),
        ("%", "ratio"),
        ("个百分点", "ratio"),
        ("家", "count"),
        ("万人", "person"),
        ("万平方米", "area"),
        ("公里", "length"),
        ("万", "count"),
        ("", "count"),
        ("斛", "other"),
    ],
)
def test_a_unit_has_a_kind(unit: str, kind: str) -> None:
    assert kind_of(unit) == kind


def test_words_that_follow_numerals_are_measure_words() -> None:
    assert sorted(numeral_words() - measure_words().keys()) == []
