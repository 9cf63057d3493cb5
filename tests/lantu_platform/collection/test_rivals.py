"""One figure is asked for in one place, and gives way to another's only in so many words."""

from datetime import date

import pytest
from tests.lantu_platform.collection.conftest import (
    ASKED,
    FACTS,
    fill,
    fill_well,
    known,
    other_return,
)

from lantu_platform.audit.models import Entry
from lantu_platform.collection.enums import Frequency, State
from lantu_platform.collection.errors import Contested, DesignError
from lantu_platform.collection.models import Notice, Return, Template
from lantu_platform.collection.queries.calendar import share_periods
from lantu_platform.collection.services import approve, save_template, submit
from lantu_platform.indicators.models import Observation
from lantu_platform.people.enums import Role
from lantu_platform.people.models import Department, User
from lantu_platform.people.services import appoint


def design(by: User, **facts: object) -> Template:
    department = Department.objects.get(name="水利局")
    return save_template(by=by, facts={**FACTS, "department": department, **facts}, asked=ASKED[:1])


def test_a_figure_that_another_form_asks_for_is_refused_with_form_and_department(
    analyst: User, template: Template, stranger: User
) -> None:
    with pytest.raises(DesignError) as raised:
        design(analyst, name="水利表")
    assert str(raised.value).startswith("“一般公共预算收入”（青山区）已由统计局的“季度主要指标”报，时期也相同")
    assert Template.objects.count() == 1


@pytest.mark.parametrize(
    "facts",
    [
        {"region": "红河区"},
        {"frequency": "month", "cumulative": False},
        {"starts": date(2024, 1, 1), "ends": date(2025, 12, 31)},
    ],
)
def test_another_place_or_other_periods_may_be_asked_for(
    analyst: User, template: Template, stranger: User, facts: dict[str, object]
) -> None:
    assert design(analyst, name="水利表", **facts).cells.count() == 1


def test_what_a_form_asks_for_no_more_another_may_ask_for(analyst: User, template: Template, stranger: User) -> None:
    template.cells.update(retired=True)
    assert design(analyst, name="水利表").cells.count() == 1


def test_a_form_may_be_changed_that_asks_for_its_own_figures(analyst: User, template: Template) -> None:
    assert save_template(by=analyst, facts={"note": "同口径"}, asked=ASKED, template=template).note == "同口径"


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ((Frequency.MONTH, True), (Frequency.QUARTER, True), True),
        ((Frequency.MONTH, False), (Frequency.QUARTER, False), False),
        ((Frequency.QUARTER, True), (Frequency.YEAR, False), True),
        ((Frequency.MONTH, False), (Frequency.MONTH, True), True),
    ],
)
def test_forms_share_periods(one: tuple[str, bool], other: tuple[str, bool], shared: bool) -> None:
    forms = [
        Template(frequency=frequency, cumulative=cumulative, starts=date(2026, 1, 1))
        for frequency, cumulative in (one, other)
    ]
    assert share_periods(*forms) is shared


@pytest.fixture
def second(clerk: User, head: User, stranger: User, filing: Return) -> Return:
    """A return of the bureau of water that says something else than the approved one of the bureau of statistics."""
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    approve(by=head, filing=filing)
    other = other_return(filing.template, "水利局")
    fill(clerk_of(other), other, 一般公共预算收入="12", 税收收入="9", 非税收入="3.0")
    submit(by=clerk_of(other), filing=other)
    Notice.objects.all().delete()
    return other


def clerk_of(filing: Return) -> User:
    known_one = User.objects.filter(username="zhou").first()
    return known_one or appoint(
        username="zhou", password="a long password", name="周填报", department=filing.department.name, role=Role.CLERK
    )


def test_figures_that_contradict_anothers_are_not_approved_and_both_are_told(
    clerk: User, head: User, stranger: User, filing: Return, second: Return
) -> None:
    with pytest.raises(Contested) as raised:
        approve(by=stranger, filing=second)
    origin = "统计局 · 季度主要指标 2026Q1"
    assert [str(each) for each in raised.value.rivals] == [
        f"一般公共预算收入本表12亿元，已有10亿元（{origin}）", f"税收收入本表9亿元，已有7亿元（{origin}）",
    ]  # fmt: skip
    second.refresh_from_db()
    assert second.state == State.SUBMITTED
    assert not Observation.objects.filter(source_key=second.pk).exists()
    told = {(notice.user, notice.filing) for notice in Notice.objects.filter(kind="contested")}
    assert told == {
        (clerk, filing), (head, filing), (clerk_of(second), second), (stranger, second),
    }  # fmt: skip


def test_on_a_ground_they_replace_the_others_who_are_told(
    clerk: User, head: User, stranger: User, filing: Return, second: Return
) -> None:
    assert approve(by=stranger, filing=second, replacing="已与统计局核对") == 2
    told = {(notice.user, notice.filing) for notice in Notice.objects.filter(kind="replaced")}
    assert told == {(clerk, filing), (head, filing)}
    logged = Entry.objects.filter(action="collection.approved").latest("number")
    assert (logged.ground, len(logged.details["replaced"])) == ("已与统计局核对", 2)


def test_the_same_figure_in_another_unit_is_no_contradiction(
    clerk: User, head: User, analyst: User, filing: Return
) -> None:
    known(analyst, "税收收入", "2026Q1", "70000", unit="万元")
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    assert approve(by=head, filing=filing) == 3


def test_who_imported_the_other_figure_is_told(clerk: User, head: User, analyst: User, filing: Return) -> None:
    known(analyst, "税收收入", "2026Q1", "6")
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    with pytest.raises(Contested, match="税收收入本表7亿元，已有6亿元（表格导入 · 李分析）"):
        approve(by=head, filing=filing)
    assert Notice.objects.filter(kind="contested", user=analyst).get().filing == filing
