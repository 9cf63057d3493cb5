"""Zones and towns have a place in the tree of divisions."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from lantu_platform.audit.models import Entry
from lantu_platform.indicators.enums import RegionLevel
from lantu_platform.indicators.errors import PlaceError
from lantu_platform.indicators.models import Zone
from lantu_platform.indicators.queries import goals_around, region_tree
from lantu_platform.indicators.services import Decision, add_indicator, decide_target, place_zone, remove_zone
from lantu_platform.people.models import User


def place(by: User, name: str = "青云新区", above: str = "青岛市", level: RegionLevel = RegionLevel.ZONE) -> Zone:
    return place_zone(by=by, name=name, above=above, level=level)


def test_a_zone_stands_below_its_city_on_its_level(analyst: User) -> None:
    place(analyst, level=RegionLevel.COUNTY)
    tree = region_tree()
    assert (tree.above("青云新区"), tree.level("青云新区")) == ("青岛市", RegionLevel.COUNTY)


def test_a_town_may_stand_below_a_zone(analyst: User) -> None:
    place(analyst)
    place(analyst, "白石镇", "青云新区")
    assert region_tree().around("青云新区", ["青岛市", "白石镇", "山东省", "青云新区"]) == ["白石镇", "青岛市"]


def test_targets_of_the_city_stand_beside_those_of_the_zone(analyst: User) -> None:
    place(analyst)
    indicator = add_indicator(by=analyst, name="GDP")
    decision = Decision("1号", date(2025, 1, 1), "定", date(2025, 1, 1))
    for region in ("青云新区", "青岛市", "山东省"):
        decide_target(
            by=analyst,
            indicator=indicator,
            region=region,
            period="2026",
            value=Decimal(1),
            unit="亿元",
            decision=decision,
        )
    assert [goal.target.region for goal in goals_around(indicator, "青云新区", date(2026, 1, 1))] == ["青岛市"]


@pytest.mark.parametrize(
    ("name", "above"),
    [("", "青岛市"), ("青云新区", ""), ("青岛市", "山东省"), ("青云新区", "某处"), ("青云新区", "青云新区")],
)
def test_a_place_that_cannot_stand_there_is_refused(analyst: User, name: str, above: str) -> None:
    with pytest.raises(PlaceError):
        place(analyst, name, above)
    assert Zone.objects.count() == 0


def test_no_place_stands_below_itself(analyst: User) -> None:
    place(analyst)
    place(analyst, "白石镇", "青云新区")
    with pytest.raises(PlaceError, match="白石镇"):
        place(analyst, "青云新区", "白石镇")


def test_what_has_places_below_stays(analyst: User) -> None:
    zone = place(analyst)
    town = place(analyst, "白石镇", "青云新区")
    with pytest.raises(PlaceError, match="白石镇"):
        remove_zone(by=analyst, zone=zone)
    remove_zone(by=analyst, zone=town)
    remove_zone(by=analyst, zone=zone)
    assert Zone.objects.count() == 0


def test_each_change_is_logged_once(analyst: User) -> None:
    place(analyst)
    place(analyst)
    place(analyst, level=RegionLevel.CITY)
    assert [entry.details["level"] for entry in Entry.objects.filter(action="indicators.placed").order_by("pk")] == [
        {"before": "", "after": "zone"},
        {"before": "zone", "after": "city"},
    ]


def test_only_who_keeps_the_catalogue_places(reader: User) -> None:
    with pytest.raises(PermissionDenied):
        place(reader)
