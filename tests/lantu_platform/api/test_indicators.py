"""One indicator by program: its places, targets around, reports, derived values, lights, and the reading behind it."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu.progress import light_rules
from lantu_platform.indicators.enums import Source
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.services import (
    Decision,
    Reported,
    add_indicator,
    decide_target,
    describe_indicator,
    observe,
)
from lantu_platform.people.models import User

INDICATORS = "/api/v1/indicators"


@pytest.fixture
def power(analyst: User) -> Indicator:
    """An entry of the catalogue of which no document speaks."""
    return add_indicator(by=analyst, name="用电量")


def report(by: User, indicator: Indicator, period: str, value: str, region: str = "柳州市") -> None:
    figure = Reported(indicator=indicator.pk, region=region, period=period, value=Decimal(value), unit="亿千瓦时")
    observe(by=by, figures=[figure], source=Source.IMPORT, source_key=1)


def test_the_places_are_those_of_documents_targets_and_returns(as_analyst: Client, analyst: User) -> None:
    text = "青山区用电量8亿元。"
    enter(analyst, "a.txt", text, statement(text, "8亿元", "用电量"))
    power = Indicator.objects.get(name="用电量")
    report(analyst, power, "2024", "1.5")
    assert as_analyst.get(f"{INDICATORS}/{power.pk}/regions").json() == [
        {"region": "青山区", "figures": 1}, {"region": "柳州市", "figures": 0},
    ]  # fmt: skip
    assert as_analyst.get(f"{INDICATORS}/regions").json() == ["青山区"]


def test_what_was_reported_before_stays_beside_what_holds(as_analyst: Client, analyst: User, power: Indicator) -> None:
    for period, value in (("2023", "1"), ("2024", "2"), ("2024", "2.5")):
        report(analyst, power, period, value)
    told = as_analyst.get(f"{INDICATORS}/{power.pk}/reported", {"region": "柳州市"}).json()
    revisions = [
        (each["now"]["period"], each["now"]["value"], [old["value"] for old in each["earlier"]]) for each in told
    ]
    assert revisions == [("2024", "2.5", ["2"]), ("2023", "1", [])]
    assert as_analyst.get(f"{INDICATORS}/{power.pk}/reported", {"region": "桂林市"}).json() == []


def test_a_derived_value_names_what_it_was_reckoned_from(as_analyst: Client, analyst: User, power: Indicator) -> None:
    people = add_indicator(by=analyst, name="人口")
    share = add_indicator(by=analyst, name="人均用电量")
    for entry in (power, people):
        describe_indicator(by=analyst, indicator=entry, facts={"unit": "亿千瓦时"})
    describe_indicator(by=analyst, indicator=share, facts={"formula": "[用电量] / [人口]"})
    report(analyst, power, "2024", "3")
    report(analyst, people, "2024", "2")
    report(analyst, power, "2025", "3")
    told = as_analyst.get(f"{INDICATORS}/{share.pk}/derived", {"region": "柳州市"}).json()
    operands = [{"value": "3", "missing": "", "indicator": power.pk, "name": "用电量"}]
    assert told == [
        {
            "value": "1.5", "missing": "", "period": "2024",
            "operands": [*operands, {"value": "2", "missing": "", "indicator": people.pk, "name": "人口"}],
        },
        {
            "value": None, "missing": "暂无数据", "period": "2025",
            "operands": [*operands, {"value": None, "missing": "暂无数据", "indicator": people.pk, "name": "人口"}],
        },
    ]  # fmt: skip


def test_targets_of_the_level_above_and_below(as_analyst: Client, analyst: User, power: Indicator) -> None:
    day = timezone.localdate()
    for region in ("柳州市", "柳江区", "广西壮族自治区", "桂林市"):
        decide_target(
            by=analyst, indicator=power, region=region, period="2025", value=Decimal(9), unit="亿千瓦时",
            decision=Decision("1号", day, "定为目标", day),
        )  # fmt: skip
    told = as_analyst.get(f"{INDICATORS}/{power.pk}/targets/around", {"region": "柳州市"}).json()
    assert sorted(goal["region"] for goal in told) == sorted(["柳江区", "广西壮族自治区"])
    assert [goal["versions"][0]["value"] for goal in told] == ["9", "9"]


def test_what_was_said_of_an_entry_is_told(as_analyst: Client, analyst: User, power: Indicator) -> None:
    describe_indicator(by=analyst, indicator=power, facts={"unit": "亿千瓦时"})
    lines = as_analyst.get(f"/api/v1/catalogue/{power.pk}/history").json()["items"]
    assert [(each["action"], each["by"], each["details"]) for each in lines[:1]] == [
        ("indicators.described", "李分析", {"unit": {"before": "", "after": "亿千瓦时"}})
    ]


def test_promises_under_way_have_their_lights(as_analyst: Client, analyst: User) -> None:
    text = "到2025年，财政收入达到100亿元。2025年上半年，财政收入完成40亿元。"
    enter(
        analyst, "half.txt", text,
        statement(text, "100亿元", "财政收入", value=Decimal(100), status=Status.TARGET, period="2025"),
        statement(text, "40亿元", "财政收入", value=Decimal(40), period="2025H1"),
    )  # fmt: skip
    assert [each["rule"] for each in as_analyst.get("/api/v1/lights").json()] == list(light_rules())
    url = f"{INDICATORS}/{Indicator.objects.get().pk}/lights"
    (lit,) = as_analyst.get(url, {"region": "青山区", "rule": "yinchuan"}).json()
    assert (lit["judgement"]["name"], lit["colour"], lit["reason"]) == (
        "财政收入", "yellow", "银川规则：黄灯，完成进度比时间进度低10个百分点，达到10亮黄灯。",
    )  # fmt: skip
    assert as_analyst.get(url, {"region": "青山区", "rule": "none"}).json() == []


def test_one_figure_tells_why_it_was_read_so(as_analyst: Client, analyst: User) -> None:
    text = "青山区产值8亿元。"
    enter(analyst, "a.txt", text, statement(text, "8亿元", "产值", rules=["level"], attribute="约束性"))
    (row,) = as_analyst.get("/api/v1/statements").json()["items"]
    told = as_analyst.get(f"/api/v1/statements/{row['id']}").json()
    assert {name: told[name] for name in row} == row
    assert (told["rules"], told["attribute"], told["review"], told["table"]) == (["level"], "约束性", "waiting", "")
    assert as_analyst.get("/api/v1/statements/999").status_code == 404


def test_the_places_of_documents(as_analyst: Client, analyst: User) -> None:
    text = "青山区产值8亿元。"
    enter(analyst, "a.txt", text, statement(text, "8亿元", "产值"))
    day = timezone.localdate()
    assert as_analyst.get("/api/v1/documents/regions").json() == ["青山区"]
    before = as_analyst.get("/api/v1/documents/regions", {"as_of": day - timedelta(days=1)})
    assert before.json() == []


def test_findings_and_changes_are_narrowed(as_analyst: Client, analyst: User) -> None:
    text = "网络覆盖率为130%。"
    enter(analyst, "a.txt", text, statement(text, "130%", "网络覆盖率", value=Decimal(130), unit="%"))
    facets = {each["name"]: each["choices"] for each in as_analyst.get("/api/v1/findings/facets").json()}
    assert [(each["value"], each["count"]) for each in facets["weight"]] == [("contradiction", 1)]
    (step,) = as_analyst.get("/api/v1/changes").json()
    counts = {
        kind: as_analyst.get(f"/api/v1/changes/{step['document']}", {"kind": kind}).json()["count"]
        for kind in step["changes"]
    }
    assert counts == step["changes"]
