"""Places by program: where zones stand, and one indicator in several places."""

from decimal import Decimal

import pytest
from django.test import Client
from tests.lantu_platform.api.conftest import ANY, Program
from tests.lantu_platform.ledger import enter, statement

from lantu_platform.audit.models import Entry
from lantu_platform.indicators.models import Indicator, Zone
from lantu_platform.people.models import User

ZONES = "/api/v1/zones"
JSON = "application/json"
ZONE = {"name": "青山新区", "above": "柳州市", "level": "zone"}


def test_a_zone_is_placed_once_and_removed(analyst: User, program: Program) -> None:
    edits = program(analyst)
    made = [edits.post(ZONES, ZONE, JSON) for _ in range(2)]
    key = Zone.objects.get().pk
    assert [(each.status_code, each.json()) for each in made] == [(201, ZONE | {"id": key})] * 2
    assert edits.get(ZONES).json() == [ZONE | {"id": key}]
    assert Entry.objects.filter(action="indicators.placed").count() == 1
    assert [edits.delete(f"{ZONES}/{key}", headers=ANY).status_code for _ in range(2)] == [204, 404]
    assert edits.get(ZONES).json() == []


def test_a_zone_below_an_unknown_place_is_refused(analyst: User, program: Program) -> None:
    refused = program(analyst).post(ZONES, ZONE | {"above": "没有的市"}, JSON)
    assert (refused.status_code, Zone.objects.exists()) == (422, False)


def test_a_zone_with_others_below_it_stays(analyst: User, program: Program) -> None:
    edits = program(analyst)
    key = edits.post(ZONES, ZONE, JSON).json()["id"]
    edits.post(ZONES, {"name": "河东街道", "above": "青山新区"}, JSON)
    assert (edits.delete(f"{ZONES}/{key}", headers=ANY).status_code, Zone.objects.count()) == (422, 2)


def test_who_reads_places_nothing(reader: User, program: Program) -> None:
    refused = program(reader).post(ZONES, ZONE, JSON)
    assert (refused.status_code, Zone.objects.exists()) == (403, False)


@pytest.fixture
def _in_two_places(analyst: User) -> None:
    text = "柳州市产值8亿元，青山新区产值2亿元。"
    first = statement(text, "8亿元", "产值", region="柳州市")
    enter(analyst, "a.txt", text, first, statement(text, "2亿元", "产值", value=Decimal(2), region="青山新区"))


@pytest.mark.usefixtures("_in_two_places")
def test_places_that_stand_nowhere(as_analyst: Client) -> None:
    assert as_analyst.get(f"{ZONES}/nowhere").json() == ["青山新区"]


@pytest.mark.usefixtures("_in_two_places")
def test_an_indicator_in_two_places(as_analyst: Client) -> None:
    url, regions = f"/api/v1/indicators/{Indicator.objects.get().pk}/beside", {"region": ["柳州市", "青山新区"]}
    (table,) = as_analyst.get(url, regions).json()
    (row,) = table["rows"]
    assert (table["measure"], row["period"], row["target"]) == ("level", "2023", False)
    assert [(cell["value"], cell["unit"], cell["observation"]) for cell in row["cells"]] == [
        ("8", "亿元", None), ("2", "亿元", None),
    ]  # fmt: skip
    page = f"/indicators/{Indicator.objects.get().pk}/beside.csv"
    assert as_analyst.get(f"{url}/export", regions).getvalue() == as_analyst.get(page, regions).getvalue()
