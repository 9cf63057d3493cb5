"""The frame around every page: doors, language, widths."""

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer
from tests.pages.conftest import Open

from lantu_platform.indicators.models import Indicator
from lantu_platform.people.models import User

PAGES = ["/", "/library/", "/documents/{document}/", "/statements/", "/indicators/", "/indicators/{indicator}/",
         "/plans/", "/plans/{document}/", "/checks/", "/changes/",
         "/library/{document}/history/", "/password/"]  # fmt: skip


def test_a_wrong_password_says_so(browser: Browser, live_server: LiveServer, analyst: User) -> None:
    page = browser.new_page(base_url=live_server.url)
    page.goto("/")
    page.fill("#id_username", "li")
    page.fill("#id_password", "wrong")
    page.click(".gate-form button")
    expect(page.locator("[role=alert]")).to_be_visible()
    page.close()


def test_english_and_back_by_one_click_each(opened: Open) -> None:
    page = opened()
    page.click("text=English")
    expect(page.locator("h1")).to_have_text("Overview")
    assert page.locator("html").get_attribute("lang") == "en"
    page.click("text=中文")
    expect(page.locator("h1")).to_have_text("总览")


@pytest.mark.parametrize("language", ["zh-hans", "en"])
@pytest.mark.parametrize("width", [375, 1440, 1920])
def test_no_page_is_wider_than_the_window(opened: Open, report: int, width: int, language: str) -> None:
    page = opened(width)
    if language == "en":
        page.click("text=English")
    indicator = Indicator.objects.all()[0].pk
    wide = []
    for address in PAGES:
        page.goto(address.format(document=report, indicator=indicator))
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(address)
    assert wide == []


def test_every_control_has_a_name(opened: Open, report: int) -> None:
    page = opened()
    nameless = """() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary")]
      .filter((e) => !(e.textContent.trim() || e.getAttribute("aria-label") || e.labels?.length))
      .map((e) => e.outerHTML.slice(0, 80))"""
    for address in ["/", "/library/", f"/documents/{report}/", "/statements/", "/indicators/"]:
        page.goto(address)
        assert page.evaluate(nameless) == []


def test_the_keyboard_reaches_the_content_first(opened: Open) -> None:
    page = opened()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_chart_is_drawn_without_complaint(opened: Open, report: int) -> None:
    page = opened()
    page.goto(f"/indicators/{Indicator.objects.get(name='地区生产总值').pk}/")
    expect(page.locator("#chart canvas")).to_be_visible()


def test_a_phone_reaches_every_place(opened: Open) -> None:
    page = opened(375)
    page.goto("/")
    shown = page.locator(".rail > a.rail-place:visible").count()
    page.click(".rail-more summary")
    page.click(".rail-sheet a[href='/review/']")
    expect(page.locator("h1")).to_have_text("审核")
    assert (shown, page.locator(".rail-more").count()) == (4, 1)
