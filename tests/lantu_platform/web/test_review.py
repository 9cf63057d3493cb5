"""The review page without a script: links, forms and redirects."""

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.ledger import enter, statement

from lantu_platform.people.enums import Role
from lantu_platform.people.models import User
from lantu_platform.people.services import appoint
from lantu_platform.readings.models import Decision, Slots, Statement
from lantu_platform.readings.services import accept, correct

TEXT = "工业产值8亿元，投资9亿元，人口10万人。"
SLOTS = {
    "indicator": "工业产值", "value": "8", "high": "", "unit": "亿元", "comparator": "eq", "measure": "level",
    "status": "actual", "period": "2023", "region": "青山区", "scope": "", "note": "",
}  # fmt: skip


@pytest.fixture
def three(analyst: User) -> list[Statement]:
    enter(
        analyst, "a.txt", TEXT,
        statement(TEXT, "8亿元", "工业产值"),
        statement(TEXT, "9亿元", "投资", doubts=("long clause",)),
        statement(TEXT, "10万人", "人口"),
    )  # fmt: skip
    return list(Statement.objects.order_by("start"))


def post(client: Client, name: str, row: Statement, query: str = "", **given: str) -> str:
    """Post without a script; the text of the page that one ends up on."""
    answer = client.post(reverse(name, args=[row.pk]) + query, {"seen": "", **given}, follow=True)
    return answer.content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_asks_the_same_for_one_statement_and_three(
    as_analyst: Client, three: list[Statement], rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Statement.objects.filter(pk__in=[row.pk for row in three[rows:]]).delete()
    with django_assert_num_queries(21):
        answer = as_analyst.get(reverse("review"))
    assert answer.content.decode().count('<a class="m ') == rows


def test_the_next_statement_comes_with_few_queries(
    as_analyst: Client, three: list[Statement], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(11):
        answer = as_analyst.get(reverse("review"), {"at": three[1].pk}, headers={"HX-Request": "true"})
    assert "<html" not in answer.content.decode()


def test_accepting_leads_to_the_next(as_analyst: Client, three: list[Statement]) -> None:
    answer = as_analyst.post(reverse("review-accept", args=[three[0].pk]) + "?status=actual", {"seen": ""})
    assert answer["Location"] == f"{reverse('review')}?status=actual&at={three[1].pk}"
    assert Statement.objects.get(pk=three[0].pk).review == "accepted"


def test_a_correction_is_taken_from_the_fields(as_analyst: Client, three: list[Statement]) -> None:
    post(as_analyst, "review-correct", three[0], **{**SLOTS, "value": "7.50", "scope": "本级、不含园区"})
    row = Statement.objects.get(pk=three[0].pk)
    assert (row.value, row.decimals, row.scope, row.renamed) == (Decimal("7.5"), 2, ["本级", "不含园区"], False)


@pytest.mark.parametrize(
    ("slots", "trouble"),
    [
        ({"period": "去年"}, "不是能识别的时期"),
        ({"comparator": "range"}, "区间要有上限"),
        ({"high": "9"}, "只有区间才有上限"),
        ({"value": "八"}, "输入一个数字"),
    ],
)
def test_what_makes_no_sense_is_told_and_nothing_is_kept(
    as_analyst: Client, three: list[Statement], slots: dict[str, str], trouble: str
) -> None:
    assert trouble in post(as_analyst, "review-correct", three[0], **{**SLOTS, **slots})
    assert Decision.objects.count() == 0


def test_who_comes_second_is_told_who_was_first(as_analyst: Client, three: list[Statement]) -> None:
    other = appoint(username="su", password="a long password", name="苏复核", department="发改局", role=Role.ANALYST)
    accept(by=other, statement=three[0].pk, seen=None)
    assert "苏复核 已在" in post(as_analyst, "review-reject", three[0])
    assert Statement.objects.get(pk=three[0].pk).review == "accepted"


def test_sure_ones_are_counted_before_they_are_accepted(as_analyst: Client, three: list[Statement]) -> None:
    assert "将确认 <b>2</b> 条" in as_analyst.get(reverse("review-sure")).content.decode()
    assert Decision.objects.count() == 0
    told = as_analyst.post(reverse("review-sure"), {"mark": "another"}, follow=True)
    assert "这批数字刚才有了变动" in told.content.decode()
    as_analyst.post(reverse("review-sure"), {"mark": told.context["mark"]})
    assert [row.review for row in Statement.objects.order_by("start")] == ["accepted", "waiting", "accepted"]


def test_undoing_without_a_decision_says_so(as_analyst: Client, three: list[Statement]) -> None:
    answer = as_analyst.post(reverse("review-undo"), follow=True)
    assert "没有可撤销的" in answer.content.decode()


def test_a_decision_of_long_ago_is_undone_from_the_history(as_analyst: Client, three: list[Statement]) -> None:
    for row in three:
        post(as_analyst, "review-accept", row)
    decision = Decision.objects.get(text="8亿元")
    html = as_analyst.get(reverse("review"), {"at": three[0].pk}).content.decode()
    assert f'name="decision" value="{decision.pk}"' in html
    as_analyst.post(reverse("review-undo"), {"decision": decision.pk})
    as_analyst.post(reverse("review-undo"), {"decision": decision.pk})
    assert [row.review for row in Statement.objects.order_by("start")] == ["waiting", "accepted", "accepted"]


def test_an_empty_queue_says_what_to_do(as_analyst: Client) -> None:
    assert "先到文库放进一份规划或报告" in as_analyst.get(reverse("review")).content.decode()


def test_a_supervisor_sees_no_button_that_is_not_theirs(as_reader: Client, three: list[Statement]) -> None:
    html = as_reader.get(reverse("review") + "?review=").content.decode()
    assert 'data-key="a"' not in html
    assert 'data-key="r"' not in html


def test_who_may_only_second_is_led_to_what_waits_for_a_second_person(
    as_reader: Client, three: list[Statement]
) -> None:
    answer = as_reader.get(reverse("review") + f"?document={three[0].document_id}", follow=True)
    assert answer.redirect_chain == [(reverse("review") + f"?document={three[0].document_id}&review=second", 302)]
    assert "没有等第二个人复核的数字" in answer.content.decode()


def test_the_second_person_sees_what_the_first_proposes(as_reader: Client, analyst: User) -> None:
    text = "能耗下降13%。"
    enter(analyst, "b.txt", text, statement(text, "13%", "能耗", value=Decimal(13), unit="%", attribute="约束性"))
    row = Statement.objects.get()
    correct(by=analyst, statement=row.pk, seen=None, slots=Slots.of({**row.slots.stored(), "value": "14"}))
    html = as_reader.get(reverse("review"), follow=True).content.decode()
    assert '<dd>14% <del title="读出的是">13%</del></dd>' in html
    assert ">同意 <kbd>a</kbd>" in html


def test_names_of_the_catalogue_are_offered_while_typing(as_analyst: Client, three: list[Statement]) -> None:
    answer = as_analyst.get(reverse("review-known"), {"indicator": "产值"})
    assert answer.content.decode().strip() == '<option value="工业产值">'
