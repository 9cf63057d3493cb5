"""Lists ask the database the same for two rows and for three."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.lantu_platform.api.test_rights import DESCRIBED, OPERATIONS
from tests.lantu_platform.collection.books import long_book
from tests.lantu_platform.ledger import announce, enter, statement
from tests.lantu_platform.people.test_take_in import workbook

from lantu.aspect import Status
from lantu.period import Period
from lantu_platform.collection.enums import BatchKind
from lantu_platform.collection.services import Asked, open_return, receive_batch, save_template
from lantu_platform.indicators.enums import Source
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.services import Reported, observe
from lantu_platform.people.enums import Role
from lantu_platform.people.models import Department, User
from lantu_platform.people.rules import may
from lantu_platform.people.services import apply_import, appoint, receive_workbook
from lantu_platform.plans.services import assign_tasks, review_on
from lantu_platform.readings.models import Reading, Slots, Statement
from lantu_platform.readings.services import correct
from lantu_platform.tokens.services import issue_token

Browser = Callable[[User], Client]
OFFICIAL = "规模以上工业总产值"


def comes_in_pages(path: str) -> bool:
    asked = DESCRIBED["paths"].get(f"/api/v1{path}", {}).get("get", {}).get("parameters", ())
    return "{" not in path and "page" in {each["name"] for each in asked}


LISTS = [(path, action) for method, path, action in OPERATIONS if method == "GET" and comes_in_pages(path)]
"""All lists that come page by page and belong to no single record."""
ASKED = {"/search/hits": "kind=figure&q=造车", "/review/statements": "review=corrected", "/log": "size=200"}


def one_more(by: User, system: User, number: int) -> None:
    """One more of everything that lists hold."""
    letter = "甲乙丙"[number]
    text = f"{letter}区园区造车总量值8亿元，网络覆盖率为13{number}%。到2025年税收达到99亿元，2025年税收完成20亿元。"
    car = statement(text, "8亿元", f"园区造车{letter}值")
    wrong = statement(text, f"13{number}%", f"网络覆盖率{letter}", value=Decimal(130 + number), unit="%")
    told = {"region": letter, "period": "2025"}
    goal = statement(text, "99亿元", "税收", value=Decimal(99), status=Status.TARGET, table="表1", row=1, **told)
    enter(by, f"a{number}.txt", text, car, wrong, goal, statement(text, "20亿元", "税收", value=Decimal(20), **told))
    row = Statement.objects.get(name=f"园区造车{letter}值")
    correct(by=by, statement=row.pk, seen=None, slots=Slots.of({**row.slots.stored(), "indicator": OFFICIAL}))
    plan = announce(by, f"t{number}.txt", f"推进城市更新。{number}", "推进城市更新")
    Reading.objects.update(engine="0.0")
    appoint(username=f"p{number}", password="a long password", name=letter, department=f"{letter}局", role=Role.CLERK)
    bureau = Department.objects.get(name=f"{letter}局")
    assign_tasks(by=by, document=plan, starts=[0], department=bureau)
    figure = Reported(
        indicator=Indicator.objects.get(name=f"网络覆盖率{letter}").pk, region="青山区", period="2024",
        value=Decimal(9), unit="%",
    )  # fmt: skip
    observe(by=by, figures=[figure], source=Source.IMPORT, source_key=1)
    facts = {
        "name": letter, "region": "青山区", "frequency": "year", "starts": date(2020, 1, 1), "ends": date(2020, 12, 31),
        "department": bureau,
    }  # fmt: skip
    form = save_template(by=by, facts=facts, asked=[Asked("用电量", "亿千瓦时")])
    open_return(form, Period.parse("2020"), timezone.localdate())
    receive_batch(by=by, kind=BatchKind.OBSERVATIONS, name="a.xlsx", content=long_book())
    issue_token(by=by, name=letter, scopes=[], days=1)
    people = workbook(
        人员=[["用户名", "姓名", "所属机构", "电话", "电子邮箱"], [f"q{number}", letter, f"{letter}局", "", ""]]
    )
    apply_import(by=system, batch=receive_workbook(by=system, name="people.xlsx", content=people))


def test_as_many_queries_for_two_rows_as_for_three(
    analyst: User, system: User, security: User, auditor: User, browser: Browser
) -> None:
    clients = {user: browser(user) for user in (analyst, system, security, auditor)}
    asked: dict[str, list[int]] = {path: [] for path, _ in LISTS}
    held: dict[str, list[int]] = {path: [] for path, _ in LISTS}
    for number in range(3):
        one_more(analyst, system, number)
        review_on(timezone.localdate())
        for path, action in LISTS:
            client = next(client for user, client in clients.items() if may(user, action))
            with CaptureQueriesContext(connection) as queries:
                answer = client.get(f"/api/v1{path}?{ASKED.get(path, '')}").json()
            asked[path].append(len(queries))
            held[path].append(len(answer["items"]))
    assert {path: counts for path, counts in asked.items() if counts[1] != counts[2]} == {}
    assert {path for path, rows in held.items() if rows[1] >= rows[2]} == {"/notices", "/plans"}
