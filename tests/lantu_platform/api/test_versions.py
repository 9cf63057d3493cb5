"""Nobody's change is lost: what others change too is changed only as it was seen."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from tests.lantu_platform.api.conftest import ANY, Program
from tests.lantu_platform.ledger import enter, statement
from tests.lantu_platform.people.conftest import House

from lantu_platform.audit.models import Entry
from lantu_platform.collection.models import Template
from lantu_platform.indicators.enums import RegionLevel
from lantu_platform.indicators.services import add_indicator, place_zone
from lantu_platform.people.models import User

JSON = "application/json"
ASKED = [{"indicator": "用水量", "unit": "万吨"}]
DESIGN = {"name": "月报", "region": "青山区", "frequency": "month", "starts": "2026-01-01", "asked": ASKED}


@dataclass
class Case:
    """A record of which two people tell something; `told` is how it is asked for, of what is said of it."""

    url: str
    one: Client
    method: str
    said: dict[str, object]
    other: dict[str, object]
    told: Callable[[Any], object]
    way: str = ""

    def send(self, said: dict[str, object], seen: str | None) -> HttpResponse:
        """The answer."""
        headers = {} if seen is None else {"If-Match": seen}
        return self.one.generic(self.method, self.url + self.way, json.dumps(said), JSON, headers=headers)


@pytest.fixture
def entry(analyst: User, program: Program) -> Case:
    url = f"/api/v1/catalogue/{add_indicator(by=analyst, name='用水量').pk}"
    return Case(url, program(analyst), "PUT", {"unit": "万吨"}, {"unit": "亿吨"}, lambda one: one["unit"])


@pytest.fixture
def person(house: House, program: Program) -> Case:
    url = f"/api/v1/people/{house.clerk.pk}"
    return Case(url, program(house.system), "PATCH", {"name": "何甲"}, {"name": "何乙"}, lambda one: one["name"])


@pytest.fixture
def form(analyst: User, template: Template, program: Program) -> Case:
    said = DESIGN | {"department": template.department_id}
    other = said | {"asked": [{"indicator": "用电量", "unit": "亿千瓦时"}]}
    url = f"/api/v1/forms/{template.pk}"
    return Case(url, program(analyst), "PUT", said, other, lambda one: [each["indicator"] for each in one["asked"]])


@pytest.fixture
def zone(analyst: User, program: Program) -> Case:
    placed = place_zone(by=analyst, name="青山新区", above="柳州市", level=RegionLevel.ZONE)
    said, other = {"above": "柳州市", "level": "county"}, {"above": "柳州市", "level": "city"}
    return Case(f"/api/v1/zones/{placed.pk}", program(analyst), "PUT", said, other, lambda one: one["level"])


@pytest.fixture
def department(house: House, program: Program) -> Case:
    said, other = ({"name": name, "day": str(timezone.localdate())} for name in ("财政金融局", "财政国资局"))
    url = f"/api/v1/departments/{house.finance.pk}"
    return Case(url, program(house.system), "POST", said, other, lambda one: one["name"], "/rename")


@pytest.fixture
def decision(analyst: User, program: Program) -> Case:
    """A share of more than a hundred percent, of which somebody has said that it is right."""
    text, one = "网络覆盖率为130%。", program(analyst)
    enter(analyst, "a.txt", text, statement(text, "130%", "网络覆盖率", value=Decimal(130), unit="%"))
    url = f"/api/v1/findings/{one.get('/api/v1/findings').json()['items'][0]['key']}/decision"
    one.post(url, {"state": "accepted", "reason": "已核实"}, JSON)
    said, other = ({"state": "dismissed", "reason": reason} for reason in ("口径不同", "按人次计算"))
    return Case(url, one, "PUT", said, other, lambda one: one["reason"])


@pytest.fixture(params=["entry", "person", "form", "zone", "department", "decision"])
def case(request: pytest.FixtureRequest) -> Case:
    found: Case = request.getfixturevalue(request.param)
    return found


def test_who_comes_second_is_told_and_overwrites_nothing(case: Case) -> None:
    seen = case.one.get(case.url)["ETag"]
    first = case.send(case.said, seen)
    late = case.send(case.other, seen)
    last = Entry.objects.exclude(actor=None).order_by("-number")[0]
    told = f"{last.actor} 在 {timezone.localtime(last.at):%H:%M} 先改了这一项，没有保存您的。"
    assert (first.status_code, late.status_code, late.json()["detail"]) == (200, 412, told)
    assert case.told(case.one.get(case.url).json()) == case.told(first.json())


def test_the_answer_to_a_change_has_the_next_version(case: Case) -> None:
    first = case.send(case.said, case.one.get(case.url)["ETag"])
    assert first["ETag"] == case.one.get(case.url)["ETag"]
    second = case.send(case.other, first["ETag"])
    assert (second.status_code, case.told(second.json())) == (200, case.told(case.one.get(case.url).json()))
    assert case.told(second.json()) != case.told(first.json())


def test_what_does_not_say_what_it_saw_changes_nothing(case: Case) -> None:
    before = case.one.get(case.url).json()
    refused = case.send(case.said, None)
    assert (refused.status_code, refused.json()["type"]) == (428, "urn:lantu:problem:seen-missing")
    assert case.one.get(case.url).json() == before


@pytest.mark.parametrize(
    ("seen", "status"), [("*", 200), ('"other", {}', 200), ("W/{}", 412), ('"other"', 412), ("nonsense", 412)]
)
def test_any_version_that_was_seen_may_stand_and_a_weak_one_never(entry: Case, seen: str, status: int) -> None:
    etag = entry.one.get(entry.url)["ETag"]
    assert entry.send(entry.said, seen.format(etag)).status_code == status


def test_what_is_as_it_was_is_not_sent_again(case: Case) -> None:
    etag = case.one.get(case.url)["ETag"]
    assert case.one.get(case.url, headers={"If-None-Match": etag}).status_code == 304
    case.send(case.said, etag)
    assert case.one.get(case.url, headers={"If-None-Match": etag}).status_code == 200


def test_a_place_is_taken_out_only_as_it_was_seen(zone: Case) -> None:
    seen = zone.one.get(zone.url)["ETag"]
    zone.send(zone.said, seen)
    answers = [zone.one.delete(zone.url, headers={"If-Match": seen}), zone.one.delete(zone.url), zone.one.get(zone.url)]
    assert [each.status_code for each in answers] == [412, 428, 200]
    assert zone.one.delete(zone.url, headers=ANY).status_code == 204
    assert zone.one.get(zone.url).status_code == 404


def test_a_place_that_stands_elsewhere_is_not_placed_anew(zone: Case) -> None:
    url, said = "/api/v1/zones", {"name": "青山新区", "above": "柳州市", "level": "city"}
    assert zone.one.post(url, said, JSON).status_code == 412
    assert zone.one.get(zone.url).json()["level"] == "zone"


def test_a_version_tells_nothing_of_what_it_stands_for(house: House) -> None:
    """A telephone number has too few digits for a plain digest to hide it; another house's key gives another word."""
    house.clerk.phone = "13912345678"
    before = house.clerk.version
    house.clerk.phone = "13912345679"
    assert (len(before), before == house.clerk.version) == (32, False)


