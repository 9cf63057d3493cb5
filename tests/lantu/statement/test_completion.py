"""How much of a plan was done."""

import pytest
from tests.lantu.statement.test_draft import draft

from lantu.statement.chunking import parse_lead
from lantu.statement.completion import WHOLE, completion_names, done_of, measured_before, planned_name
from lantu.statement.draft import Draft, Memory
from lantu.statement.figure import Figure
from lantu.statement.scan import scan


def figure(text: str) -> Figure:
    return scan(text, [])[0][0]


def planned(name: str) -> Draft:
    found = draft(name)
    found.rules.append(WHOLE)
    return found


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        ("完成年计划的", ["税收年计划完成率"]),
        ("占年度投资计划的", ["税收年度投资计划完成率"]),
        ("完成市级下达目标任务的", ["税收市级下达目标任务完成率"]),
        ("占地区生产总值的", []),
        ("规划面积达到", []),
    ],
)
def test_a_share_of_a_plan_is_how_much_of_it_was_done(clause: str, wanted: list[str]) -> None:
    names = completion_names(figure("96%"), 1, parse_lead(clause, "，"), Memory(last=[draft("税收")]))
    assert [name.full for name in names] == wanted


def test_several_subjects_have_a_share_each() -> None:
    lead = parse_lead("省、市重点项目分别完成年度投资计划的", "")
    assert [name.full for name in completion_names(figure("112%"), 2, lead, Memory())] == [
        "省重点项目年度投资计划完成率",
        "市重点项目年度投资计划完成率",
    ]


@pytest.mark.parametrize(
    ("clause", "amount", "tail", "wanted"),
    [
        ("完成年计划", "21亿元", "的", "税收"),
        ("完成", "21亿元", "目标任务的", "税收"),
        ("完成年计划", "21亿元", "", None),
        ("完成年计划", "96%", "的", None),
    ],
)
def test_an_amount_of_which_a_share_follows_was_planned(
    clause: str, amount: str, tail: str, wanted: str | None
) -> None:
    name = planned_name(figure(amount), parse_lead(clause, "，"), tail, Memory(last=[draft("税收")]))
    assert (name and name.full) == wanted


def test_a_growth_behind_a_plan_is_that_of_the_thing_itself() -> None:
    done, plan = draft("税收"), planned("税收")
    assert measured_before(Memory(last=[done, plan])) == [done]


@pytest.mark.parametrize(
    ("clause", "wanted"), [("改厕任务", "改厕任务"), ("完成改厕任务", None), ("落实改厕任务", None)]
)
def test_what_a_task_comes_to_was_planned(clause: str, wanted: str | None) -> None:
    name = planned_name(figure("3800座"), parse_lead(clause, ""), "", Memory())
    assert (name and name.full) == wanted


def test_of_a_task_the_thing_itself_is_done() -> None:
    assert [done_of(planned("改厕任务")), done_of(draft("改厕任务"))] == ["改厕", "改厕任务"]
