"""The indicators that documents speak of, in numbers."""

from decimal import Decimal

import pytest
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement, tell_output

from lantu_platform.indicators.models import Indicator
from lantu_platform.people.models import User
from lantu_platform.readings.queries import Spoken, SpokenFilter, indicators

POWER = ("用电量3亿千瓦时。", "用电量仍为3亿千瓦时。")


@pytest.fixture(autouse=True)
def _said(analyst: User) -> None:
    tell_output(analyst)
    for text in POWER:
        enter(analyst, "b.txt", text, statement(text, "3亿千瓦时", "用电量", value=Decimal(3), period="2026"))


def listed(wanted: SpokenFilter) -> list[Spoken]:
    return indicators(wanted, timezone.localdate())


def test_what_documents_say_is_counted() -> None:
    output, power = Indicator.objects.get(name="规模以上工业总产值"), Indicator.objects.get(name="用电量")
    assert listed(SpokenFilter()) == [
        Spoken(power, figures=2, targets=0, documents=2, places=1, first=2026, last=2026),
        Spoken(output, figures=4, targets=1, documents=1, places=2, first=2022, last=2025),
    ]


def test_a_place_leaves_out_what_is_not_given_for_it() -> None:
    assert [(row.indicator.name, row.figures) for row in listed(SpokenFilter(region="红山区"))] == [
        ("规模以上工业总产值", 1)
    ]


@pytest.mark.parametrize(("text", "names"), [("规上", ["规模以上工业总产值"]), ("电", ["用电量"]), ("投资", [])])
def test_names_and_a_documents_own_wording_are_searched(text: str, names: list[str]) -> None:
    assert [row.indicator.name for row in listed(SpokenFilter(text=text))] == names


@pytest.mark.parametrize(
    ("order", "power_first"),
    [
        ("documents", False),
        ("-documents", True),
        ("-figures", False),
        ("-targets", False),
        ("-places", False),
        ("places", True),
        ("-year", True),
        ("-nonsense", True),
    ],
)
def test_the_list_is_sorted_as_asked(order: str, power_first: bool) -> None:
    names = [row.indicator.name for row in listed(SpokenFilter(order=order))]
    assert names == (["用电量", "规模以上工业总产值"] if power_first else ["规模以上工业总产值", "用电量"])


def test_names_stand_in_the_databases_alphabet_or_the_other_way_round() -> None:
    forth = [row.indicator.name for row in listed(SpokenFilter(order="name"))]
    back = [row.indicator.name for row in listed(SpokenFilter(order="-name"))]
    assert (forth, back) == (list(Indicator.objects.order_by("name").values_list("name", flat=True)), forth[::-1])
