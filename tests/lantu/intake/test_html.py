"""Saved web pages, written for these tests."""

import pytest

from lantu.intake import load_bytes

ARTICLE = (
    "<p>一、工业</p><p>全年产值<span>300</span><span>.5</span>亿元，增长5%，好于预期。</p>"
    "<p>　　新厂投产，老厂改造，\n      两头并进。</p>"
)
PAGE = (
    "<!DOCTYPE html><html><head><meta charset='utf-8'><title>山城年报_山城政府网</title><style>p{}</style></head><body>"
    "<div class=nav><a href=/>首页</a><a href=/x>政务公开</a></div><script>var a='脚本，里的话。';</script>"
    f"<div class=main><h1>山城年报</h1><div id=zoom>{ARTICLE}</div></div>"
    "<div style='display:none'>藏起来的话，看不见。</div><div><a>上一篇</a>版权所有：山城</div></body></html>"
)


def lines(page: str) -> list[str]:
    return load_bytes(page.encode(), "a.html").text.splitlines()


def test_only_the_article_is_left() -> None:
    document = load_bytes(PAGE.encode(), "a.html")
    assert document.text.splitlines() == [
        "山城年报",
        "一、工业",
        "全年产值300.5亿元，增长5%，好于预期。",
        "新厂投产，老厂改造，两头并进。",
    ]
    assert (document.title, document.format) == ("山城年报", "html")


def test_title_of_government_pages() -> None:
    head = "<head><meta name='ArticleTitle' content='山城2023年公报'><title>首页</title></head>"
    page = f"<html>{head}<body>{ARTICLE}</body></html>"
    assert load_bytes(page.encode(), "a.html").title == "山城2023年公报"


def test_line_breaks_separate_lines() -> None:
    page = "<html><body><div>第一行的话，够长。<br>第二行的话，也够长。<br/><br/>第三行。</div></body></html>"
    assert lines(page) == ["第一行的话，够长。", "第二行的话，也够长。", "第三行。"]


def test_table_with_spans() -> None:
    page = (
        "<html><body><p>全年收成不错，农民高兴。</p><table><caption>表1 收成</caption>"
        "<tr><th rowspan=2>品种</th><th colspan=2>产量</th></tr><tr><td>今年</td><td>去年</td></tr>"
        "<tr><td>稻谷</td><td>12</td><td>11</td></tr></table></body></html>"
    )
    (table,) = load_bytes(page.encode(), "a.html").tables
    assert (table.label, table.title, table.head_rows) == ("1", "收成", 2)
    assert [
        [(c.text, c.row, c.column, c.rows, c.columns) for c in table.cells if c.row == row] for row in range(3)
    ] == [
        [("品种", 0, 0, 2, 1), ("产量", 0, 1, 1, 2)],
        [("今年", 1, 1, 1, 1), ("去年", 1, 2, 1, 1)],
        [("稻谷", 2, 0, 1, 1), ("12", 2, 1, 1, 1), ("11", 2, 2, 1, 1)],
    ]


def test_columns_without_cells_are_closed_up() -> None:
    page = (
        "<html><body><table>" + "<tr><td>稻谷</td><td colspan=3>12</td><td>11</td></tr>" * 3 + "</table></body></html>"
    )
    assert load_bytes(page.encode(), "a.html").tables[0].column_count == 3


def test_table_that_lays_out_the_page_becomes_paragraphs() -> None:
    inner = "<table><tr><td>稻谷</td><td>12</td></tr><tr><td>小麦</td><td>9</td></tr></table>"
    page = f"<html><body><table><tr><td>菜单</td><td><p>正文第一段，说收成。</p>{inner}</td></tr></table></body></html>"
    document = load_bytes(page.encode(), "a.html")
    assert [table.column_count for table in document.tables] == [2]
    assert "正文第一段，说收成。" in document.text.splitlines()


@pytest.mark.parametrize("charset", ["gb2312", "gbk", "gb18030", "utf-8"])
def test_charset_of_the_page(charset: str) -> None:
    head = f"<head><meta http-equiv='Content-Type' content='text/html; charset={charset}'></head>"
    page = f"<html>{head}<body>{ARTICLE}</body></html>"
    encoded = page.encode("gb18030" if charset.startswith("gb") else charset)
    assert load_bytes(encoded, "a.html").text.startswith("一、工业\n")


def test_utf16_page() -> None:
    assert load_bytes(f"<html><body>{ARTICLE}</body></html>".encode("utf-16"), "a.html").format == "html"


def test_headings_by_tag() -> None:
    first = "<p>山城的事，从头说起，一件一件说。</p><h2>工业</h2><p>新厂投产。</p>"
    page = f"<html><body>{first}<h3>钢铁</h3><p>炉火正旺。</p></body></html>"
    document = load_bytes(page.encode(), "a.html")
    assert [(section.title, section.level) for section in document.sections] == [("工业", 1), ("钢铁", 2)]


def test_page_of_one_table_is_a_table() -> None:
    page = "<html><body><div><table>" + "<tr><td>稻谷，早稻</td><td>12</td></tr>" * 3 + "</table></div></body></html>"
    assert load_bytes(page.encode(), "a.html").text == "稻谷，早稻\t12\n" * 3
