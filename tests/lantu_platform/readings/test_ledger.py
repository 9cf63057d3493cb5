"""All figures: filtered, counted, sorted."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.library.services import delete_document
from lantu_platform.people.models import User
from lantu_platform.readings.forms import StatementFilterForm
from lantu_platform.readings.queries import Facet, StatementFilter, ledger, listing, statements

TEXT = "工业产值8亿元，投资9亿元，人口10万人。"
TODAY = timezone.localdate


@pytest.fixture
def documents(analyst: User) -> list[int]:
    first = enter(
        analyst, "a.txt", TEXT,
        statement(TEXT, "8亿元", "工业产值"),
        statement(TEXT, "9亿元", "投资", status=Status.TARGET, period="2025"),
    )  # fmt: skip
    second = enter(
        analyst, "b.txt", TEXT + "乙", statement(TEXT, "10万人", "人口", region="红山区", doubts=("guessed",))
    )
    return [first.pk, second.pk]


def names(wanted: StatementFilter) -> list[str]:
    assert list(listing(wanted, TODAY()).rows) == list(statements(wanted, TODAY()))
    return [row.indicator.name for row in statements(wanted, TODAY())]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (StatementFilter(), ["工业产值", "投资", "人口"]),
        (StatementFilter(text="红山"), ["人口"]),
        (StatementFilter(text="产值 8"), ["工业产值", "投资", "人口"]),
        (StatementFilter(region="青山区"), ["工业产值", "投资"]),
        (StatementFilter(year=2025), ["投资"]),
        (StatementFilter(status="target"), ["投资"]),
        (StatementFilter(measure="growth"), []),
        (StatementFilter(doubtful=True), ["人口"]),
        (StatementFilter(order="-period"), ["投资", "工业产值", "人口"]),
    ],
)
def test_filters(documents: list[int], wanted: StatementFilter, expected: list[str]) -> None:
    assert names(wanted) == expected


@pytest.mark.parametrize("few", [0, 1, 2])
@pytest.mark.parametrize(("text", "expected"), [("产值", ["工业产值", "投资", "人口"]), ("青山", ["工业产值", "投资"])])
def test_a_word_is_found_the_same_by_what_holds_it_and_by_what_does_not(
    documents: list[int], monkeypatch: pytest.MonkeyPatch, few: int, text: str, expected: list[str]
) -> None:
    monkeypatch.setattr(ledger, "FEW", few)
    wanted = StatementFilter(text=text)
    assert names(wanted) == expected
    assert sum(count for _, count, _ in facet(wanted, "document")) == len(expected)


def test_one_document(documents: list[int]) -> None:
    assert names(StatementFilter(document=documents[1])) == ["人口"]


def facet(wanted: StatementFilter, name: str) -> list[tuple[str, int, bool]]:
    found: Facet = next(facet for facet in listing(wanted, TODAY()).facets if facet.name == name)
    return [(choice.word, choice.count, choice.chosen) for choice in found.choices]


def test_a_facet_counts_without_its_own_choice(documents: list[int]) -> None:
    wanted = StatementFilter(region="红山区")
    assert facet(wanted, "region") == [("青山区", 2, False), ("红山区", 1, True)]
    assert facet(wanted, "indicator") == [("人口", 1, False)]


def test_a_chosen_value_without_matches_stays_out_of_the_facet(documents: list[int]) -> None:
    assert facet(StatementFilter(region="nowhere"), "region") == [("青山区", 2, False), ("红山区", 1, False)]


def test_deleted_documents_take_their_figures_along(analyst: User, documents: list[int]) -> None:
    first = next(iter(statements(StatementFilter(document=documents[0]), TODAY()))).document
    delete_document(by=analyst, document=first)
    assert names(StatementFilter()) == ["人口"]


def test_the_day_before_nothing_was_known(documents: list[int]) -> None:
    assert list(statements(StatementFilter(), TODAY() - timedelta(days=1))) == []


def test_an_address_that_makes_no_sense_asks_for_nothing() -> None:
    form = StatementFilterForm({"document": "x", "status": "nonsense", "year": "-4", "order": "sql", "q": "产值"})
    assert form.wanted() == StatementFilter(text="产值")
