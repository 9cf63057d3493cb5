import pytest

from lantu.statement.spending import spent_on
from lantu.statement.tails import begins_with_predicate, predicate, split_tail


@pytest.mark.parametrize(
    ("tail", "noun", "said"),
    [
        ("企业入选省级名单", "企业", "入选省级名单"),
        ("困难群众得到有效救助", "困难群众", "得到救助"),
        ("签约项目落地", "签约项目", "落地"),
        ("老旧楼外墙改造全部完工", "老旧楼外墙改造", ""),
        ("企业完成投资", "企业", ""),
        ("4A景区等重点项目", "4A景区", ""),
        ("村取得明显成效", "村", ""),
    ],
)
def test_a_tail_is_a_noun_and_what_was_achieved(tail: str, noun: str, said: str) -> None:
    assert split_tail(tail) == (noun, said)


@pytest.mark.parametrize(
    ("text", "said"),
    [("全部被省命名为平安县", "省命名为平安县"), ("实现通水", "通水"), ("涉及六个乡镇", "")],
)
def test_an_achievement_is_told_without_adverbs(text: str, said: str) -> None:
    assert predicate(text) == said


@pytest.mark.parametrize(("tail", "begins"), [("增加到", True), ("签约项目", False), ("投资额", False)])
def test_a_verb_inside_a_noun_is_no_predicate(tail: str, begins: bool) -> None:
    assert begins_with_predicate(tail) is begins


@pytest.mark.parametrize(
    ("after", "what"),
    [
        ("，集中改造的11条背街小巷全部完工。", "背街小巷改造"),
        ("，治理改良农田40万亩。", "治理改良农田"),
        ("，实施了河道治理、水库加固等项目建设。", "河道治理、水库加固等项目"),
        ("，增长8%。", ""),
    ],
)
def test_money_is_named_after_what_it_was_spent_on(after: str, what: str) -> None:
    assert spent_on(after) == what


def test_qualities_before_a_noun_are_no_part_of_it() -> None:
    assert split_tail("规模大、带动力强的龙头企业") == ("龙头企业", "")
