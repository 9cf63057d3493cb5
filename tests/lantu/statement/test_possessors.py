"""Whose attribute a noun is."""

import pytest
from tests.lantu.statement.test_draft import draft

from lantu.statement.draft import Memory
from lantu.statement.lead import Lead
from lantu.statement.possessors import owned


@pytest.mark.parametrize(
    ("noun", "owner", "full"),
    [
        ("教职工", "普通高中", "普通高中教职工"),
        ("死亡人数", "交通事故", "交通事故死亡人数"),
        ("总投资", "重点项目", "重点项目总投资"),
        ("出口", "社会消费品零售总额", None),
        ("出口", "进出口总额", "出口总额"),
        ("出口", "进出口", "出口"),
        ("进口", "货物进出口", "货物进口"),
        ("出口", "外贸进出口总额", "外贸出口总额"),
        ("森林覆盖率", "普通高中", None),
    ],
)
def test_an_attribute_is_that_of_the_figure_before(noun: str, owner: str, full: str | None) -> None:
    assert owned(noun, Lead("", joined="，"), Memory(last=[draft(owner)])) == full


def test_an_attribute_under_a_heading_is_that_of_its_field() -> None:
    lead = Lead("")
    assert owned("总投资", lead, Memory(heading="社区养老")) == "社区养老总投资"
    assert lead.rules == ["owner in the heading"]


@pytest.mark.parametrize(("noun", "full"), [("教职工", None), ("总投资", "学校改造总投资")])
def test_under_a_heading_that_names_a_work_only_investment_is_its_own(noun: str, full: str | None) -> None:
    assert owned(noun, Lead(""), Memory(heading="学校改造")) == full


def test_an_attribute_belongs_to_what_the_clause_before_speaks_of() -> None:
    lead = Lead("", joined="，")
    assert owned("教职工", lead, Memory(heard=lambda: ["普通高中建设提速"])) == "普通高中教职工"
    assert lead.rules == ["owner in the clause before"]


@pytest.mark.parametrize(("joined", "full"), [("，", "职业高中教职工"), ("、", "普通高中教职工")])
def test_a_clause_right_before_goes_before_the_figure_before(joined: str, full: str) -> None:
    memory = Memory(last=[draft("普通高中")], heard=lambda: ["职业高中建设提速"])
    assert owned("教职工", Lead("", joined=joined), memory) == full


def test_a_place_of_its_own_has_no_owner_before() -> None:
    assert owned("教职工", Lead("", joined="，"), Memory(last=[draft("普通高中")], apart=True)) is None


def test_a_rate_is_that_of_all_things_listed() -> None:
    listed = [draft("建议"), draft("提案")]
    listed[1].joined = "、"
    assert owned("办复率", Lead("", joined="，"), Memory(last=listed)) == "建议、提案办复率"


def test_what_is_invested_is_invested_in_the_projects_counted_before() -> None:
    lead = Lead("累计投资")
    assert owned("累计投资", lead, Memory(projects="重点项目")) == "重点项目累计投资"
    assert lead.rules == ["owner in the sentence before"]
