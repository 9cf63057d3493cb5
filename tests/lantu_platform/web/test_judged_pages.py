"""Overview, indicators, plans."""

import json
import re
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Measure, Status
from lantu_platform.indicators.models import Indicator
from lantu_platform.people.models import User
from lantu_platform.plans.models import Judgement, Review
from lantu_platform.readings.models import Statement

TEXT = "到2025年，工业总产值达到100亿元。2025年，工业总产值完成80亿元，增长6%。"


def promise(analyst: User, name: str) -> None:
    text = TEXT.replace("工业", name)
    enter(
        analyst, f"{name}.txt", text,
        statement(text, "100亿元", f"{name}总产值", value=Decimal(100), status=Status.TARGET, period="2025"),
        statement(text, "80亿元", f"{name}总产值", value=Decimal(80), period="2025"),
        statement(text, "6%", f"{name}总产值", value=Decimal(6), unit="%", measure=Measure.GROWTH, period="2025"),
    )  # fmt: skip


@pytest.mark.parametrize("promises", [1, 3])
def test_the_overview_asks_the_same_for_one_promise_and_three(
    as_reader: Client, analyst: User, promises: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for name in ("工业", "农业", "林业")[:promises]:
        promise(analyst, name)
    as_reader.get(reverse("home"))
    with django_assert_num_queries(28):
        html = as_reader.get(reverse("home")).content.decode()
    assert html.count('class="red-head"') == promises


def test_the_overview_lists_goals_of_years_that_are_over_only_when_asked(as_reader: Client, analyst: User) -> None:
    text = "到2025年，工业总产值达到100亿元，2022年达到60亿元。2022年，工业总产值完成55亿元。"
    slots = {"indicator": "工业总产值", "text": text}
    enter(
        analyst, "plan.txt", text,
        statement(figure="100亿元", value=Decimal(100), status=Status.TARGET, period="2021/2025", **slots),
        statement(figure="60亿元", value=Decimal(60), status=Status.TARGET, period="2022", **slots),
        statement(figure="55亿元", value=Decimal(55), period="2022", **slots),
    )  # fmt: skip
    now, all_of_them = (as_reader.get(reverse("home"), asked).content.decode() for asked in ({}, {"past": "1"}))
    assert ("另有 1 条分年目标没有完成" in now, now.count('class="red-head"')) == (True, 0)
    counted = all_of_them.count('class="red-head"')
    assert ("其中 1 条是年份已过的分年目标" in all_of_them, counted) == (True, 1)


def test_an_empty_ledger_says_what_to_do(as_analyst: Client, as_reader: Client) -> None:
    assert f'class="btn btn-primary" href="{reverse("library")}"' in as_analyst.get(reverse("home")).content.decode()
    assert "btn-primary" not in as_reader.get(reverse("home")).content.decode()


@pytest.mark.parametrize("documents", [1, 3])
def test_the_catalogue_asks_the_same_for_one_row_and_three(
    as_reader: Client, analyst: User, documents: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for name in ("工业", "农业", "林业")[:documents]:
        promise(analyst, name)
    with django_assert_num_queries(7):
        html = as_reader.get(reverse("indicators")).content.decode()
    assert html.count('<tr>\n    <td><a href="/indicators/') == documents


def test_an_indicators_chart_draws_levels_and_growth_apart(as_reader: Client, analyst: User) -> None:
    promise(analyst, "工业")
    html = as_reader.get(reverse("indicator", args=[Indicator.objects.get().pk])).content.decode()
    found = re.search(r'<script id="chart-data" type="application/json">(.*?)</script>', html)
    assert found
    data = json.loads(found[1])
    (levels,), (growths,) = data["levels"], data["growths"]
    assert [(line["kind"], [(point["x"], point["y"]) for point in line["points"]]) for line in levels["lines"]] == [
        ("target", [("2025", "100")]),
        ("result", [("2025", "80")]),
    ]
    assert [point["y"] for line in growths["lines"] for point in line["points"]] == ["6"]


def test_every_value_leads_to_its_sentence(as_reader: Client, analyst: User) -> None:
    promise(analyst, "工业")
    html = as_reader.get(reverse("indicator", args=[Indicator.objects.get().pk])).content.decode()
    for row in Statement.objects.all():
        assert f'href="{reverse("document", args=[row.document_id])}#s{row.start}"' in html


def test_an_unknown_indicator_is_not_found(as_reader: Client) -> None:
    assert as_reader.get(reverse("indicator", args=[77])).status_code == 404


def rows_of(document: int, count: int) -> None:
    review = Review.objects.get()
    Judgement.objects.bulk_create(
        Judgement(
            review=review, document_id=document, position=number, table="1-1", row=number + 1, name=f"指标{number}",
            target_text="9", result_text="8", attribute="预期性", verdict="not_met", cause="missed",
            reason_zh=f"原因{number}", reason_en="", target=Statement.objects.filter(status="target").first(),
        )
        for number in range(count)
    )  # fmt: skip


@pytest.mark.parametrize("rows", [1, 3])
def test_a_plan_asks_the_same_for_one_row_and_three(
    as_reader: Client, analyst: User, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    promise(analyst, "工业")
    as_reader.get(reverse("plans"))
    document = Statement.objects.all()[0].document_id
    rows_of(document, rows)
    with django_assert_num_queries(10):
        html = as_reader.get(reverse("plan", args=[document])).content.decode()
    assert re.findall(r'<tr id="row-1-1-(\d)">', html) == [str(number + 1) for number in range(rows)]
    assert [f"原因{number}" in html for number in range(rows)] == [True] * rows


def test_plans_are_the_documents_with_a_table(as_reader: Client, analyst: User) -> None:
    promise(analyst, "工业")
    assert "plan-card" not in as_reader.get(reverse("plans")).content.decode()
    rows_of(Statement.objects.all()[0].document_id, 2)
    assert as_reader.get(reverse("plans")).content.decode().count('class="plan-card"') == 1


def test_reasons_are_told_in_the_language_of_the_page(as_reader: Client, analyst: User) -> None:
    promise(analyst, "工业")
    as_reader.post(reverse("language"), {"language": "en"})
    html = as_reader.get(reverse("home")).content.decode()
    judgement = Judgement.objects.get()
    assert judgement.reason_en in html
    assert judgement.reason_zh not in html


def half_year(analyst: User) -> None:
    text = "到2025年，财政收入达到100亿元。2025年上半年，财政收入完成40亿元。"
    enter(
        analyst, "half.txt", text,
        statement(text, "100亿元", "财政收入", value=Decimal(100), status=Status.TARGET, period="2025"),
        statement(text, "40亿元", "财政收入", value=Decimal(40), period="2025H1"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "sentences"),
    [
        ("yinchuan", ["银川规则：黄灯，完成进度比时间进度低10个百分点，达到10亮黄灯。"]),
        ("shuangguoban", ["双过半：红灯，完成全部任务的40%，低于50亮红灯。"]),
        ("", []),
        ("nowhere", []),
    ],
)
def test_an_indicator_s_promises_under_way_have_the_light_of_the_rule_chosen(
    as_reader: Client, analyst: User, rule: str, sentences: list[str]
) -> None:
    half_year(analyst)
    html = as_reader.get(reverse("indicator", args=[Indicator.objects.get().pk]), {"lights": rule}).content.decode()
    assert re.findall(r'class="lamp \w+">([^<]+)<', html) == sentences


def test_where_the_course_leads_stands_beside_the_verdict(as_reader: Client, analyst: User) -> None:
    half_year(analyst)
    html = as_reader.get(reverse("indicator", args=[Indicator.objects.get().pk])).content.decode()
    assert "照此推算2025年为76—84亿元，预计不能达标，方法：按目前进度外推" in html


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_plan_is_taken_along_as_a_file(as_reader: Client, analyst: User, kind: str) -> None:
    promise(analyst, "工业")
    document = Statement.objects.all()[0].document_id
    answer = as_reader.get(reverse("plan-export", args=[document, kind]))
    content = b"".join(answer.streaming_content)  # type: ignore[arg-type]
    name = f"lantu-plan-{document}-{timezone.localdate()}.{kind}"
    assert (answer.status_code, name in answer["Content-Disposition"]) == (200, True)
    assert content[:2] == {"csv": "\ufeff".encode()[:2], "xlsx": b"PK"}[kind]
    assert as_reader.get(reverse("plan-export", args=[document, "exe"])).status_code == 404
