"""Reviewing by keyboard alone."""

import pytest
from playwright.sync_api import Page, expect
from tests.pages.conftest import Open, work

from lantu_platform.people.models import User
from lantu_platform.readings.models import Statement
from lantu_platform.readings.services import receive_document

pytestmark = pytest.mark.usefixtures("report")


def figure(page: Page) -> str:
    """The figure on the desk, which must be the one that is marked in the document."""
    text = page.locator("#desk .slots-figure .m").inner_text()
    expect(page.locator(".flow .chosen")).to_have_text(text)
    return text


def reviews() -> dict[str, str]:
    return {row.text: row.review for row in Statement.objects.all()}


def press(page: Page, key: str, told: str) -> None:
    """Press a key and wait for what the page says to it."""
    page.keyboard.press(key)
    expect(page.locator("#desk .notice").first).to_contain_text(told)


def test_a_reviewer_needs_no_mouse(opened: Open) -> None:
    page = opened()
    page.goto("/review/")
    assert figure(page) == "120.5亿元"
    page.keyboard.press("j")
    expect(page.locator("#desk .slots-figure .m")).to_have_text("6.2%")
    page.keyboard.press("k")
    expect(page.locator("#desk .slots-figure .m")).to_have_text("120.5亿元")
    press(page, "a", "已确认")
    assert figure(page) == "6.2%"
    press(page, "r", "已剔除")
    assert (reviews()["120.5亿元"], reviews()["6.2%"]) == ("accepted", "rejected")
    press(page, "u", "已撤销")
    assert (figure(page), reviews()["6.2%"]) == ("6.2%", "waiting")
    expect(page.locator("#progress .opening")).to_contain_text("李分析 1 条")


def test_a_correction_by_keyboard(opened: Open) -> None:
    page = opened()
    page.goto("/review/")
    page.keyboard.press("e")
    expect(page.locator("#slot-indicator")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Control+A")
    page.keyboard.type("abc")
    page.keyboard.press("Enter")
    expect(page.locator("#desk .desk-field.wrong label")).to_have_text("数值")
    expect(page.locator("#slot-value")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("121.75")
    page.keyboard.press("Enter")
    expect(page.locator("#desk .notice").first).to_contain_text("已更正")
    row = Statement.objects.get(text="120.5亿元")
    assert (row.review, str(row.slots.value)) == ("corrected", "121.75")
    page.keyboard.press("e")
    page.keyboard.type("x")
    page.keyboard.press("Escape")
    expect(page.locator("#edit")).not_to_have_attribute("open", "")


def test_keys_typed_faster_than_the_answers_come_are_not_lost(opened: Open) -> None:
    page = opened()
    page.goto("/review/")
    for key in "jjkj":
        page.keyboard.press(key)
    expect(page.locator("#desk .slots-figure .m")).to_have_text("88.4亿元")


def test_sure_ones_at_once_and_back(opened: Open) -> None:
    page = opened()
    page.goto("/review/")
    waiting = sorted(reviews().values())
    page.click("text=成批确认不存疑的")
    page.keyboard.press("Tab")
    page.click("button:has-text('确认这')")
    page.wait_for_url("**/review/**")
    assert "accepted" in reviews().values()
    press(page, "u", "已撤销")
    assert sorted(reviews().values()) == waiting


def test_question_mark_shows_the_keys(opened: Open) -> None:
    page = opened()
    page.goto("/review/")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()


def test_on_a_phone_with_a_finger(opened: Open) -> None:
    page = opened(375)
    page.goto("/review/")
    page.click("#desk button:has-text('确认')")
    expect(page.locator("#desk .notice").first).to_contain_text("已确认")
    assert reviews()["120.5亿元"] == "accepted"
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_the_figure_stands_above_the_desk_in_a_long_document_on_a_phone(opened: Open, analyst: User) -> None:
    lines = [
        f"2023年，青山区第{number}产业园产值完成{number}.5亿元，增长6%，园区道路已经修好。" for number in range(400)
    ]
    document = receive_document(by=analyst, name="long.txt", content="\n\n".join(lines).encode()).document
    work()
    row = Statement.objects.filter(document=document).order_by("start")[600]
    page = opened(375)
    page.goto(f"/review/?document={document.pk}&at={row.pk}")
    page.wait_for_timeout(300)
    mark, desk = page.locator(".flow .chosen").bounding_box(), page.locator("#desk").bounding_box()
    assert mark is not None
    assert desk is not None
    assert 50 < mark["y"] < desk["y"]


def test_a_figure_in_the_document_is_taken_up_by_a_click(opened: Open) -> None:
    page = opened()
    page.goto("/review/")
    page.click(".flow a.m >> text=88.4亿元")
    expect(page.locator("#desk .slots-figure .m")).to_have_text("88.4亿元")


def test_the_queue_is_narrowed_and_tells_what_is_left(opened: Open) -> None:
    page = opened()
    page.goto("/review/")
    page.select_option("select[name=indicator]", label="地区生产总值 · 4")
    page.wait_for_url("**indicator=**")
    expect(page.locator("#desk .desk-walk")).to_contain_text("共 4 条")
    press(page, "a", "已确认")
    expect(page.locator("select[name=indicator] option:checked")).to_have_text("地区生产总值 · 3")
