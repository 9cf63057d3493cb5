"""Signing in at the office's own sign-in, in a browser, with a real provider of OpenID Connect beside the platform."""

import json
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.pages.conftest import PATIENCE
from tests.pages.serving import free_port, platform, process

from lantu_platform.people.models import User

PEOPLE = {"1001": "li", "1002": "stranger"}
"""Whom the office knows: its own number and the user name."""


@pytest.fixture(scope="module")
def address(django_db_setup: None) -> Iterator[str]:
    """A platform that was told of a provider; who types a number there is the person with it."""
    port = free_port()
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port)]
    for number, name in PEOPLE.items():
        command += ["--user-claims", json.dumps({"sub": number, "preferred_username": name})]
    with process(command, f"http://127.0.0.1:{port}/.well-known/openid-configuration", {}) as known:
        office = known.removesuffix("/.well-known/openid-configuration")
        with platform(LANTU_OIDC_SERVER=office, LANTU_OIDC_CLIENT="lantu", LANTU_OIDC_SECRET="hush") as address:
            yield address


@pytest.fixture
def page(browser: Browser, analyst: User, address: str) -> Iterator[Page]:
    """Its sign-in page."""
    context = browser.new_context(base_url=address, locale="zh-CN")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto("/sign-in/")
    yield page
    context.close()


def go_there(page: Page, number: str) -> None:
    """Press the button, and say there who one is."""
    page.get_by_role("button", name="单位统一登录").click()
    page.locator("input[name=sub]").fill(number)
    page.get_by_role("button", name="Authorize").click()


def test_who_is_known_comes_in_and_leaves_again(page: Page) -> None:
    go_there(page, "1001")
    expect(page.locator(".person-name")).to_have_text("李分析")
    page.locator(".person-name").click()
    page.get_by_role("button", name="退出").click()
    page.goto("/library/")
    expect(page.locator("#id_username")).to_be_visible()


def test_who_is_not_known_here_is_told_whom_to_ask(page: Page) -> None:
    go_there(page, "1002")
    expect(page.get_by_role("status")).to_contain_text("没有您的账号")
    page.goto("/library/")
    expect(page.locator("#id_username")).to_be_visible()


def test_a_closed_account_stays_closed(page: Page, analyst: User) -> None:
    User.objects.update(is_active=False)
    go_there(page, "1001")
    expect(page.get_by_role("status")).to_contain_text("已停用")


def test_who_breaks_off_there_is_led_back_to_the_door(page: Page) -> None:
    page.get_by_role("button", name="单位统一登录").click()
    page.get_by_role("button", name="Deny").click()
    expect(page.get_by_role("heading")).to_have_text("没有登录成")
    page.get_by_role("link", name="回到登录").click()
    expect(page.locator("#id_username")).to_be_visible()


@pytest.mark.usefixtures("transactional_db")
def test_without_the_setting_there_is_no_such_door(browser: Browser) -> None:
    with platform() as address:
        page = browser.new_page(base_url=address)
        page.goto("/sign-in/")
        expect(page.get_by_role("button")).to_have_count(2)
        page.close()
