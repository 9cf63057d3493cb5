"""Filling a return on a phone, approving it, and what happens when the connection is lost."""

import re
from collections.abc import Callable, Sequence
from functools import partial

import pytest
from playwright.sync_api import Page, Route, expect
from tests.pages.conftest import PASSWORD, Door, ask_monthly

from lantu_platform.collection.models import Return
from lantu_platform.collection.services import Filled, save_entry
from lantu_platform.people.enums import Role
from lantu_platform.people.models import User
from lantu_platform.people.services import appoint

Handheld = Callable[..., Page]
LOST = "net::ERR_INTERNET_DISCONNECTED"


@pytest.fixture
def filing(analyst: User) -> Return:
    """A return of three figures that is open, with a clerk (zhao) and a head (qian)."""
    for username, name, role in (("zhao", "赵填报", Role.CLERK), ("qian", "钱局长", Role.HEAD)):
        appoint(username=username, password=PASSWORD, name=name, department="统计局", role=role)
    ask_monthly(analyst, "一般公共预算收入", "税收收入", "非税收入")
    return Return.objects.order_by("period")[0]


@pytest.fixture
def tolerated() -> Sequence[str]:
    """Refused saves (409), ended sessions (401), lost connections: told to the user, and by browser and htmx."""
    return (LOST, "401", "409", "htmx:")


@pytest.fixture
def handheld(door: Door) -> Handheld:
    """Opens a phone in which somebody is signed in."""
    return partial(door, width=375)


def typed(page: Page, filing: Return, name: str, text: str) -> str:
    """Type into a cell; the selector of what is said beside it."""
    entry = filing.entries.get(cell__indicator__name=name)
    page.fill(f"#typed-{entry.pk}", text)
    return f"#told-{entry.pk}"


def test_a_clerk_fills_on_a_phone_the_head_approves_the_analyst_sees_it(
    handheld: Handheld, door: Door, filing: Return
) -> None:
    phone = handheld("zhao")
    phone.goto(f"/returns/{filing.pk}/")
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert phone.locator("input[name=typed]").first.get_attribute("inputmode") == "decimal"
    for name, text in (("一般公共预算收入", "12"), ("税收收入", "7"), ("非税收入", "3")):
        told = typed(phone, filing, name, text)
        expect(phone.locator(told)).to_contain_text(re.compile(r"已保存 \d\d:\d\d"))
    expect(phone.locator(".problems .error").first).to_contain_text("各部分之和得10亿元")
    expect(phone.locator(typed(phone, filing, "一般公共预算收入", "10"))).to_contain_text("已保存")
    expect(phone.locator(".problems .error")).to_have_count(0)
    phone.click("#submit-return")
    expect(phone.locator(".standing")).to_have_text("待审定")

    desk = door("qian")
    desk.goto("/returns/")
    desk.click("text=等您审定 >> xpath=.. >> a")
    desk.click("button:text-is('审定')")
    expect(desk.locator(".standing")).to_have_text("已审定")

    analyst = door("li")
    analyst.goto("/indicators/catalogue/?q=税收")
    analyst.click("#entries a:text-is('税收收入')")
    expect(analyst.locator(".reported")).to_contain_text("7亿元")


def test_what_is_typed_without_a_connection_is_sent_when_it_is_back(handheld: Handheld, filing: Return) -> None:
    phone = handheld("zhao")
    phone.goto(f"/returns/{filing.pk}/")
    phone.context.set_offline(True)
    told = typed(phone, filing, "税收收入", "7")
    expect(phone.locator(told)).to_have_text("已存在本机，等待连网")
    expect(phone.locator("#connection")).to_contain_text("网络断了")
    phone.context.set_offline(False)
    expect(phone.locator(told)).to_contain_text("已保存")
    expect(phone.locator("#connection")).to_have_text("刚才离线填的内容已补交。")
    assert filing.entries.get(cell__indicator__name="税收收入").value == 7


