"""The overview by program."""

from datetime import date
from decimal import Decimal

from django.test import Client
from django.utils import timezone
from tests.lantu_platform.ledger import announce, enter, statement

from lantu.aspect import Status
from lantu_platform.people.models import Department, User
from lantu_platform.plans.services import assign_tasks

PROMISE = "到2025年，{name}达到100亿元。2025年，{name}完成80亿元。"
GDP, RETAIL = "地区生产总值", "社会消费品零售总额"


def missed(by: User, name: str, region: str) -> None:
    text = PROMISE.format(name=name) + region
    target = {"value": Decimal(100), "status": Status.TARGET, "period": "2025", "region": region}
    result = {"value": Decimal(80), "period": "2025", "region": region}
    enter(
        by, f"{name}.txt", text, statement(text, "100亿元", name, **target), statement(text, "80亿元", name, **result)
    )


def test_what_it_can_be_narrowed_by(as_reader: Client, analyst: User) -> None:
    missed(analyst, GDP, "柳州市")
    missed(analyst, RETAIL, "柳江区")
    assert as_reader.get("/api/v1/overview/choices").json() == [
        {"name": "level", "choices": [{"value": "city", "word": "市级"}, {"value": "county", "word": "县级"}]}
    ]


def test_the_red_list_tells_since_when_and_who(as_reader: Client, analyst: User) -> None:
    missed(analyst, GDP, "柳州市")
    missed(analyst, RETAIL, "柳江区")
    rows = as_reader.get("/api/v1/judgements/in-need", {"level": "county"}).json()["items"]
    assert [(each["name"], each["since"], each["who"]) for each in rows] == [(RETAIL, str(timezone.localdate()), "")]


def test_what_the_week_changed(as_reader: Client, analyst: User) -> None:
    missed(analyst, GDP, "柳州市")
    told = as_reader.get("/api/v1/overview/week").json()
    assert (told["title"], {kind: n for kind, n in told["changes"].items() if n}) == (f"{GDP}.txt", {"new": 1})


def test_a_week_without_a_document_changed_nothing(as_reader: Client) -> None:
    answer = as_reader.get("/api/v1/overview/week")
    assert (answer.status_code, answer.json()) == (200, None)


def test_what_waits_for_each(as_reader: Client, as_analyst: Client, analyst: User, reader: User) -> None:
    text = "青山区完成产值8亿元。推进城市更新。"
    enter(analyst, "a.txt", text, statement(text, "8亿元", "产值"))
    plan = announce(analyst, "plan.txt", "推进城市更新。", "推进城市更新")
    ours = Department.objects.get(name="督查室")
    assign_tasks(by=reader, document=plan, starts=[0], department=ours, due=date(2020, 1, 31))
    none = {"figures": 0, "names": 0, "returns_to_fill": 0, "returns_to_approve": 0}
    none |= {"new_tasks": 0, "open_tasks": 0, "overdue_tasks": 0}
    assert as_analyst.get("/api/v1/overview/waiting").json() == none | {"figures": 1}
    assert as_reader.get("/api/v1/overview/waiting").json() == none | {"overdue_tasks": 1}


def test_how_far_the_background_is(as_reader: Client, analyst: User) -> None:
    missed(analyst, GDP, "柳州市")
    assert as_reader.get("/api/v1/overview/progress").json() == {"done": 1, "failed": 0, "open": 0}