@pytest.mark.parametrize("way", ["transfer", "split", "merge", "close"])
def test_a_department_is_reorganised_only_as_it_was_seen(department: Case, house: House, way: str) -> None:
    url, day = f"/api/v1/departments/{house.schools.pk}", {"day": str(timezone.localdate())}
    seen = department.one.get(url)["ETag"]
    department.one.post(f"{url}/rename", {"name": "教育体育局"} | day, JSON, headers=ANY)
    other = house.finance.pk
    said = {
        "transfer": {"parent": other},
        "split": {"into": [{"name": "甲局"}, {"name": "乙局"}]},
        "merge": {"others": [other], "name": "丙局"},
        "close": {},
    }[way]
    late = department.one.post(f"{url}/{way}", said | day, JSON, headers={"If-Match": seen})
    unseen = department.one.post(f"{url}/{way}", said | day, JSON)
    assert (late.status_code, unseen.status_code) == (412, 428)
    told = department.one.get(url).json()
    assert (told["parent"], told["valid_to"]) == (house.zone.pk, None)


def test_departments_are_merged_only_as_all_were_seen(department: Case, house: House) -> None:
    first, second = (f"/api/v1/departments/{each.pk}" for each in (house.schools, house.finance))
    tags = [department.one.get(url)["ETag"] for url in (first, second)]
    said = {"others": [house.finance.pk], "name": "丙局", "day": str(timezone.localdate())}
    answers = [
        department.one.post(f"{first}/merge", said, JSON, headers={"If-Match": seen})
        for seen in (tags[0], ", ".join(tags))
    ]
    assert [each.status_code for each in answers] == [412, 201]


def test_a_decision_is_taken_back_only_as_it_was_seen(decision: Case) -> None:
    seen = decision.one.get(decision.url)["ETag"]
    decision.send(decision.said, seen)
    answers = [decision.one.delete(decision.url, headers={"If-Match": seen}), decision.one.delete(decision.url)]
    assert [each.status_code for each in answers] == [412, 428]
    assert decision.one.get(decision.url).json()["reason"] == "口径不同"
    assert decision.one.delete(decision.url, headers=ANY).status_code == 204
    assert decision.one.get(decision.url).status_code == 404


def test_a_finding_that_somebody_decided_is_not_decided_as_if_open(decision: Case) -> None:
    answers = [decision.one.post(decision.url, said, JSON) for said in (decision.said, decision.other)]
    assert [each.status_code for each in answers] == [412, 412]
    again = decision.one.post(decision.url, {"state": "accepted", "reason": "已核实"}, JSON)
    assert (again.status_code, decision.one.get(decision.url).json()["reason"]) == (200, "已核实")