def test_a_draft_survives_a_page_that_was_closed(handheld: Handheld, filing: Return) -> None:
    phone = handheld("zhao")
    phone.goto(f"/returns/{filing.pk}/")
    phone.context.set_offline(True)
    told = typed(phone, filing, "税收收入", "7")
    expect(phone.locator(told)).to_have_text("已存在本机，等待连网")
    phone.goto("about:blank")
    phone.context.set_offline(False)
    phone.goto(f"/returns/{filing.pk}/")
    expect(phone.locator(told)).to_contain_text("已保存")
    assert filing.entries.get(cell__indicator__name="税收收入").value == 7


def test_a_draft_that_comes_too_late_is_told_as_a_conflict(handheld: Handheld, filing: Return) -> None:
    phone = handheld("zhao")
    phone.goto(f"/returns/{filing.pk}/")
    phone.context.set_offline(True)
    told = typed(phone, filing, "税收收入", "7")
    expect(phone.locator(told)).to_have_text("已存在本机，等待连网")
    entry = filing.entries.get(cell__indicator__name="税收收入")
    save_entry(by=User.objects.get(username="qian"), entry=entry, filled=Filled(typed="8"))
    phone.context.set_offline(False)
    expect(phone.locator(told)).to_contain_text("钱局长")
    assert filing.entries.get(pk=entry.pk).value == 8
    phone.click(f"{told} button")
    expect(phone.locator(told)).to_contain_text("已保存")
    assert filing.entries.get(pk=entry.pk).value == 7


def test_what_is_typed_after_the_session_ended_is_saved_after_signing_in(handheld: Handheld, filing: Return) -> None:
    phone = handheld("zhao")
    phone.goto(f"/returns/{filing.pk}/")
    phone.context.clear_cookies(name="sessionid")
    told = typed(phone, filing, "税收收入", "7")
    phone.locator(told).click()
    expect(phone.locator(told)).to_have_text("已存在本机，稍后补交")
    expect(phone.locator("#failed p")).to_contain_text("您已退出登录")
    phone.click("#failed a")
    phone.fill("[name=username]", "zhao")
    phone.fill("[name=password]", PASSWORD)
    phone.press("[name=password]", "Enter")
    phone.wait_for_url(f"**/returns/{filing.pk}/")
    expect(phone.locator(told)).to_contain_text("已保存")
    assert filing.entries.get(cell__indicator__name="税收收入").value == 7


def test_another_persons_draft_on_the_same_device_stays_theirs(handheld: Handheld, filing: Return) -> None:
    phone = handheld("zhao")
    phone.goto(f"/returns/{filing.pk}/")
    phone.context.set_offline(True)
    expect(phone.locator(typed(phone, filing, "税收收入", "7"))).to_have_text("已存在本机，等待连网")
    key = phone.evaluate("Object.keys(localStorage)[0]")
    entry = filing.entries.get(cell__indicator__name="税收收入")
    assert key == f"lantu.return.{User.objects.get(username='zhao').pk}.{filing.pk}.{entry.pk}"
    phone.evaluate("localStorage.clear()")


def test_what_is_typed_before_the_page_is_ready_is_saved(handheld: Handheld, filing: Return) -> None:
    phone = handheld("zhao")
    held: list[Route] = []

    def hold(script: Route) -> None:
        held.append(script)

    phone.route("**/htmx*.js", hold)
    phone.goto(f"/returns/{filing.pk}/", wait_until="commit")
    told = typed(phone, filing, "税收收入", "7")
    held[0].continue_()
    expect(phone.locator(told)).to_contain_text("已保存")
    assert filing.entries.get(cell__indicator__name="税收收入").value == 7


def test_what_was_typed_last_is_submitted_too(handheld: Handheld, filing: Return) -> None:
    page = handheld("zhao")
    page.goto(f"/returns/{filing.pk}/")
    for name, text in (("一般公共预算收入", "10"), ("税收收入", "7"), ("非税收入", "3")):
        typed(page, filing, name, text)
    # At once, before any pause in typing has saved the last cells.
    page.click("#submit-return")
    page.wait_for_selector(".standing.submitted")
    assert list(filing.entries.order_by("cell__position").values_list("typed", flat=True)) == ["10", "7", "3"]
