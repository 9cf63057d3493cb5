"""Figures that do not agree, and what a document changed, in the browser."""

import pytest
from playwright.sync_api import expect
from tests.pages.conftest import Open, work

from lantu_platform.people.models import User
from lantu_platform.readings.services import receive_document

FIRST = """青山区2023年工作报告

一、去年的工作

2023年，青山区地区生产总值完成120亿元，其中第一产业增加值20亿元、第二产业增加值50亿元、第三产业增加值40亿元。

二、今年的目标

2024年，青山区财政收入力争达到10亿元。
"""
SECOND = """青山区2024年工作报告

2024年，青山区财政收入完成12亿元。
"""
pytestmark = pytest.mark.usefixtures("reports")


@pytest.fixture
def reports(analyst: User) -> None:
    """A report whose parts do not add up, and the next one, read after it."""
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        receive_document(by=analyst, name=name, content=text.encode())
        work()


@pytest.mark.parametrize("width", [375, 1440])
def test_a_contradiction_leads_to_its_sentences(opened: Open, width: int) -> None:
    page = opened(width)
    page.click("text=数字互相核对")
    page.wait_for_url("**/checks/")
    finding = page.locator(".findings > li")
    expect(finding).to_have_count(1)
    expect(finding.locator(".weight")).to_have_text("■ 互相矛盾")
    assert finding.locator(".fig").all_inner_texts() == ["120亿元", "20亿元", "50亿元", "40亿元"]
    finding.locator(".fig").nth(2).click()
    page.wait_for_url("**/documents/*/#s*")
    expect(page.locator(".flow a.m.chosen")).to_have_text("50亿元")
    expect(page.locator(".flow a.m.chosen")).to_be_in_viewport()


def test_a_filter_without_findings_offers_the_way_back(opened: Open) -> None:
    page = opened()
    page.goto("/checks/?weight=notice")
    expect(page.locator(".findings")).to_have_count(0)
    page.click(".empty a")
    expect(page.locator(".findings > li")).to_have_count(1)


@pytest.mark.parametrize("width", [375, 1440])
def test_a_finding_is_dismissed_with_a_reason_and_taken_up_again(opened: Open, width: int) -> None:
    page = opened(width)
    page.goto("/checks/")
    page.click(".decide summary")
    page.fill(".decide input[name=reason]", "第三产业增加值另有口径")
    page.click(".decide button:has-text('不成立')")
    expect(page.locator(".findings > li")).to_have_count(0)
    page.goto("/checks/?state=dismissed")
    expect(page.locator(".decision")).to_contain_text("不成立：第三产业增加值另有口径")
    page.click("text=撤回认定")
    page.goto("/checks/?state=open")
    expect(page.locator(".findings > li")).to_have_count(1)


def test_the_overview_leads_to_what_changed_and_on_to_its_sentence(opened: Open) -> None:
    page = opened()
    page.click("text=看全部变化")
    page.wait_for_url("**/changes/?since=*")
    change = page.locator(".changes > li")
    expect(change).to_have_count(1)
    expect(change.locator(".qualifier")).to_have_text("新目标")
    expect(change.locator(".light")).to_have_text("◆ 完成")
    change.locator(".fig", has_text="12亿元").click()
    page.wait_for_url("**/documents/*/#s*")
    expect(page.locator(".flow a.m.chosen")).to_have_text("12亿元")


def test_changes_since_an_earlier_document_are_chosen_by_its_name(opened: Open) -> None:
    page = opened()
    page.goto("/changes/")
    page.select_option("#since", label="青山区2023年工作报告")
    page.wait_for_url("**/changes/?since=*")
    expect(page.locator(".changes > li .qualifier")).to_have_text("新目标")
