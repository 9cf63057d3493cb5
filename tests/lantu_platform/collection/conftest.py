"""A department with a clerk and a head, and a form of four figures."""

from datetime import date
from decimal import Decimal

import pytest

from lantu.period import Period
from lantu_platform.collection.models import Entry, Return, Template
from lantu_platform.collection.queries import return_version
from lantu_platform.collection.services import Asked, Filled, open_return, save_entry, save_template
from lantu_platform.indicators.enums import Measure, Source
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.services import Reported, observe
from lantu_platform.people.enums import Role
from lantu_platform.people.models import Department, User
from lantu_platform.people.services import appoint

TODAY = date(2026, 4, 7)
"""A Tuesday, the first workday after 清明."""
PASSWORD = "a long password"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: TODAY)


@pytest.fixture
def clerk(db: None) -> User:
    """Zhao, who fills the returns of the bureau of statistics."""
    return appoint(username="zhao", password=PASSWORD, name="赵填报", department="统计局", role=Role.CLERK)


@pytest.fixture
def head(db: None) -> User:
    """Qian, who approves them."""
    return appoint(username="qian", password=PASSWORD, name="钱局长", department="统计局", role=Role.HEAD)


@pytest.fixture
def stranger(db: None) -> User:
    """Sun, a head elsewhere."""
    return appoint(username="sun", password=PASSWORD, name="孙局长", department="水利局", role=Role.HEAD)


FACTS: dict[str, object] = {
    "name": "季度主要指标", "region": "青山区", "frequency": "quarter", "cumulative": True, "starts": date(2026, 1, 1),
    "opens_after": 1, "due_after": 3, "locks_after": 5,
}  # fmt: skip
ASKED = [
    Asked("一般公共预算收入", "亿元"),
    Asked("税收收入", "亿元"),
    Asked("非税收入", "亿元"),
    Asked("一般公共预算收入", "%", Measure.GROWTH, required=False),
]


@pytest.fixture
def template(analyst: User, clerk: User, head: User) -> Template:
    """Cumulative figures by quarter: opens on the first day after it, due on the third workday, locks five later."""
    department = Department.objects.get(name="统计局")
    return save_template(by=analyst, facts={**FACTS, "department": department}, asked=ASKED)


@pytest.fixture
def filing(template: Template) -> Return:
    """The return of the first quarter, open today."""
    open_return(template, Period.parse("2026Q1"), TODAY)
    return Return.objects.get()


def entry_of(filing: Return, name: str, measure: str = "level") -> Entry:
    return filing.entries.select_related("cell__indicator").get(cell__indicator__name=name, cell__measure=measure)


def fill(by: User, filing: Return, **typed: str) -> None:
    """Type figures; the growth cell is called 增速."""
    for name, text in typed.items():
        found = entry_of(filing, "一般公共预算收入", "growth") if name == "增速" else entry_of(filing, name)
        save_entry(by=by, entry=found, filled=Filled(typed=text))


def fill_well(by: User, filing: Return) -> None:
    """Type three figures that agree."""
    fill(by, filing, 一般公共预算收入="10", 税收收入="7", 非税收入="3")


def other_return(template: Template, department: str) -> Return:
    """The same return asked of another department, as no form is designed any more; open today."""
    again, cells = Template.objects.get(pk=template.pk), list(template.cells.all())
    again.pk, again.department = None, Department.objects.get(name=department)
    again.save()
    for cell in cells:
        cell.pk, cell.template = None, again
        cell.save()
    open_return(again, Period.parse("2026Q1"), TODAY)
    return again.returns.get()


def version_now(filing: Return) -> str:
    """The version of a return as it stands."""
    return return_version(Return.objects.get(pk=filing.pk), filing.entries.all())


def known(by: User, name: str, period: str, value: str, unit: str = "亿元") -> None:
    """A figure that the platform holds already."""
    figure = Reported(
        indicator=Indicator.objects.get(name=name).pk, region="青山区", period=period, value=Decimal(value), unit=unit
    )
    observe(by=by, figures=[figure], source=Source.IMPORT, source_key=99)
