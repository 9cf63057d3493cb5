"""Verbs of change, comparisons and what shrinks."""

import pytest

from lantu.aspect import Comparator
from lantu.statement.change import (
    change_at_end,
    change_left_out,
    is_noun,
    raises_things,
    risen,
    sign_of,
    take_change,
    take_comparison,
    take_decrease,
)
from lantu.statement.lead import Lead


@pytest.mark.parametrize(("joint", "sign"), [("、下降", -1), ("和同比增长约", 1), ("、", 0), ("、完成", 0)])
def test_what_joins_two_figures_may_turn_the_sign(joint: str, sign: int) -> None:
    assert sign_of(joint) == sign


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("税收同比增长", "增长"),
        ("单位能耗比上年降低约", "降低"),
        ("产值比新增", "新增"),
        ("税收完成", None),
        ("增长点", None),
    ],
)
def test_a_verb_of_change_stands_at_the_end(words: str, verb: str | None) -> None:
    found = change_at_end(words)
    assert (found["verb"] if found else None) == verb


@pytest.mark.parametrize(
    ("words", "noun"), [("人口自然增长", True), ("水位高", True), ("水位比上年高", False), ("税收增长", False)]
)
def test_some_verbs_of_change_are_part_of_a_noun(words: str, noun: bool) -> None:
    found = change_at_end(words)
    assert found
    assert is_noun(words, found) is noun


def test_a_change_tells_sign_average_comparison_and_bound() -> None:
    lead = Lead("")
    words = "税收较前一年年均下降约"
    found = change_at_end(words)
    assert found
    assert take_change(words, found, lead) == "税收"
    told = (lead.sign, lead.average, lead.compared, lead.compared_with, lead.comparator, lead.rules)
    assert told == (-1, True, True, "较前一年", Comparator.APPROX, ["change"])


def test_what_is_left_of_a_rise_to_a_year_is_known() -> None:
    assert ("跃升" in risen(), "增加" in risen(), "公园" in risen()) == (True, True, False)


@pytest.mark.parametrize(
    ("head", "subject", "sign", "than"),
    [
        ("高于全市", "", 1, "全市"),
        ("增速低于全省", "", -1, "全省"),
        ("污水处理率超全市平均水平", "污水处理率", 1, "全市平均水平"),
        ("超市", "超市", 0, ""),
    ],
)
def test_a_comparison_needs_no_verb_of_change(head: str, subject: str, sign: int, than: str) -> None:
    lead = Lead(head)
    take_comparison(lead)
    assert (lead.head, lead.sign, lead.compared_with) == (subject, sign, than)


def test_a_decrease_before_its_noun_turns_the_sign() -> None:
    lead = Lead("减免企业税费")
    take_decrease(lead)
    assert (lead.head, lead.sign, lead.rules) == ("企业税费", -1, ["decrease before noun"])


def test_what_grew_is_no_decrease() -> None:
    lead = Lead("减免企业税费", sign=1)
    take_decrease(lead)
    assert (lead.head, lead.sign) == ("减免企业税费", 1)


@pytest.mark.parametrize(("said", "raised"), [("今年提升", True), ("今年增加", False)])
def test_what_is_raised_is_not_counted_as_more(said: str, raised: bool) -> None:
    assert raises_things(Lead("", sign=1), said) is raised


@pytest.mark.parametrize(
    ("words", "figure", "tail", "verb"),
    [
        ("财政收入同比", "-3.2%", "", "增长"),
        ("财政收入比", "+3.2%", "", "增长"),
        ("财政收入比", "3.2%", "", ""),
        ("财政收入占比", "3.2%", "", ""),
        ("财政收入保持年均", "6%", "的增长", "增长"),
        ("财政收入增长", "6%", "的增长速度", ""),
        ("合格率", "98%", "", ""),
    ],
)
def test_a_rate_may_leave_its_verb_of_change_out(words: str, figure: str, tail: str, verb: str) -> None:
    assert change_left_out(words, figure, tail) == verb
