"""Pages of places: one indicator in several of them, and where they stand in the tree."""

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.ledger import enter, statement

from lantu_platform.indicators.models import Indicator, Zone
from lantu_platform.people.models import User


def publish(by: User, *regions: str) -> Indicator:
    for at, region in enumerate(regions):
        text = f"2024年{region}财政收入{at + 7}亿元。"
        said = statement(text, f"{at + 7}亿元", "财政收入", region=region, period="2024", value=Decimal(at + 7))
        enter(by, f"{region}.txt", text, said)
    return Indicator.objects.get(name="财政收入")


@pytest.mark.parametrize("regions", [("青山区", "红河县"), ("青山区", "红河县", "绿水镇", "白石镇")])
def test_it_asks_the_same_for_two_places_and_four(
    as_reader: Client, analyst: User, regions: tuple[str, ...], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    indicator = publish(analyst, *regions)
    with django_assert_num_queries(11):
        page = as_reader.get(reverse("beside", args=[indicator.pk]))
    assert page.context["chosen"] == sorted(regions)


def test_only_the_chosen_places_stand_beside_each_other(as_reader: Client, analyst: User) -> None:
    indicator = publish(analyst, "青山区", "红河县", "绿水镇")
    page = as_reader.get(reverse("beside", args=[indicator.pk]), {"region": ["红河县", "绿水镇", "不在册"]})
    assert page.context["chosen"] == ["红河县", "绿水镇"]


def test_the_table_is_taken_along_a_line_a_figure(as_reader: Client, analyst: User) -> None:
    indicator = publish(analyst, "青山区", "红河县")
    answer = as_reader.get(reverse("beside-export", args=[indicator.pk]))
    lines = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()  # type: ignore[attr-defined]
    assert [line.split(",")[1:3] + line.split(",")[6:8] for line in lines[1:]] == [
        ["红河县", "2024", "8", "亿元"],
        ["青山区", "2024", "7", "亿元"],
    ]


def test_a_zone_is_given_its_place_and_loses_it_again(as_analyst: Client) -> None:
    as_analyst.post(reverse("place-region"), {"name": "青云新区", "above": "青岛市", "level": "zone"})
    zone = Zone.objects.get()
    assert (zone.name, zone.above) == ("青云新区", "青岛市")
    as_analyst.post(reverse("remove-region", args=[zone.pk]), {"version": zone.version})
    assert Zone.objects.count() == 0


def test_a_place_above_that_nobody_knows_is_told_with_the_cure(as_analyst: Client) -> None:
    page = as_analyst.post(reverse("place-region"), {"name": "青云新区", "above": "某处", "level": "zone"})
    assert "请写行政区划的全称" in page.context["form"].non_field_errors()[0]
