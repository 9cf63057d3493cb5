"""A real plan of 65,000 characters in the reader."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.pages.conftest import Open, work

from lantu_platform.people.models import User
from lantu_platform.readings.models import Reading
from lantu_platform.readings.services import receive_document

SEEDS = Path(os.environ.get("LANTU_SHARED", "../shared")) / "seeds"


@pytest.fixture
def seeds(analyst: User) -> list[Reading]:
    """The seed documents, read; the longest last."""
    files = sorted(SEEDS.glob("*.txt"))
    if not files:
        if os.environ.get("CI"):
            pytest.fail(f"{SEEDS} holds no seed documents. Set LANTU_SHARED to the folder that does.")
        pytest.skip(f"{SEEDS} holds no seed documents")
    for file in files:
        receive_document(by=analyst, name=file.name, content=file.read_bytes())
    work()
    return list(Reading.objects.order_by("characters"))


def test_every_seed_is_read_and_shown_with_its_marks(opened: Open, seeds: list[Reading]) -> None:
    page = opened()
    for reading in seeds:
        page.goto(f"/documents/{reading.document_id}/")
        marks = page.locator(".flow a.m").count()
        several = page.evaluate(
            "[...document.querySelectorAll('.flow a.m[data-count]')].reduce((n, m) => n + +m.dataset.count - 1, 0)"
        )
        assert marks + several == reading.figures > 20


@pytest.mark.parametrize("share", [0.5, 0.9, 1.0])
def test_a_link_into_the_longest_plan_lands_at_its_figure(opened: Open, seeds: list[Reading], share: float) -> None:
    page = opened()
    address = f"/documents/{seeds[-1].document_id}/"
    page.goto(address)
    marks = page.locator(".flow a.m")
    name = marks.nth(round((marks.count() - 1) * share)).get_attribute("id")
    page.goto("/")
    page.goto(f"{address}#{name}")
    expect(page.locator(f"#{name}")).to_be_in_viewport()
    expect(page.locator("#panel .slots").first).to_be_visible()
    page.keyboard.press("k")
    before = page.locator(".flow a.m.chosen")
    expect(before).to_be_in_viewport()
    assert page.url.endswith(f"#{before.get_attribute('id')}")
    assert not page.url.endswith(f"#{name}")


def test_the_plan_page_shows_every_row_of_both_tables(opened: Open, seeds: list[Reading]) -> None:
    page = opened()
    page.goto(f"/plans/{seeds[-1].document_id}/")
    assert [table.locator("tbody tr").count() for table in page.locator(".plan").all()] == [26, 34]
    expect(page.locator("#row-1-1-1 .light")).to_have_text("■ 未完成")
    expect(page.locator("#row-1-1-5 .light")).to_have_text("◆ 完成")
