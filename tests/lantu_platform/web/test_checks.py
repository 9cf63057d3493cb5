"""Figures that do not agree, and what the last document changed."""

import csv
import io
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Measure, Status
from lantu_platform.indicators.models import Indicator
from lantu_platform.library.models import Document
from lantu_platform.library.services import delete_document
from lantu_platform.people.models import User
from lantu_platform.plans.models import Decision, Finding
from lantu_platform.plans.queries import FindingFilter, count_findings, findings
from lantu_platform.plans.services import review_on


def rising(analyst: User, name: str, share: int = 130) -> Document:
    """A document with one share of more than a hundred percent."""
    text = f"{name}覆盖率为{share}%。"
    return enter(
        analyst, f"{name}.txt", text, statement(text, f"{share}%", f"{name}覆盖率", value=Decimal(share), unit="%")
    )


def falling(analyst: User) -> tuple[Document, Document]:
    """Two documents of which the second promises less than the first: a notice."""
    made = []
    for name, year, value in (("旧", "2020", 40), ("新", "2025", 30)):
        text = f"到{year}年，森林覆盖率达到{value}%。"
        slots = {"value": Decimal(value), "unit": "%", "status": Status.TARGET, "period": year}
        made.append(enter(analyst, f"{name}.txt", text, statement(text, f"{value}%", "森林覆盖率", **slots)))
    return made[0], made[1]


@pytest.mark.parametrize("found", [1, 3])
def test_checks_ask_the_same_for_one_finding_and_three(
    as_reader: Client, analyst: User, found: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for name in ("森林", "网络", "绿化")[:found]:
        rising(analyst, name)
    review_on(timezone.localdate())
    with django_assert_num_queries(20):
        html = as_reader.get(reverse("checks")).content.decode()
    assert html.count('class="finding-words"') == found


def test_every_figure_of_a_finding_leads_to_its_sentence(as_reader: Client, analyst: User) -> None:
    falling(analyst)
    html = as_reader.get(reverse("checks")).content.decode()
    figures = Finding.objects.get().figures.select_related("statement")
    addresses = [f"{reverse('document', args=[f.statement.document_id])}#s{f.statement.start}" for f in figures]
    assert len(addresses) == 2
    assert [html.count(f'class="fig m target" href="{address}"') for address in addresses] == [1, 1]


def test_findings_are_filtered_by_weight_rule_document_and_indicator(analyst: User) -> None:
    old, new = falling(analyst)
    share = rising(analyst, "网络")
    review = review_on(timezone.localdate())

    def rules(**wanted: object) -> list[str]:
        return [found.rule for found in findings(review, FindingFilter(**wanted))]  # type: ignore[arg-type]

    assert rules() == ["bounds", "later_target"]
    assert rules(weight="notice") == ["later_target"]
    assert rules(rule="bounds") == ["bounds"]
    assert [rules(document=document.pk) for document in (old, new, share)] == [
        ["later_target"],
        ["later_target"],
        ["bounds"],
    ]
    assert rules(indicator=Indicator.objects.get(name="网络覆盖率").pk) == ["bounds"]


def test_a_decision_comes_back_to_the_same_list(as_reader: Client, analyst: User) -> None:
    rising(analyst, "网络")
    review_on(timezone.localdate())
    key = Finding.objects.get().key
    given = {"state": "accepted", "reason": "已核实", "back": "weight=contradiction"}
    answer = as_reader.post(reverse("check-decide", args=[key]), given)
    assert answer["Location"] == f"{reverse('checks')}?weight=contradiction#f{key[:12]}"
    assert "属实：已核实" in "".join(as_reader.get(reverse("checks")).content.decode().split("</b>"))


def test_a_decision_without_a_reason_is_not_kept(as_reader: Client, analyst: User) -> None:
    rising(analyst, "网络")
    review_on(timezone.localdate())
    key = Finding.objects.get().key
    html = as_reader.post(reverse("check-decide", args=[key]), {"state": "accepted"}, follow=True).content.decode()
    assert ("没有写理由，没有保存" in html, Decision.objects.count()) == (True, 0)


def test_a_finding_that_is_gone_is_not_found(as_reader: Client) -> None:
    given = {"state": "accepted", "reason": "已核实"}
    assert as_reader.post(reverse("check-decide", args=["0" * 64]), given).status_code == 404


def test_a_deleted_document_takes_its_findings_along(analyst: User) -> None:
    old, _ = falling(analyst)
    review = review_on(timezone.localdate())
    delete_document(by=analyst, document=old)
    assert count_findings(review).total == 0


def test_what_is_shown_is_exported(as_reader: Client, analyst: User) -> None:
    falling(analyst)
    rising(analyst, "网络")
    answer = as_reader.get(reverse("checks-export"), {"rule": "later_target"})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[arg-type]
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["轻重"], row["规则"], row["数值"], row["文件"]) for row in rows] == [
        ("提醒", "前后目标", "30%；40%", "新.txt；旧.txt")
    ]


