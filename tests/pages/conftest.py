"""A browser before the running platform."""

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from lantu_platform.collection.services import Asked, open_returns, save_template
from lantu_platform.people.enums import Role
from lantu_platform.people.models import Department, User
from lantu_platform.people.services import appoint
from lantu_platform.readings.services import receive_document

# Playwright keeps an event loop in this thread; the tests still ask the database directly.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
PASSWORD = "a long password"
PATIENCE = 30_000
"""Milliseconds: a busy machine is slow, not wrong."""
expect.set_options(timeout=PATIENCE)
REPORT = """青山区2023年工作报告

一、去年的工作

2023年，青山区地区生产总值完成120.5亿元，增长6.2%。规模以上工业总产值完成88.4亿元，增长9%。新建公园5个。

二、今年的目标

2024年，青山区地区生产总值达到130亿元，增长7%以上。规模以上工业总产值预计达到95亿元。
"""


Launch = Callable[..., Browser]


@pytest.fixture(scope="session")
def launch() -> Iterator[Launch]:
    """Starts Debian's Chromium, with further arguments if one likes."""
    with sync_playwright() as playwright:

        def start(*arguments: str) -> Browser:
            return playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", *arguments])

        yield start


@pytest.fixture(scope="session")
def browser(launch: Launch) -> Iterator[Browser]:
    """A browser for all tests."""
    browser = launch()
    yield browser
    browser.close()


@pytest.fixture(autouse=True)
def _witness(settings: Settings, tmp_path: Path) -> None:
    # The witness of one test's log knows nothing of another's.
    settings.AUDIT_WITNESS = tmp_path / "audit-witness.log"


@pytest.fixture
def analyst(transactional_db: None) -> User:
    """Li, who adds documents."""
    return appoint(username="li", password=PASSWORD, name="李分析", department="发改局", role=Role.ANALYST)


@pytest.fixture
def tolerated() -> Sequence[str]:
    """What the browser may complain of, as parts of its words; a module that expects something defines it anew."""
    return ()


Door = Callable[..., Page]
Open = Callable[..., Page]
Window = Callable[..., Page]


@pytest.fixture
def door(browser: Browser, live_server: LiveServer, tolerated: Sequence[str]) -> Iterator[Door]:
    """Opens a window of some width and signs somebody in through the door; fails on what the browser complains of."""
    complaints: list[str] = []
    contexts: list[BrowserContext] = []

    def heard(message: ConsoleMessage) -> None:
        words = f"{message.text} {message.location.get('url', '')}"
        if message.type in ("error", "warning") and not any(part in words for part in tolerated):
            complaints.append(words)

    def open_door(username: str, width: int = 1440, password: str = PASSWORD) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, locale="zh-CN", base_url=live_server.url
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("console", heard)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto("/sign-in/")
        page.fill("#id_username", username)
        page.fill("#id_password", password)
        page.click(".gate-form button")
        page.wait_for_url(lambda url: "/sign-in/" not in url)
        return page

    yield open_door
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def opened(door: Door, analyst: User) -> Open:
    """Opens a window in which Li is signed in."""
    return partial(door, analyst.username)


@pytest.fixture
def window(door: Door, transactional_db: None) -> Window:
    """Opens a window in which the person with a role has signed in; there is one for each role."""
    for role in Role:
        appoint(username=role.value, password=PASSWORD, name=str(role.label), department="统计局", role=role)

    def open_window(role: Role, width: int = 1440) -> Page:
        return door(role.value, width)

    return open_window


@pytest.fixture
def report(analyst: User) -> int:
    """A report that is read; its document's key."""
    document = receive_document(by=analyst, name="report.txt", content=REPORT.encode()).document
    work()
    return document.pk


def work() -> None:
    """Read what waits."""
    call_command("work", once=True)


def ask_monthly(by: User, *names: str) -> None:
    """Ask the statistics office for figures in 亿元, month by month for two months, and open what may be filled in."""
    today = timezone.localdate()
    facts = {
        "name": "主要指标", "department": Department.objects.get(name="统计局"), "region": "青山区",
        "frequency": "month", "starts": today - timedelta(days=62), "opens_after": 1, "due_after": 60,
        "locks_after": 60,
    }  # fmt: skip
    save_template(by=by, facts=facts, asked=[Asked(name, "亿元") for name in names])
    open_returns(today)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A report, the same again, an empty file and one that is no document."""
    contents = {
        "report.txt": REPORT.encode(),
        "copy.txt": REPORT.encode(),
        "empty.txt": b"",
        "bad.docx": b"MZ\x90\x00\x03" * 99,
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    return [tmp_path / name for name in contents]
