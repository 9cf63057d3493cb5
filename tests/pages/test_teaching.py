"""What review teaches, and what a new version of the reader changes, in a browser."""

from playwright.sync_api import Page, expect
from tests.pages.conftest import Open, work

from lantu_platform.people.models import User
from lantu_platform.readings.models import Reading, Statement
from lantu_platform.readings.services import receive_document

OFFICIAL = "规模以上工业总产值"
TEXTS = ("2023年，青山区工坊造车总量值完成8.5亿元。", "2024年，青山区工坊造车总量值完成9.5亿元。")


def _documents(by: User) -> None:
    for number, text in enumerate(TEXTS):
        receive_document(by=by, name=f"{number}.txt", content=text.encode())
    work()


def _marks_as_another_indicator(page: Page) -> None:
    page.goto("/review/")
    page.keyboard.press("e")
    expect(page.locator("#slot-indicator")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type(OFFICIAL)
    page.keyboard.press("Enter")
    expect(page.locator(".notice").first).to_contain_text("已更正")


def filed() -> dict[str, str]:
    return {row.text: row.indicator.name for row in Statement.objects.select_related("indicator")}


def test_a_name_is_proposed_taken_in_taken_back_and_refused(opened: Open, analyst: User) -> None:
    _documents(analyst)
    before = filed()
    page = opened()
    _marks_as_another_indicator(page)
    page.goto("/review/")
    page.click("text=1 个学到的名称待定")
    row = page.locator("table.ledger tbody tr")
    expect(row).to_contain_text("待定")
    assert filed() == {**before, "8.5亿元": OFFICIAL}
    page.get_by_role("button", name="收下").click()
    expect(row).to_contain_text("已收下")
    assert filed() == {"8.5亿元": OFFICIAL, "9.5亿元": OFFICIAL}
    page.get_by_role("button", name="撤回").click()
    expect(row).to_contain_text("不收")
    assert filed() == {**before, "8.5亿元": OFFICIAL}
    page.get_by_role("button", name="收下").click()
    expect(row).to_contain_text("已收下")


def test_a_new_version_tells_what_changes_and_keeps_what_people_decided(opened: Open, analyst: User) -> None:
    _documents(analyst)
    page = opened()
    _marks_as_another_indicator(page)
    # As if another version had read another unit out of the second document.
    Statement.objects.filter(text="9.5亿元").update(unit="万元")
    Reading.objects.update(engine="an older one")
    page.goto("/library/")
    page.click("text=看重读会变什么")
    page.get_by_role("button", name="比较：会变什么").click()
    expect(page.locator("#outdated")).to_contain_text("正在比较")
    work()
    changed = page.locator("#outdated tbody tr").nth(0)
    expect(changed.locator("td").nth(5)).to_have_text("1", timeout=10_000)
    expect(page.locator("#outdated tbody tr").nth(1).locator("td").nth(7)).to_have_text("1")
    assert Statement.objects.get(text="9.5亿元").unit == "万元"
    changed.locator("a").click()
    expect(page.locator("table.ledger tbody tr")).to_contain_text("读法改变")
    page.go_back()
    expect(page.locator("nav.rail")).to_be_visible()
    page.get_by_role("button", name="采用选中的").click()
    expect(page.locator(".notice.success")).to_contain_text("正在重新阅读")
    work()
    assert Statement.objects.get(text="9.5亿元").unit == "亿元"
    kept = Statement.objects.select_related("indicator").get(text="8.5亿元")
    assert (kept.review, kept.indicator.name) == ("corrected", OFFICIAL)
