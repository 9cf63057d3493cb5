"""What documents and departments said of one period one after the other."""

from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.indicators.enums import Source
from lantu_platform.indicators.models import Indicator, Observation
from lantu_platform.indicators.services import Reported, observe
from lantu_platform.people.models import User
from lantu_platform.readings.models import Statement
from lantu_platform.readings.queries import History, histories


def publish(by: User, year: str, period: str, value: str, status: Status = Status.ACTUAL) -> None:
    """A report that looks back from a year and gives the revenue of a period."""
    text = f"{year}年青山区人口5万人。{period}年财政收入{value}亿元。"
    enter(
        by,
        f"{year}.txt",
        text,
        statement(text, "5万人", "常住人口", period=year, value=Decimal(5), unit="万人"),
        statement(text, "5万人", "户籍人口", period=year, value=Decimal(5), unit="万人"),
        statement(text, f"{value}亿元", "财政收入", period=period, value=Decimal(value), status=status),
    )


def told() -> list[History]:
    rows = Statement.objects.filter(indicator__name="财政收入").select_related("indicator")
    return histories(list(rows), list(Observation.objects.select_related("indicator")))


def steps(history: History) -> list[tuple[str, tuple[int, int], Decimal | None]]:
    return [(step.vintage.value, step.month, step.change) for step in history.steps]


def test_estimate_actual_and_revision_stand_in_the_order_of_their_documents(analyst: User) -> None:
    publish(analyst, "2023", "2020", "50.9")
    publish(analyst, "2020", "2020", "52", Status.ESTIMATE)
    publish(analyst, "2022", "2020", "52.2")
    publish(analyst, "2021", "2020", "52.2")
    (history,) = told()
    assert steps(history) == [
        ("estimate", (2020, 12), None),
        ("actual", (2021, 12), Decimal("0.2")),
        ("revised", (2023, 12), Decimal("-1.3")),
    ]


def test_what_is_only_repeated_has_no_history(analyst: User) -> None:
    publish(analyst, "2021", "2020", "52.2")
    publish(analyst, "2022", "2020", "52.2")
    assert told() == []


def test_what_departments_reported_stands_among_the_documents(analyst: User) -> None:
    publish(analyst, "2020", "2020", "52.2")
    indicator = Indicator.objects.get(name="财政收入")
    for key, value in ((1, "49"), (2, "40")):
        figure = Reported(indicator=indicator.pk, region="青山区", period="2020", value=Decimal(value), unit="亿元")
        observe(by=analyst, figures=[figure], source=Source.RETURN, source_key=key)
    (history,) = told()
    assert [(step.vintage.value, step.reported and step.reported.value) for step in history.steps] == [
        ("actual", None),
        ("revised", 49),
        ("revised", 40),
    ]


@pytest.mark.parametrize("documents", [2, 4])
def test_it_asks_the_same_for_two_documents_and_four(
    analyst: User, documents: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for at in range(documents):
        publish(analyst, str(2020 + at), "2020", str(50 + 10 * at))
    rows = list(Statement.objects.filter(indicator__name="财政收入").select_related("indicator"))
    with django_assert_num_queries(1):
        assert len(histories(rows, [])[0].steps) == documents
