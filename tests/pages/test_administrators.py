"""The three administrators at work, each in a window of their own, and the person whom they bring in."""

import csv
from collections.abc import Sequence

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests.pages.conftest import Door, Window

from lantu_platform.people.enums import Role

NEW_PASSWORD = "Green-Hills-2026"


@pytest.fixture
def tolerated() -> Sequence[str]:
    """The browser tells of every door that is closed (403)."""
    return ("403",)


def test_from_a_new_department_to_the_exported_log(window: Window, door: Door) -> None:
    first_password = _founds_a_department_with_a_person(window(Role.SYSTEM_ADMIN))
    _gives_the_post(window(Role.SECURITY_ADMIN))
    _changes_the_password_and_asks_for_a_stand_in(door("zhao", password=first_password), first_password)
    _stands_in(window(Role.CLERK))
    _reads_verifies_and_exports(window(Role.AUDIT_ADMIN))


def _fill(page: Page, **given: str) -> None:
    for name, value in given.items():
        field = page.locator(f"#id_{name}")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(label=value)
        else:
            field.fill(value)
    page.get_by_role("button", name="确定", exact=True).click()


def _meets_a_closed_door(page: Page, address: str) -> None:
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 403


def _founds_a_department_with_a_person(page: Page) -> str:
    page.goto("/departments/")
    page.click("text=新增机构")
    _fill(page, name="营商环境局", parent="统计局", ground="编〔2026〕1号")
    expect(page.locator("h1")).to_contain_text("营商环境局")
    page.goto("/people/")
    page.click("text=新增人员")
    _fill(page, username="zhao", name="赵新", department="营商环境局", phone="13912345678", email="zhao@example.org")
    password = page.locator("code.secret").inner_text()
    expect(page.locator("dl.facts")).to_contain_text("139****5678")
    expect(page.locator("dl.facts")).to_contain_text("z***@example.org")
    _meets_a_closed_door(page, "/library/")
    _meets_a_closed_door(page, "/log/")
    return password


def _gives_the_post(page: Page) -> None:
    page.goto("/people/?q=赵")
    page.click("text=赵新")
    page.click("text=任命岗位")
    _fill(page, role="部门负责人", department="营商环境局", ground="任〔2026〕1号")
    expect(page.locator("table.ledger").first).to_contain_text("部门负责人")
    page.goto("/people/rights/")
    expect(page.locator("h1")).to_have_text("权限表")
    _meets_a_closed_door(page, "/people/add/")
    _meets_a_closed_door(page, "/statements/")


def _changes_the_password_and_asks_for_a_stand_in(page: Page, password: str) -> None:
    page.goto("/returns/")
    expect(page.locator("h1")).to_have_text("更改密码")
    page.fill("#id_old_password", password)
    for again in ("1", "2"):
        page.fill(f"#id_new_password{again}", NEW_PASSWORD)
    page.get_by_role("button", name="更改密码").click()
    page.goto("/stand-in/")
    post = page.locator("#id_post option").nth(1).inner_text()
    today = timezone.localdate().isoformat()
    _fill(page, post=post, to=Role.CLERK.value, first=today, last=today, ground="出差")
    expect(page.locator("main")).to_contain_text("代理部门负责人")


def _stands_in(page: Page) -> None:
    page.goto("/stand-in/")
    page.click("text=开始代理")
    expect(page.locator(".past-note")).to_contain_text("正在代理 赵新")
    page.click("text=恢复本人身份")
    expect(page.locator(".past-note")).to_have_count(0)


def _reads_verifies_and_exports(page: Page) -> None:
    page.goto("/log/")
    told = page.locator("#log")
    for deed in ("新增机构", "新增人员", "任命岗位", "更改密码", "安排代理"):
        expect(told).to_contain_text(deed)
    expect(told).not_to_contain_text("13912345678")
    page.click("text=校验日志")
    expect(page.locator(".notice.success")).to_contain_text("没有发现改动")
    page.goto("/log/?action=people.post-given")
    with page.expect_download() as download:
        page.click("text=CSV")
    rows = list(csv.DictReader(download.value.path().read_text("utf-8-sig").splitlines()))
    newest = rows[0]
    assert (newest["姓名"], newest["做了什么"], newest["对象名称"]) == ("安全管理员", "people.post-given", "赵新")
    assert newest["依据"] == "任〔2026〕1号"
    _meets_a_closed_door(page, "/people/add/")
