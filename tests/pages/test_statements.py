"""The table of all figures in the browser."""

import csv

import pytest
from playwright.sync_api import Page, expect
from tests.pages.conftest import Open

pytestmark = pytest.mark.usefixtures("report")


def names(page: Page) -> list[str]:
    return [name.strip() for name in page.locator(".st-name a").all_inner_texts()]


def test_a_facet_narrows_and_the_address_keeps_it(opened: Open) -> None:
    page = opened()
    page.goto("/statements/")
    page.click(".facet a >> text=目标")
    page.wait_for_url("**/statements/?status=target")
    statuses = set(page.locator(".statements tbody td:nth-child(3)").all_inner_texts())
    assert statuses == {"目标"}
    page.reload()
    assert set(page.locator(".statements tbody td:nth-child(3)").all_inner_texts()) == {"目标"}


def test_typing_answers_without_a_click(opened: Open) -> None:
    page = opened()
    page.goto("/statements/")
    page.keyboard.press("/")
    page.keyboard.type("公园")
    expect(page.locator(".st-name")).to_have_count(1)
    assert page.evaluate("document.activeElement.id") == "search"


def test_typing_keeps_the_chosen_facet_and_back_takes_both_off(opened: Open) -> None:
    page = opened()
    page.goto("/statements/")
    everything = page.locator(".st-name").count()
    page.click(".facet a >> text=目标")
    page.wait_for_url("**/statements/?status=target")
    page.fill("#search", "公园")
    expect(page.locator(".st-name")).to_have_count(0)
    page.fill("#search", "生产总值")
    expect(page.locator(".st-name")).to_have_count(2)
    assert "status=target" in page.url
    for count in (0, 3, everything):
        page.evaluate("history.back()")
        expect(page.locator(".st-name")).to_have_count(count)


def test_what_is_shown_is_exported(opened: Open) -> None:
    page = opened()
    page.goto("/statements/?status=target")
    shown = names(page)
    with page.expect_download() as download:
        page.click("text=CSV")
    with download.value.path().open(encoding="utf-8-sig", newline="") as file:
        assert [row["指标"] for row in csv.DictReader(file)] == shown


def test_a_figure_leads_to_its_place(opened: Open) -> None:
    page = opened()
    page.goto("/statements/?q=公园")
    page.click(".fig")
    page.wait_for_url("**/documents/*/#s*")
    expect(page.locator(".flow a.m.chosen")).to_have_text("5个")
