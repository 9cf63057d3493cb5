"""One indicator in several places, period by period."""

from decimal import Decimal

from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.indicators.enums import Source
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.services import Reported, observe
from lantu_platform.people.models import User
from lantu_platform.readings.queries import BesideTable, places_beside

PLACES = ["青山区", "红河县"]


def publish(by: User, region: str, period: str, figure: str, status: Status = Status.ACTUAL) -> None:
    value, unit = figure[:-2], figure[-2:]
    text = f"{period}年{region}财政收入{figure}。"
    slots = {"region": region, "period": period, "value": Decimal(value), "unit": unit, "status": status}
    enter(by, f"{region}{period}{status}.txt", text, statement(text, figure, "财政收入", **slots))


def aligned() -> list[BesideTable]:
    return places_beside(Indicator.objects.get(name="财政收入"), PLACES, timezone.localdate())


def shown(table: BesideTable) -> list[tuple[str, bool, list[str]]]:
    return [
        (
            row.period.notation,
            row.target,
            [f"{cell.figure.low}{cell.figure.unit}" if cell else "" for cell in row.cells],
        )
        for row in table.rows
    ]


def test_periods_of_two_places_are_aligned_with_results_before_targets(analyst: User) -> None:
    publish(analyst, "青山区", "2023", "8亿元")
    publish(analyst, "青山区", "2024", "9亿元")
    publish(analyst, "红河县", "2024", "70000万元")
    for place in PLACES:
        publish(analyst, place, "2024", "10亿元", Status.TARGET)
    (table,) = aligned()
    assert shown(table) == [("2024", False, ["9亿元", "70000万元"]), ("2024", True, ["10亿元", "100000万元"])]


def test_what_departments_report_counts_too(analyst: User) -> None:
    publish(analyst, "青山区", "2024", "9亿元")
    indicator = Indicator.objects.get(name="财政收入")
    figure = Reported(indicator=indicator.pk, region="红河县", period="2024", value=Decimal(7), unit="亿元")
    observe(by=analyst, figures=[figure], source=Source.RETURN, source_key=1)
    (table,) = aligned()
    assert [(cell and cell.reported and cell.reported.value) for cell in table.rows[0].cells] == [None, 7]


def test_a_period_of_one_place_is_left_out(analyst: User) -> None:
    publish(analyst, "青山区", "2024", "9亿元")
    assert aligned() == []
