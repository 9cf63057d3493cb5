"""The words before a figure, taken apart."""

import pytest

from lantu.aspect import Comparator
from lantu.statement.chunking import parse_lead


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("地区生产总值完成", "地区生产总值"),
        ("实现社会消费品零售总额", "社会消费品零售总额"),
        ("税收收入达到", "税收收入"),
        ("其中工业投资", "工业投资"),
        ("，粮食产量为", "粮食产量"),
        ("企业实现营业收入", "企业营业收入"),
        ("力争全社会研发投入达到", "全社会研发投入"),
    ],
)
def test_verbs_of_accomplishment_are_no_part_of_the_head(text: str, head: str) -> None:
    assert parse_lead(text, "").head == head


@pytest.mark.parametrize(
    ("text", "sign", "head"),
    [
        ("固定资产投资增长", 1, "固定资产投资"),
        ("固定资产投资同比下降", -1, "固定资产投资"),
        ("比上年提高", 1, ""),
        ("单位能耗降低", -1, "单位能耗"),
        ("固定资产投资完成", 0, "固定资产投资"),
    ],
)
def test_a_verb_of_change_gives_the_sign(text: str, sign: int, head: str) -> None:
    lead = parse_lead(text, "")
    assert (lead.sign, lead.head) == (sign, head)


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("旅游收入突破", Comparator.GT),
        ("发放补贴约", Comparator.APPROX),
        ("普及率不低于", Comparator.GE),
        ("排放量不超过", Comparator.LE),
        ("旅游收入达到", None),
        ("现场签约", None),
    ],
)
def test_a_bound_before_the_figure_is_taken(text: str, comparator: Comparator | None) -> None:
    assert parse_lead(text, "").comparator is comparator


@pytest.mark.parametrize(("text", "average"), [("地区生产总值年均增长", True), ("地区生产总值增长", False)])
def test_an_average_is_told(text: str, average: bool) -> None:
    assert parse_lead(text, "").average is average


@pytest.mark.parametrize(
    ("text", "each", "shared"), [("存款、贷款分别增长", True, False), ("办结率、满意率均为", False, True)]
)
def test_coordination_is_told(text: str, each: bool, shared: bool) -> None:
    lead = parse_lead(text, "")
    assert (lead.each, lead.shared) == (each, shared)


def test_a_part_of_what_was_counted_is_told() -> None:
    assert parse_lead("其中工业项目", "，").among


def test_a_scope_in_brackets_is_taken_out() -> None:
    lead = parse_lead("固定资产投资（不含农户）", "")
    assert (lead.head, lead.scope) == ("固定资产投资", ["不含农户"])


def test_what_a_comparison_is_with_is_kept() -> None:
    assert parse_lead("增速比全省高", "").compared_with == "比全省"


@pytest.mark.parametrize("words", ["升的", "跃升的", "增加的"])
def test_what_is_left_of_a_rise_to_a_year_is_no_name(words: str) -> None:
    assert parse_lead(words, "").head == ""


def test_a_growth_striven_for_is_a_target_of_the_thing() -> None:
    lead = parse_lead("争取产值增长", "，")
    assert (lead.head, lead.target) == ("产值", True)


def test_funds_striven_for_are_named_so() -> None:
    assert parse_lead("争取上级资金", "").head == "争取上级资金"


@pytest.mark.parametrize(
    ("words", "head", "target"),
    [("计划征地", "征地", True), ("计划总投资", "计划总投资", False), ("计划任务的", "计划任务", False)],
)
def test_what_is_planned_is_a_target(words: str, head: str, target: bool) -> None:
    lead = parse_lead(words, "")
    assert (lead.head, lead.target) == (head, target)


def test_a_comparison_with_an_average_leaves_its_subject() -> None:
    lead = parse_lead("污水处理率超全市平均水平", "")
    assert (lead.head, lead.sign, lead.compared_with) == ("污水处理率", 1, "全市平均水平")