def test_without_findings_the_page_says_what_to_do(as_analyst: Client) -> None:
    html = as_analyst.get(reverse("checks")).content.decode()
    assert 'class="empty"' in html
    assert f'<p><a href="{reverse("library")}">' in html


def test_findings_are_told_in_the_language_of_the_page(as_reader: Client, analyst: User) -> None:
    rising(analyst, "森林")
    as_reader.post(reverse("language"), {"language": "en"})
    html = as_reader.get(reverse("checks")).content.decode()
    finding = Finding.objects.get()
    assert finding.message_en.split(";")[0] in html
    assert finding.message_zh not in html


def promise_and_result(analyst: User, results: int) -> tuple[Document, Document]:
    """A document with three promises, and one in which `results` of them are met."""
    names = ("工业总产值", "农业总产值", "林业总产值")
    promises = "".join(f"2023年，{name}达到{at}0亿元。" for at, name in enumerate(names, 3))
    told = "".join(f"2023年，{name}完成{at}5亿元。" for at, name in enumerate(names[:results], 3))
    first = enter(
        analyst, "目标.txt", promises,
        *(statement(promises, f"{at}0亿元", name, value=Decimal(at * 10), status=Status.TARGET, measure=Measure.LEVEL)
          for at, name in enumerate(names, 3)),
    )  # fmt: skip
    second = enter(
        analyst, "结果.txt", told,
        *(statement(told, f"{at}5亿元", name, value=Decimal(at * 10 + 5))
          for at, name in enumerate(names[:results], 3)),
    )  # fmt: skip
    return first, second


@pytest.mark.parametrize("results", [1, 3])
def test_changes_ask_the_same_for_one_and_three(
    as_reader: Client, analyst: User, results: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    promise_and_result(analyst, results)
    review_on(timezone.localdate())
    with django_assert_num_queries(11):
        html = as_reader.get(reverse("changes")).content.decode()
    assert html.count('class="before cannot_be_judged"') == results


def test_changes_are_told_since_a_chosen_document(as_reader: Client, analyst: User) -> None:
    first, second = promise_and_result(analyst, 1)
    last, both = (
        as_reader.get(reverse("changes"), {"since": document.pk}).context["changed"].parts
        for document in (second, first)
    )
    assert [(kind, count) for kind, _, count in last] == [("verdict", 1)]
    assert [(kind, count) for kind, _, count in both] == [("new", 3)]


def test_the_overview_tells_what_the_week_s_documents_changed(as_reader: Client, analyst: User) -> None:
    promise_and_result(analyst, 2)
    answer = as_reader.get(reverse("home"))
    assert {change.judgement.name for change in answer.context["changes"]} == {"工业总产值", "农业总产值", "林业产值"}
    assert reverse("changes") in answer.content.decode()
