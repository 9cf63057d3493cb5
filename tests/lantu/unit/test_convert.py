from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.errors import UnitError
from lantu.unit import convert, parse_unit


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        ("1.5", "亿元", "万元", "15000"),
        ("7.13", "万元", "亿元", "0.000713"),
        ("15", "亩", "公顷", "1"),
        ("2.4", "万亩", "公顷", "1600"),
        ("1", "平方公里", "亩", "1500"),
        ("22.6", "万人", "人", "226000"),
        ("20", "亿斤", "万吨", "100"),
        ("3", "千瓦时", "度", "3"),
        ("2", "万千瓦时", "千瓦时", "20000"),
        ("14", "平方米/人", "平方米／人", "14"),
        ("5", "批次/千人", "批次/万人", "50"),
        ("4", "成", "%", "40"),
        ("35", "微克/立方米", "毫克/立方米", "0.035"),
        ("9.85", "万剂次", "剂次", "98500"),
        ("4.27", "万亿元", "亿元", "42700"),
    ],
)
def test_converts_exactly(value: str, source: str, target: str, expected: str) -> None:
    assert convert(Decimal(value), source, target) == Decimal(expected)


@pytest.mark.parametrize(
    ("source", "target"), [("%", "个百分点"), ("亿元", "亿美元"), ("平方米", "平方米/人"), ("亿", "亿元")]
)
def test_refuses_different_dimensions(source: str, target: str) -> None:
    with pytest.raises(UnitError):
        convert(Decimal(1), source, target)


def test_same_unit_keeps_the_digits_as_written() -> None:
    assert str(convert(Decimal("6.50"), "％", "%")) == "6.50"


def test_counting_words_are_one_dimension() -> None:
    assert parse_unit("家").dimension == parse_unit("户").dimension == "count"


def test_an_unknown_word_is_a_dimension_of_its_own() -> None:
    assert parse_unit("万剂次").dimension == "剂次"


def test_a_bare_multiplier_is_a_number() -> None:
    assert parse_unit("亿").dimension == "number"


_AREAS = st.sampled_from(["亩", "万亩", "公顷", "万公顷", "平方米", "万平方米", "平方公里"])


@given(st.decimals(min_value="-1e9", max_value="1e9", places=4), _AREAS, _AREAS)
def test_there_and_back_is_the_same_value(value: Decimal, source: str, target: str) -> None:
    there_and_back = convert(convert(value, source, target), target, source)
    assert abs(there_and_back - value) <= abs(value) * Decimal("1e-40")
