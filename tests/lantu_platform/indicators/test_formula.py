"""Formulas are read and reckoned; states are never numbers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu_platform.indicators.enums import Missing
from lantu_platform.indicators.errors import FormulaError
from lantu_platform.indicators.queries import parse_formula

KNOWN = {"甲": Decimal(6), "乙": Decimal(4), "零": Decimal(0)}


def reckon(text: str) -> Decimal | Missing:
    return parse_formula(text).value(lambda name: KNOWN.get(name, Missing.NO_DATA))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("[甲] + [乙] * 2", "14"),
        ("([甲] + [乙]) * 2", "20"),
        ("（[甲]＋[乙]）×2", "20"),
        ("[甲] - [乙] - 1", "1"),
        ("[甲] ÷ [乙] × 100", "150"),
        ("-[甲] + 0.5", "-5.5"),
        ("[ 甲 ]", "6"),
    ],
)
def test_values(text: str, value: str) -> None:
    assert reckon(text) == Decimal(value)


@pytest.mark.parametrize("text", ["[甲] + [丙]", "[丙] * 0", "-[丙]", "[丙] / [零]"])
def test_no_data_stays_no_data(text: str) -> None:
    assert reckon(text) is Missing.NO_DATA


@pytest.mark.parametrize("text", ["[甲] / [零]", "[零] / [零]", "[甲] + 1 / 0"])
def test_a_division_by_zero_is_a_state(text: str) -> None:
    assert reckon(text) is Missing.UNDEFINED


@pytest.mark.parametrize(
    "text", ["", "甲 + 1", "[甲", "[甲] +", "[甲] [乙]", "__import__('os')", "[甲] ** 2", "[甲](1)", "1e9"]
)
def test_what_is_no_formula_is_refused(text: str) -> None:
    with pytest.raises(FormulaError):
        parse_formula(text)


def test_the_message_names_the_place() -> None:
    with pytest.raises(FormulaError, match="公式在“总和”处读不下去"):
        parse_formula("[甲] + 总和")


def test_each_name_is_asked_for_once() -> None:
    assert parse_formula("[甲] / ([甲] + [乙])").names == ["甲", "乙"]


@given(st.decimals(-(10**12), 10**12, places=4), st.decimals(-(10**12), 10**12, places=4))
def test_arithmetic_is_exact(one: Decimal, two: Decimal) -> None:
    assert parse_formula("[a] - [b] + [b]").value({"a": one, "b": two}.__getitem__) == one
