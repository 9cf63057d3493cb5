"""Names that a clause leaves to what was said before it."""

import pytest
from tests.lantu.statement.test_draft import draft, figure

from lantu.aspect import Measure
from lantu.statement.anaphora import (
    changed_things,
    inherited_verb,
    of_announced_move,
    those_counted,
    unnamed,
    verb_alone,
    with_other_limit,
)
from lantu.statement.draft import Memory
from lantu.statement.figure import Figure
from lantu.statement.lead import Lead

PERCENT = figure("%", "ratio")
MONEY = figure("亿元", "money")


def test_a_growth_speaks_of_the_level_before_it() -> None:
    lead = Lead("", sign=1)
    names = changed_things(PERCENT, lead, "", Memory(last=[draft("税收", MONEY)]))
    assert ([name.full for name in names], lead.rules) == (["税收"], ["growth after level"])


def test_one_growth_of_each_is_told_of_both_before() -> None:
    lead = Lead("", sign=1, each=True)
    names = changed_things(PERCENT, lead, "", Memory(last=[draft("旅游人数"), draft("旅游收入")]))
    assert ([name.full for name in names], lead.rules) == (["旅游人数", "旅游收入"], ["shared"])


def test_what_shrinks_may_stand_behind_the_figure() -> None:
    assert [name.full for name in changed_things(MONEY, Lead("", sign=-1), "企业税费", Memory())] == ["企业税费"]


@pytest.mark.parametrize(
    ("memory", "lead", "full", "rules"),
    [
        (Memory(last=[draft("税收", MONEY)]), Lead("", joined="，"), "税收", ["subject of the figure before"]),
        (
            Memory(heard=lambda: ["在建项目"]),
            Lead("", joined="，", together=True),
            "在建项目",
            ["owner in the clause before"],
        ),
        (Memory(label="财政收入"), Lead(""), "财政收入", []),
        (Memory(), Lead(""), "", []),
    ],
)
def test_a_figure_without_a_noun_is_told_of_what_was_said(
    memory: Memory, lead: Lead, full: str, rules: list[str]
) -> None:
    assert (unnamed(MONEY, lead, memory).full, lead.rules) == (full, rules)


def test_the_area_of_what_was_counted_is_an_area() -> None:
    memory = Memory(last=[draft("新建住房", verb="新建")])
    assert unnamed(figure("万平方米", "area"), Lead("", joined="、"), memory).full == "新建住房面积"


def test_what_is_striven_for_behind_a_growth_is_a_growth() -> None:
    lead = Lead("", joined="，", target=True)
    unnamed(PERCENT, lead, Memory(last=[draft("税收", PERCENT, Measure.GROWTH)]))
    assert lead.sign == 1


@pytest.mark.parametrize(
    ("verb", "made", "memory", "full"),
    [
        ("修改", figure(), Memory(last=[draft("规范性文件")]), "修改规范性文件"),
        ("脱贫", figure("户", "person"), Memory(), "脱贫户数"),
        ("惠及", figure("万人", "person"), Memory(last=[draft("小区")]), "惠及人数"),
        ("惠及", figure(), Memory(last=[draft("小区")]), "惠及小区"),
        ("引进", figure(), Memory(earlier=[draft("引进企业", verb="引进")]), "引进企业"),
        ("修改", figure(), Memory(earlier=[draft("引进企业", verb="引进")]), "修改"),
        ("开工", figure(), Memory(projects="重点项目"), "开工重点项目"),
        ("开工", MONEY, Memory(projects="重点项目"), "开工"),
    ],
)
def test_a_verb_alone_is_said_of_what_was_counted(verb: str, made: Figure, memory: Memory, full: str) -> None:
    assert verb_alone(made, Lead("", joined="，"), verb, memory).full == full


def test_a_share_listed_behind_a_growth_is_a_growth_of_its_sign() -> None:
    fallen = draft("税收", PERCENT, Measure.AVG_GROWTH)
    fallen.value = -fallen.figure.value
    leads = [Lead("", joined="、"), Lead("", joined="，"), Lead("出口", joined="、")]
    for lead in leads:
        unnamed(PERCENT, lead, Memory(last=[fallen]))
    assert [(lead.sign, lead.average) for lead in leads] == [(-1, True), (0, False), (0, False)]


def test_a_share_listed_behind_a_level_is_a_level() -> None:
    lead = Lead("", joined="、")
    unnamed(PERCENT, lead, Memory(last=[draft("覆盖率", PERCENT)]))
    assert (lead.sign, lead.average) == (0, False)


def test_money_is_not_spent_on_people_who_were_received() -> None:
    memory = Memory(last=[draft("接待游客", figure("人次", "person"), verb="接待")])
    given = [(figure("亿元", "money"), "旅游花费"), (figure("人次", "person"), "学生")]
    assert [inherited_verb(one, Lead(noun, joined="、"), noun, memory) for one, noun in given] == ["", "接待"]


def test_what_grew_may_be_told_by_a_pace_before() -> None:
    memory = Memory(heard=lambda: ["生产总值增速高于全国平均水平"])
    names = [changed_things(PERCENT, Lead("", sign=1, joined=joined), "", memory)[0].full for joined in ("，", "；")]
    assert names == ["地区生产总值", ""]


def test_a_limit_takes_the_place_of_the_one_before() -> None:
    name = with_other_limit(Lead("超10亿元的"), "超10亿元的", Memory(last=[draft("超5亿元企业")]))
    assert name
    assert name.full == "超10亿元企业"


@pytest.mark.parametrize(("head", "full"), [("取得证书的", "取得证书的技工"), ("本地的", None)])
def test_those_of_whom_something_is_said_were_counted_before(head: str, full: str | None) -> None:
    lead = Lead(head.removesuffix("的"), among=True, those=True)
    name = those_counted(figure("人", "person"), lead, Memory(last=[draft("技工", figure("人", "person"))]))
    assert (name.full if name else None) == full


@pytest.mark.parametrize(
    ("joined", "noun", "verb"),
    [("、", "幼儿园", "新增"), ("，", "幼儿园", "新增"), ("，", "税收", ""), ("", "幼儿园", "")],
)
def test_the_verb_holds_for_the_next_item(joined: str, noun: str, verb: str) -> None:
    memory = Memory(last=[draft("新增小学", verb="新增")])
    assert inherited_verb(figure(), Lead(noun, joined=joined), noun, memory) == verb


def test_a_figure_per_head_is_told_of_what_moved() -> None:
    memory = Memory(heard=lambda: ["养老金标准继续提高"])
    name = of_announced_move(Lead("年人均", joined="，"), "年人均", memory)
    assert name
    assert name.full == "养老金标准年人均"
