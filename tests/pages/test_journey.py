"""One figure's way through the whole house, each step by the person whose post it is, in a browser."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests.pages.conftest import Window, work

from lantu_platform.collection.models import Return
from lantu_platform.people.enums import Role

YEAR = timezone.localdate().year - 1
REPORT = f"""青山区{YEAR}年政府工作报告

一、{YEAR}年的目标

{YEAR}年，青山区税收收入达到40亿元。
"""


@pytest.mark.parametrize("role", Role)
def test_every_post_finds_a_first_page(window: Window, role: Role) -> None:
    page = window(role)
    expect(page.locator(".person-name")).to_have_text(str(role.label))
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus") == 200


def test_from_the_uploaded_report_to_the_light_and_the_log(window: Window, tmp_path: Path) -> None:
    analyst = window(Role.ANALYST)
    _uploads_and_confirms(analyst, tmp_path)
    leader = window(Role.LEADER)
    leader.goto("/")
    expect(leader.locator(".opening")).to_contain_text("无法评判 1")
    filing = _asks_the_department(analyst)
    _fills_on_a_phone(window(Role.CLERK, 375), filing)
    _approves(window(Role.HEAD), filing)
    work()
    _sees_the_light(leader)
    _downloads(analyst)
    _sees_every_step(window(Role.AUDIT_ADMIN))


def _uploads_and_confirms(page: Page, folder: Path) -> None:
    file = folder / "report.txt"
    file.write_text(REPORT, "utf-8")
    page.goto("/library/")
    page.set_input_files("input[type=file]", file)
    expect(page.locator(".receipt")).to_contain_text("report.txt")
    work()
    page.goto("/review/")
    expect(page.locator("#desk .slots-figure .m")).to_have_text("40亿元")
    page.keyboard.press("a")
    expect(page.locator(".notice").first).to_contain_text("已确认")


def _asks_the_department(page: Page) -> Return:
    """A form of quarters of last year, cumulated; the return of its last quarter is opened early."""
    page.goto("/returns/forms/new/")
    page.fill("[name=name]", "财政季报")
    page.select_option("[name=department]", label="统计局")
    page.fill("[name=region]", "青山区")
    page.select_option("[name=frequency]", "quarter")
    page.check("[name=cumulative]")
    page.fill("[name=starts]", f"{timezone.localdate() + timedelta(days=1):%Y-%m-%d}")
    # Last year's quarters ended long ago; a year's workdays later they are still to be filled.
    page.fill("[name=due_after]", "300")
    page.fill("[name=asked]", "税收收入 | 亿元")
    page.click("button:text-is('保存')")
    page.goto("/returns/forms/")
    page.click("a:text-is('财政季报')")
    page.fill("[name=period]", f"{YEAR}Q4")
    page.click("button:text-is('开放')")
    expect(page.locator(".notice.error")).to_contain_text(f"如 {YEAR}Q1、{YEAR}H1、{YEAR}-01/{YEAR}-09、{YEAR}。")
    page.fill("[name=period]", str(YEAR))
    page.click("button:text-is('开放')")
    expect(page.locator(".notice").first).to_be_visible()
    return Return.objects.get()


def _fills_on_a_phone(phone: Page, filing: Return) -> None:
    phone.goto("/returns/")
    phone.click(f"a[href='/returns/{filing.pk}/'] >> nth=0")
    phone.fill("input[name=typed]", "30")
    expect(phone.locator("[id^=told-]").first).to_contain_text("已保存")
    phone.click("#submit-return")
    expect(phone.locator(".standing")).to_have_text("待审定")


def _approves(page: Page, filing: Return) -> None:
    page.goto(f"/returns/{filing.pk}/")
    page.click("button:text-is('审定')")
    expect(page.locator(".standing")).to_have_text("已审定")


def _sees_the_light(page: Page) -> None:
    page.goto("/")
    red = page.locator(".reds li").first
    expect(red.locator(".light")).to_contain_text("未完成")
    expect(red).to_contain_text("30亿元")
    # From what is red to the sentence of the promise: one click to the document, the figure chosen there.
    red.locator("a.fig").first.click()
    expect(page.locator(".flow a.chosen")).to_have_text("40亿元")


def _downloads(page: Page) -> None:
    page.goto("/")
    with page.expect_download() as download:
        page.click("a[href^='/red.csv']")
    lines = Path(download.value.path()).read_text("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("未完成,,税收收入,青山区")


def _sees_every_step(page: Page) -> None:
    page.goto("/log/")
    told = page.locator(".log tbody tr td:nth-child(3)").all_inner_texts()
    steps = ["放进文库", "读完并入账", "审核了数字", "新建表式", "开放填报", "填报", "提交", "审定"]
    assert [step for step in steps if step not in told] == []
