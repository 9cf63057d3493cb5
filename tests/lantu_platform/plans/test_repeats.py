"""A promise that several documents repeat is one promise, with the documents beneath it."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Comparator, Status
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.services import Decision, decide_target
from lantu_platform.library.models import Document
from lantu_platform.people.models import User
from lantu_platform.plans.enums import Rule
from lantu_platform.plans.models import Judgement
from lantu_platform.plans.queries import FindingFilter, JudgementFilter, findings, in_need, most_in_need, standing
from lantu_platform.plans.services import review_on


def promised(by: User, name: str, value: int, unit: str = "亿元", **other: object) -> Document:
    """A document that promises so much revenue by 2025."""
    text = f"{name}：到2025年，财政收入达到{value}{unit}。"
    slots = {"value": Decimal(value), "unit": unit, "status": Status.TARGET, "period": "2025"} | other
    return enter(by, f"{name}.txt", text, statement(text, f"{value}{unit}", "财政收入", **slots))


@pytest.fixture(autouse=True)
def _outcome(analyst: User) -> None:
    text = "2025年，财政收入完成80亿元。"
    enter(analyst, "总结.txt", text, statement(text, "80亿元", "财政收入", value=Decimal(80), period="2025"))


def lines() -> list[list[str]]:
    """For each line of the red list the documents that hold the promise."""
    found = in_need(review_on(timezone.localdate()), JudgementFilter())
    return [[each.document.name for each in row.told_in] for row in found]


def test_it_is_one_line_with_its_documents(analyst: User) -> None:
    for name in ("规划", "报告", "要点"):
        promised(analyst, name, 100)
    assert lines() == [["规划.txt", "报告.txt", "要点.txt"]]


def test_it_is_counted_once(analyst: User) -> None:
    for name in ("规划", "报告"):
        promised(analyst, name, 100)
    counted = standing(review_on(timezone.localdate()), JudgementFilter())
    assert (counted.tally.total, counted.others) == (1, 1)


def test_promises_that_a_decision_took_over_are_one_line(analyst: User) -> None:
    for name, value in (("规划", 100), ("报告", 120)):
        promised(analyst, name, value)
    entry = Indicator.objects.get(name="财政收入")
    decision = Decision("市发〔2025〕1号", date(2025, 1, 1), "调整", date(2025, 1, 2))
    decide_target(
        by=analyst, indicator=entry, region="青山区", period="2025", value=Decimal(110), unit="亿元", decision=decision
    )
    assert (lines(), Judgement.objects.filter(decided__isnull=False).count()) == ([["规划.txt", "报告.txt"]], 2)


def test_the_same_sum_in_another_unit_is_the_same_promise(analyst: User) -> None:
    promised(analyst, "规划", 100)
    promised(analyst, "报告", 1_000_000, "万元")
    assert lines() == [["规划.txt", "报告.txt"]]


@pytest.mark.parametrize(
    "other", [{"value": Decimal(120)}, {"region": "柳北区"}, {"scope": ("本级",)}, {"comparator": Comparator.GE}]
)
def test_another_value_place_scope_or_bound_is_another_promise_where_nobody_knows_which_is_later(
    analyst: User, other: dict[str, object]
) -> None:
    promised(analyst, "规划", 100)
    text = "报告：到2025年，财政收入达到100亿元。"
    slots = {"value": Decimal(100), "status": Status.TARGET, "period": "2025"} | other
    enter(analyst, "报告.txt", text, statement(text, "100亿元", "财政收入", **slots))
    assert standing(review_on(timezone.localdate()), JudgementFilter()).tally.total == 2


def test_the_bare_number_of_a_table_is_under_the_bound_of_the_words(analyst: User) -> None:
    promised(analyst, "规划", 100, table="表1", row=1)
    promised(analyst, "报告", 100, comparator=Comparator.GE)
    assert standing(review_on(timezone.localdate()), JudgementFilter()).tally.total == 1


def test_another_bound_is_a_finding(analyst: User) -> None:
    promised(analyst, "规划", 100)
    promised(analyst, "报告", 100, comparator=Comparator.GE)
    found = findings(review_on(timezone.localdate()), FindingFilter(rule=Rule.LATER_TARGET))
    assert [(each.weight, each.message_zh.rsplit("，", 1)[1]) for each in found] == [("notice", "两处目标的界限不同。")]


def test_it_is_binding_where_one_of_them_says_so(analyst: User) -> None:
    promised(analyst, "报告", 100)
    promised(analyst, "规划", 100, attribute="约束性")
    binding, others = most_in_need(review_on(timezone.localdate()), JudgementFilter(), None)
    assert ([len(row.told_in) for row in binding], others) == ([2], [])


def test_the_overview_names_the_documents(as_reader: Client, analyst: User) -> None:
    for name in ("规划", "报告"):
        promised(analyst, name, 100)
    review_on(timezone.localdate())
    html = as_reader.get(reverse("home")).content.decode()
    assert (html.count('<li>\n    <p class="red-head">'), "2 份文件写有这个目标：" in html) == (1, True)


def test_the_export_names_them_in_one_line(as_reader: Client, analyst: User) -> None:
    for name in ("规划", "报告"):
        promised(analyst, name, 100)
    review_on(timezone.localdate())
    answer = as_reader.get(reverse("red-export"))
    rows = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()  # type: ignore[arg-type]
    assert [row.rsplit(",", 1)[1] for row in rows] == ["文件", "规划.txt；报告.txt"]


def test_programs_are_told_the_documents(as_reader: Client, analyst: User) -> None:
    keys = [promised(analyst, name, 100).pk for name in ("规划", "报告")]
    review_on(timezone.localdate())
    told = as_reader.get("/api/v1/judgements/in-need").json()["items"]
    assert [each["documents"] for each in told] == [keys]
