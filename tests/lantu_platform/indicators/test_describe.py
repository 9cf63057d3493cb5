"""Describing indicators: who may, what is logged, what is refused."""

import pytest
from django.core.exceptions import PermissionDenied

from lantu_platform.audit.models import Entry
from lantu_platform.indicators.errors import FormulaError
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.services import add_indicator, describe_indicator, enter_indicators
from lantu_platform.people.models import User


def test_a_known_name_brings_what_the_catalogue_knows(analyst: User) -> None:
    entry = add_indicator(by=analyst, name="GDP")
    assert (entry.name, entry.code, entry.direction, entry.kind) == ("地区生产总值", "E0101", "up", "flow")


def test_reading_a_document_fills_the_same(db: None) -> None:
    entry = enter_indicators({"地区生产总值": "E0101", "自己的指标": ""})
    assert [(one.kind, one.attribute) for one in entry.values()] == [("flow", "预期性"), ("unknown", "")]


def test_each_changed_fact_is_logged_before_and_after(analyst: User) -> None:
    entry = add_indicator(by=analyst, name="自己的指标")
    describe_indicator(by=analyst, indicator=entry, facts={"unit": "亿元", "definition": ""})
    assert Entry.objects.get(action="indicators.described").details == {"unit": {"before": "", "after": "亿元"}}


def test_saying_it_again_changes_nothing(analyst: User) -> None:
    entry = add_indicator(by=analyst, name="自己的指标")
    for _ in range(2):
        describe_indicator(by=analyst, indicator=entry, facts={"unit": "亿元"})
    assert Entry.objects.filter(action="indicators.described").count() == 1


def test_only_those_who_may(reader: User, analyst: User) -> None:
    entry = add_indicator(by=analyst, name="自己的指标")
    with pytest.raises(PermissionDenied):
        describe_indicator(by=reader, indicator=entry, facts={"unit": "亿元"})
    with pytest.raises(PermissionDenied):
        add_indicator(by=reader, name="另一个")
    assert Indicator.objects.get().unit == ""


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("[没有的] + 1", "目录里没有“没有的”"),
        ("[甲] + 1", "还没有定计量单位"),
        ("1 + 1", "公式里没有指标"),
        ("[丙] / 2", "绕回了"),
    ],
)
def test_a_formula_that_cannot_work_is_refused(analyst: User, formula: str, words: str) -> None:
    add_indicator(by=analyst, name="甲")
    second, third = (add_indicator(by=analyst, name=name) for name in ("乙", "丙"))
    for entry in (second, third):
        describe_indicator(by=analyst, indicator=entry, facts={"unit": "个"})
    describe_indicator(by=analyst, indicator=third, facts={"formula": "[乙] * 2"})
    with pytest.raises(FormulaError, match=words):
        describe_indicator(by=analyst, indicator=second, facts={"formula": formula})
