"""Documents come in, are read, go and come back."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.pages.conftest import Open, work


def upload(page: Page, files: list[Path]) -> None:
    page.goto("/library/")
    page.set_input_files("#files", files)
    expect(page.locator(".receipt")).to_have_count(len(files))


def test_many_files_each_with_its_answer(opened: Open, files: list[Path]) -> None:
    page = opened()
    upload(page, files)
    answers = [item.get_attribute("class") for item in page.locator(".receipt").all()]
    assert answers == ["receipt new", "receipt duplicate", "receipt refused", "receipt refused"]


def test_the_list_follows_the_reading_by_itself(opened: Open, files: list[Path]) -> None:
    page = opened()
    upload(page, files)
    expect(page.locator(".reading-now")).to_be_visible()
    work()
    expect(page.locator(".reading-now")).to_have_count(0)
    expect(page.locator(".shelf-title a")).to_have_text("青山区2023年工作报告")


@pytest.mark.usefixtures("report")
def test_a_deleted_document_comes_back_by_undo(opened: Open) -> None:
    page = opened()
    page.goto("/library/")
    page.click(".shelf .dots")
    page.get_by_role("button", name="删除", exact=True).click()
    expect(page.locator("tr.undo")).to_be_visible()
    page.click("tr.undo button")
    expect(page.locator(".shelf-title a")).to_have_text("青山区2023年工作报告")
    page.reload()
    expect(page.locator(".shelf-title a")).to_have_count(1)


@pytest.mark.usefixtures("report")
def test_searching_while_typing(opened: Open) -> None:
    page = opened()
    page.goto("/library/")
    page.fill("#sieve input[name=q]", "没有这份")
    expect(page.locator(".empty")).to_be_visible()
    page.fill("#sieve input[name=q]", "青山")
    expect(page.locator(".shelf-title a")).to_have_count(1)
    assert "q=" in page.url


@pytest.mark.usefixtures("report")
@pytest.mark.parametrize("path", ["/library/", "/indicators/"])
def test_the_order_stays_while_typing(opened: Open, path: str) -> None:
    page = opened()
    page.goto(path)
    page.get_by_role("columnheader", name="年份").get_by_role("link").click()
    page.wait_for_url("**order=-year*")
    page.fill("#sieve input[name=q]", "没有这份")
    expect(page.locator(".empty")).to_be_visible()
    page.wait_for_url("**q=*")
    assert "order=-year" in page.url
