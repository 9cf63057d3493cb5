"""What later clauses may leave out."""

from decimal import Decimal

import pytest

from lantu.aspect import Comparator, Measure, Status
from lantu.statement.draft import Draft, Memory, family
from lantu.statement.figure import Figure, FigureKind


def figure(unit: str = "个", kind: str = "count") -> Figure:
    return Figure(FigureKind.AMOUNT, 0, 2, Decimal(2), unit, kind)


def draft(name: str, made: Figure | None = None, measure: Measure = Measure.LEVEL, verb: str = "") -> Draft:
    made = made or figure()
    parts = {"verb": verb, "noun": name.removeprefix(verb)}
    return Draft(made, name, measure, made.value, Comparator.EQ, made.unit, Status.ACTUAL, "2030", "澄湖新区", **parts)


@pytest.mark.parametrize(("kind", "wanted"), [("count", "count"), ("person", "count"), ("money", "money")])
def test_pieces_and_heads_are_of_one_family(kind: str, wanted: str) -> None:
    assert family(figure(kind=kind)) == wanted


def test_a_subject_is_the_noun_without_its_verb() -> None:
    assert draft("新增企业", verb="新增").subject == "企业"


def test_the_elders_are_the_last_levels_of_different_names() -> None:
    memory = Memory(last=[draft("税收"), draft("税收", measure=Measure.GROWTH), draft("出口")])
    assert [one.indicator for one in memory.elders(2)] == ["税收", "出口"]


def test_there_are_no_elders_where_too_few_were_named() -> None:
    assert Memory(last=[draft("税收")]).elders(2) == []


@pytest.mark.parametrize(
    ("kind", "listed", "verb"), [("count", False, "新增"), ("money", False, ""), ("money", True, "新增")]
)
def test_a_verb_is_carried_to_what_is_counted_alike_or_listed(kind: str, listed: bool, verb: str) -> None:
    memory = Memory(last=[draft("新增企业", verb="新增")])
    assert memory.carried_verb(figure(kind=kind), listed=listed) == verb


def test_what_a_bracket_said_is_forgotten_when_it_closes() -> None:
    inner = draft("省级平台")
    inner.inside = True
    memory = Memory(last=[draft("平台"), inner])
    memory.leave_bracket()
    assert [one.indicator for one in memory.last] == ["平台"]


def test_a_share_is_of_the_last_indicator_that_is_no_share() -> None:
    share = draft("民生支出占财政支出比重")
    share.rules.append("share")
    assert Memory(last=[draft("民生支出"), share]).of_share() == "民生支出"
