"""Reading a document by keyboard and by link."""

import re

from playwright.sync_api import Page, expect
from tests.pages.conftest import Open


def chosen(page: Page) -> str:
    return page.locator(".flow a.m.chosen").inner_text()


def test_j_and_k_walk_and_the_address_follows(opened: Open, report: int) -> None:
    page = opened()
    page.goto(f"/documents/{report}/")
    page.keyboard.press("j")
    assert chosen(page) == "120.5亿元"
    expect(page.locator("#panel .slots h2")).to_have_text("地区生产总值")
    page.keyboard.press("j")
    assert chosen(page) == "6.2%"
    start = page.locator(".flow a.m.chosen").get_attribute("id")
    assert page.url.endswith(f"#{start}")
    page.keyboard.press("k")
    assert chosen(page) == "120.5亿元"


def test_a_link_opens_at_its_figure(opened: Open, report: int) -> None:
    page = opened()
    page.goto(f"/documents/{report}/")
    name = page.locator(".flow a.m", has_text="88.4亿元").get_attribute("id")
    page.goto("/")
    page.goto(f"/documents/{report}/#{name}")
    assert chosen(page) == "88.4亿元"
    expect(page.locator("#panel .slots h2")).to_have_text(re.compile("工业总产值"))


def test_a_click_chooses_and_back_returns(opened: Open, report: int) -> None:
    page = opened()
    page.goto(f"/documents/{report}/")
    page.click(".flow a.m >> text=120.5亿元")
    page.click(".flow a.m >> text=6.2%")
    page.go_back()
    assert chosen(page) == "120.5亿元"


def test_a_chip_takes_a_kind_out_of_the_walk(opened: Open, report: int) -> None:
    page = opened()
    page.goto(f"/documents/{report}/")
    page.click(".chip[data-kind=actual]")
    page.keyboard.press("j")
    assert "target" in (page.locator(".flow a.m.chosen").get_attribute("class") or "").split()


def test_question_mark_shows_the_keys(opened: Open, report: int) -> None:
    page = opened()
    page.goto(f"/documents/{report}/")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()


def test_pointing_at_a_figure_shows_its_sentence(opened: Open, report: int) -> None:
    page = opened()
    page.goto(f"/statements/?document={report}")
    page.hover(".fig >> nth=0")
    expect(page.locator("#source-note")).to_contain_text("青山区地区生产总值完成120.5亿元")
