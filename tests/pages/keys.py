"""A person at the keyboard: nothing here points or clicks."""

import pytest
from playwright.sync_api import Page, expect

_HERE = """([words, css]) => {
  const at = document.activeElement;
  if (!at || at === document.body) return false;
  if (css) return at.matches(css);
  const told = at.getAttribute("aria-label") || at.innerText || "";
  return told.trim() === words;
}"""
_SEEN = """() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== "none" || style.boxShadow !== "none" || style.clipPath !== "none";
}"""
_LEADS_AWAY = "() => document.activeElement.matches('a[href], form:not([hx-post]) button')"
MOST = 150
"""Steps after which somebody would give up."""


def reach(page: Page, words: str = "", css: str = "") -> None:
    """Go on with Tab until the focus stands on what has these words, or fits; it must be seen there."""
    page.wait_for_load_state()
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate(_HERE, [words, css]):
            assert page.evaluate(_SEEN), f"nobody sees the focus on {words or css}"
            return
    pytest.fail(f"{words or css} is not reached with the keyboard on {page.url}")


def follow(page: Page, words: str = "", css: str = "", key: str = "Enter") -> None:
    """Reach something and press it; where it leads to another page, go on when that is there."""
    reach(page, words, css)
    if page.evaluate(_LEADS_AWAY):
        with page.expect_navigation():
            page.keyboard.press(key)
    else:
        page.keyboard.press(key)


def write(page: Page, css: str, words: str) -> None:
    """Reach a field and type."""
    reach(page, css=css)
    page.keyboard.type(words)


def choose(page: Page, css: str, label: str) -> None:
    """Reach a choice and go through it with the arrows to a label."""
    reach(page, css=css)
    field = page.locator(f"{css}:focus")
    options = field.locator("option")
    for _ in range(options.count()):
        if field.locator("option:checked").inner_text().strip("　 ") == label:
            return
        page.keyboard.press("ArrowDown")
    pytest.fail(f"{label} is not among the choices of {css}")


def kept(page: Page, place: str) -> None:
    """The focus stands within this place, after what was swapped."""
    expect(page.locator(f"{place} :focus, {place}:focus")).to_have_count(1)
