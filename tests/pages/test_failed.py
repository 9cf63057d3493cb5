"""What could not be done is said, and what was typed is not lost."""

from collections.abc import Sequence

import pytest
from playwright.sync_api import Route, expect
from tests.pages.conftest import Open

pytestmark = pytest.mark.usefixtures("report")


@pytest.fixture
def tolerated() -> Sequence[str]:
    """The browser and htmx tell of every answer that is an error."""
    return ("Failed to load resource", "Response Status Error Code", "htmx:", "net::ERR")


@pytest.mark.parametrize(
    ("status", "words"),
    [(500, "程序出错"), (502, "程序出错"), (403, "您的岗位不允许"), (404, "已经不在"), (413, "超过服务器允许的大小")],
)
def test_a_refused_step_is_told_on_the_page(opened: Open, status: int, words: str) -> None:
    page = opened()
    page.goto("/statements/")
    page.route("**/statements/?*", lambda route: route.fulfill(status=status, body="<p>trouble</p>"))
    page.fill("#search", "财政")
    expect(page.locator("#failed p")).to_contain_text(words)
    expect(page.locator("#failed")).to_have_attribute("role", "alert")


def test_a_step_without_a_connection_is_told_until_one_succeeds(opened: Open) -> None:
    page = opened()
    page.goto("/statements/")

    def cut(route: Route) -> None:
        route.abort()

    page.route("**/statements/?*", cut)
    page.fill("#search", "财政")
    expect(page.locator("#failed p")).to_contain_text("连不上服务器")
    page.unroute("**/statements/?*", cut)
    page.fill("#search", "生产总值")
    expect(page.locator("#failed")).to_be_hidden()


def test_an_outdated_page_is_told_on_the_wall(opened: Open) -> None:
    page = opened()
    page.clock.install()
    page.goto("/wall/")
    expect(page.locator("#wall-day")).to_contain_text("更新")
    expect(page.locator("#stale")).to_be_hidden()
    page.context.clear_cookies(name="sessionid")
    page.clock.run_for(11 * 60_000)
    expect(page.locator("#stale")).to_contain_text("显示的是上次更新时的情况")
