"""The catalogue's pages: describing, deciding, listing."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from pytest_django import DjangoAssertNumQueries

from lantu_platform.indicators.models import Indicator, Target, TargetVersion
from lantu_platform.indicators.services import Decision, add_indicator, decide_target
from lantu_platform.people.models import User

FORM = {
    "region": "青山区", "period": "2026", "measure": "level", "bound": "ge", "value": "100", "unit": "亿元",
    "decision": "发〔2026〕1号", "decided": "2026-01-10", "effective": "2026-01-15", "text": "会议同意",
}  # fmt: skip


def test_a_new_indicator_is_described_and_shown(as_analyst: Client) -> None:
    answer = as_analyst.post(reverse("add-indicator"), {"name": "自己的指标"})
    entry = Indicator.objects.get()
    assert answer["Location"] == reverse("describe", args=[entry.pk])
    facts = {
        "definition": "一年内新建的口袋公园",
        "unit": "个",
        "kind": "flow",
        "direction": "up",
        "version": entry.version,
    }
    page = as_analyst.post(answer["Location"], facts, follow=True).content.decode()
    assert "一年内新建的口袋公园" in page


def test_a_wrong_formula_is_told_beside_its_field(as_analyst: Client, analyst: User) -> None:
    entry = add_indicator(by=analyst, name="自己的指标")
    page = as_analyst.post(
        reverse("describe", args=[entry.pk]), {"kind": "flow", "formula": "[没有的]", "version": entry.version}
    )
    assert "目录里没有“没有的”" in page.content.decode()
    assert Indicator.objects.get().formula == ""


def test_a_target_is_decided_with_its_file(as_analyst: Client, analyst: User) -> None:
    entry = add_indicator(by=analyst, name="自己的指标")
    file = SimpleUploadedFile("决定.txt", "会议同意".encode())
    page = as_analyst.post(reverse("decide", args=[entry.pk]), {**FORM, "file": file}, follow=True).content.decode()
    version = TargetVersion.objects.get()
    assert "不低于 100亿元" in page
    answer = as_analyst.get(reverse("decision-file", args=[version.file_id]))
    assert answer.getvalue().decode() == "会议同意"
    assert answer["Content-Disposition"].startswith("attachment")


def test_a_late_decision_says_from_when_it_is_judged_by(as_analyst: Client, analyst: User) -> None:
    entry = add_indicator(by=analyst, name="自己的指标")
    page = as_analyst.post(reverse("decide", args=[entry.pk]), FORM, follow=True).content.decode()
    assert f"{date_format(timezone.localdate())}登记，从那天起评判" in page


def test_a_period_may_be_written_in_words(as_analyst: Client, analyst: User) -> None:
    entry = add_indicator(by=analyst, name="自己的指标")
    as_analyst.post(reverse("decide", args=[entry.pk]), {**FORM, "period": "2026年上半年"})
    assert [each.period for each in Target.objects.all()] == ["2026H1"]


def test_a_decision_over_an_older_version_is_told_what_stands(as_analyst: Client, analyst: User) -> None:
    entry = add_indicator(by=analyst, name="自己的指标")
    url = reverse("decide", args=[entry.pk])
    as_analyst.post(url, FORM)
    mine = FORM | {"value": "90", "decision": "发〔2026〕2号"}
    page = as_analyst.post(url, mine).content.decode()
    assert ("<dd>不低于 100亿元</dd>" in page, TargetVersion.objects.count()) == (True, 1)
    version = TargetVersion.objects.get().etag
    assert f'name="version" value="{version}"' in page
    opened = as_analyst.get(url, {"region": "青山区", "period": "2026", "measure": "level"}).content.decode()
    assert f'name="version" value="{version}"' in opened
    as_analyst.post(url, mine | {"version": version})
    assert [each.value for each in TargetVersion.objects.order_by("number")] == [100, 90]


def test_a_target_without_a_decision_is_refused(as_analyst: Client, analyst: User) -> None:
    entry = add_indicator(by=analyst, name="自己的指标")
    as_analyst.post(reverse("decide", args=[entry.pk]), {**FORM, "decision": ""})
    as_analyst.post(reverse("decide", args=[entry.pk]), {**FORM, "period": "明年"})
    assert TargetVersion.objects.count() == 0


def years(analyst: User, count: int) -> Indicator:
    entry = add_indicator(by=analyst, name="自己的指标")
    for year in range(2020, 2020 + count):
        decision = Decision("1号", date(2020, 1, 1), "同意", date(2020, 1, 1))
        decide_target(
            by=analyst, indicator=entry, region="青山区", period=str(year), value=Decimal(year), unit="亿元",
            decision=decision,
        )  # fmt: skip
    return entry


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_asks_the_same_for_one_target_and_three(
    as_reader: Client, analyst: User, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    entry = years(analyst, rows)
    as_reader.get(reverse("indicator", args=[entry.pk]))
    with django_assert_num_queries(21):
        html = as_reader.get(reverse("indicator", args=[entry.pk])).content.decode()
    assert html.count('<tr id="target-') == rows


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_asks_the_same_for_one_row_and_three(
    as_reader: Client, analyst: User, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for name in ("甲数", "乙数", "丙数")[:rows]:
        add_indicator(by=analyst, name=name)
    with django_assert_num_queries(6):
        html = as_reader.get(reverse("catalogue")).content.decode()
    assert html.count('<td><a href="/indicators/') == rows


def test_the_export_holds_what_the_filter_shows(as_reader: Client, analyst: User) -> None:
    for name in ("甲数", "GDP"):
        add_indicator(by=analyst, name=name)
    answer = as_reader.get(reverse("catalogue-export"), {"attribute": "预期性"})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[arg-type]
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["指标"], row["编码"], row["属性"]) for row in rows] == [("地区生产总值", "E0101", "预期性")]
