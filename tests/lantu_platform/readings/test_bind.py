"""What is binding, and therefore decided by two."""

from decimal import Decimal

import pytest
from tests.lantu_platform.ledger import enter, statement

import lantu
from lantu.aspect import Status
from lantu.intake import document_from_text
from lantu.statement import Remark as ReadRemark
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.services import describe_indicator
from lantu_platform.library.models import Document
from lantu_platform.library.services import delete_document, restore_document
from lantu_platform.people.enums import Role
from lantu_platform.people.models import User
from lantu_platform.people.services import appoint
from lantu_platform.readings.errors import SecondPersonNeeded
from lantu_platform.readings.models import Reading, Remark, Slots, Statement
from lantu_platform.readings.services import accept, add_missed, correct
from lantu_platform.readings.services.bind import renew_binding
from lantu_platform.readings.services.store import store

PLAN = "能耗强度2020年为0.5，2025年降到0.4。"
REPORT = "能耗强度为0.45，工业产值8亿元。"


@pytest.fixture
def second(db: None) -> User:
    return appoint(username="su", password="a long password", name="苏复核", department="发改局", role=Role.ANALYST)


def plan(by: User, **slots: object) -> Document:
    """A plan of 青山区 for 2020 to 2025 whose table calls 能耗强度 binding."""
    row = {"unit": "", "attribute": "约束性", **slots}
    return enter(
        by, "plan.txt", PLAN,
        statement(PLAN, "0.5", "能耗强度", value=Decimal("0.5"), period="2020", **row),
        statement(PLAN, "0.4", "能耗强度", value=Decimal("0.4"), period="2025", status=Status.TARGET, **row),
    )  # fmt: skip


def report(by: User, **slots: object) -> Document:
    """A report in which 能耗强度 stands in a sentence."""
    return enter(
        by, "report.txt", REPORT,
        statement(REPORT, "0.45", "能耗强度", value=Decimal("0.45"), unit="", **slots),
        statement(REPORT, "8亿元", "工业产值"),
    )  # fmt: skip


def said(document: Document) -> dict[str, bool]:
    return dict(Statement.objects.filter(document=document).values_list("name", "binding"))


def test_what_a_plan_calls_binding_is_so_in_later_documents(analyst: User) -> None:
    plan(analyst)
    assert said(report(analyst)) == {"能耗强度": True, "工业产值": False}


def test_what_a_plan_calls_binding_is_so_in_documents_before_it(analyst: User) -> None:
    document = report(analyst)
    plan(analyst)
    assert said(document) == {"能耗强度": True, "工业产值": False}


@pytest.mark.parametrize("slots", [{"period": "2019"}, {"period": "2026"}, {"period": ""}, {"region": "红山区"}])
def test_a_plan_says_nothing_about_other_years_and_places(analyst: User, slots: dict[str, object]) -> None:
    plan(analyst)
    assert said(report(analyst, **slots))["能耗强度"] is False


@pytest.mark.parametrize(
    ("place", "binding"),
    [("武汉市青山区", True), ("湖北省武汉市青山区", True), ("全区", True), ("我区", True), ("", True), ("全市", False)],
)
def test_a_place_written_otherwise_is_the_same_place(analyst: User, place: str, binding: bool) -> None:
    plan(analyst)
    document = report(analyst, region=place)
    Reading.objects.update(region="青山区")
    renew_binding(Indicator.objects.values_list("pk", flat=True))
    assert said(document)["能耗强度"] is binding


def test_a_plan_that_says_the_whole_district_means_its_own(analyst: User) -> None:
    plan(analyst, region="全区")
    Reading.objects.update(region="青山区")
    assert said(report(analyst))["能耗强度"] is True


def test_a_plan_that_is_taken_away_binds_no_longer(analyst: User) -> None:
    deleted, document = plan(analyst), report(analyst)
    delete_document(by=analyst, document=deleted)
    assert said(document)["能耗强度"] is False
    restore_document(by=analyst, document=deleted)
    assert said(document)["能耗强度"] is True


def test_a_plan_read_anew_without_its_table_binds_no_longer(analyst: User) -> None:
    source, document = plan(analyst), report(analyst)
    reading = Reading.objects.select_related("document").get(document=source)
    store(reading=reading, found=lantu.Reading(document_from_text(PLAN, "plan.txt"), [], [], [], [], []))
    assert said(document)["能耗强度"] is False


def test_what_the_catalogue_calls_binding_is_so_everywhere(analyst: User) -> None:
    document = report(analyst)
    entry = Indicator.objects.get(name="工业产值")
    describe_indicator(by=analyst, indicator=entry, facts={"attribute": "约束性"})
    assert said(document) == {"能耗强度": False, "工业产值": True}
    describe_indicator(by=analyst, indicator=entry, facts={"attribute": "预期性"})
    assert said(document)["工业产值"] is False


def test_a_figure_corrected_to_a_binding_indicator_takes_two(analyst: User, second: User) -> None:
    plan(analyst)
    report(analyst)
    row = Statement.objects.get(name="工业产值")
    slots = Slots.of({**row.slots.stored(), "indicator": "能耗强度"})
    first = correct(by=analyst, statement=row.pk, seen=None, slots=slots)
    with pytest.raises(SecondPersonNeeded):
        accept(by=analyst, statement=row.pk, seen=first.pk)
    accept(by=second, statement=row.pk, seen=first.pk)
    row.refresh_from_db()
    assert (row.review, row.indicator.name, row.binding) == ("corrected", "能耗强度", True)


def test_a_missed_figure_of_a_binding_indicator_takes_two(analyst: User, second: User) -> None:
    plan(analyst)
    text = "能耗强度为0.45。"
    document = report(analyst)
    found = lantu.Reading(document_from_text(text, "report.txt"), [], [], [], [], [ReadRemark(5, 9, "0.45", "none")])
    store(reading=Reading.objects.select_related("document").get(document=document), found=found)
    slots = Slots.of({**Statement.objects.first().slots.stored(), "period": "2023"})  # type: ignore[union-attr]
    row = add_missed(by=analyst, remark=Remark.objects.get().pk, name="能耗强度", slots=slots)
    assert (row.review, row.decision and row.decision.settled) == ("second", False)
    accept(by=second, statement=row.pk, seen=row.decision_id)
    row.refresh_from_db()
    assert (row.review, row.by_hand) == ("accepted", True)
