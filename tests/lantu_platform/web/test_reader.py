"""The document drawn with its marks."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.ledger import enter, statement

from lantu.text import Block, BlockKind, Box, Cell, Document, Section, Table
from lantu_platform.people.models import User
from lantu_platform.readings.models import Reading
from lantu_platform.readings.queries import Mark
from lantu_platform.readings.services import receive_document
from lantu_platform.web.reader import Group, draw, group, outline


def drawn(text: str, *blocks: Block, marks: tuple[Mark, ...] = (), **parts: object) -> str:
    document = Document(name="a", text=text, format="txt", sha256="", blocks=blocks, **parts)  # type: ignore[arg-type]
    return re.sub(r"^<div class=\"chunk\">(.*)</div>$", r"\1", draw(document, group(marks)), flags=re.DOTALL)


def paragraph(start: int, end: int) -> Block:
    return Block(BlockKind.PARAGRAPH, start, end)


def test_a_figure_is_marked_in_its_place() -> None:
    html = drawn("产值8亿元。", paragraph(0, 6), marks=(Mark(2, 5, "target", doubtful=True),))
    assert html == '<p id="p0">产值<a class="m target doubtful" id="s2" href="#s2" tabindex="-1">8亿元</a>。</p>'


def test_nothing_from_the_document_is_markup() -> None:
    html = drawn("<b>8</b>", paragraph(0, 8), marks=(Mark(3, 4, "actual", doubtful=False),))
    assert html == '<p id="p0">&lt;b&gt;<a class="m actual" id="s3" href="#s3" tabindex="-1">8</a>&lt;/b&gt;</p>'


def test_a_heading_on_its_paragraphs_line_runs_in() -> None:
    html = drawn("一是投资。增长。", Block(BlockKind.HEADING, 0, 5, 3), paragraph(5, 8))
    assert html == '<p id="p5"><b class="run-in" id="h0">一是投资。</b>增长。</p>'


def test_a_box_encloses_its_blocks() -> None:
    blocks = (paragraph(0, 1), Block(BlockKind.HEADING, 2, 3, 4), paragraph(4, 5), paragraph(6, 7))
    html = drawn("甲\n乙\n丙\n丁", *blocks, boxes=(Box("1", "乙", 2, 5),))
    assert html == (
        '<p id="p0">甲</p><section class="box" id="b2"><h6 class="doc-h4" id="h2">乙</h6>'
        '<p id="p4">丙</p></section><p id="p6">丁</p>'
    )


def test_a_table_is_drawn_as_a_table() -> None:
    cells = (Cell("年", 0, 1, 0, 0), Cell("值", 2, 3, 0, 1), Cell("和", 4, 5, 1, 0, columns=2))
    html = drawn(
        "年\t值\n和", Block(BlockKind.ROW, 0, 3), Block(BlockKind.ROW, 4, 5), tables=(Table("1-1", "表", 0, 5, cells),)
    )
    assert html == (
        '<div class="doc-table" tabindex="0"><table id="t0"><caption>表1-1 表</caption>'
        '<tr><th>年</th><th>值</th></tr><tr><td colspan="2">和</td></tr></table></div>'
    )


def test_a_page_shows_where_it_begins() -> None:
    assert drawn("甲乙", paragraph(0, 2), page_starts=(0, 1)) == (
        '<p id="p0"><span class="page" data-page="1"></span>甲<span class="page" data-page="2"></span>乙</p>'
    )


def test_marks_that_share_a_place_are_one() -> None:
    marks = [
        Mark(2, 5, "actual", doubtful=False),
        Mark(2, 5, "actual", doubtful=True),
        Mark(7, 8, "target", doubtful=False),
    ]
    assert group(marks) == [Group(2, 5, 2, "actual", doubtful=True), Group(7, 8, 1, "target", doubtful=False)]


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=20)


@given(st.text("产8<&> \n", min_size=70, max_size=70), SPANS)
def test_drawing_loses_no_character(text: str, spans: list[tuple[int, int]]) -> None:
    marks = tuple(Mark(start, start + length, "actual", doubtful=False) for start, length in sorted(spans))
    html = drawn(text, paragraph(0, 35), paragraph(35, 70), marks=marks)
    plain = re.sub(r"<[^>]*>", "", html).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert plain == text


def test_the_outline_counts_figures_through_a_sections_length() -> None:
    sections = (Section("甲", 1, 0, 1, 9), Section("乙", 2, 3, 4, 9, parent=0), Section("丙", 1, 9, 10, 12))
    document = Document(name="a", text="0" * 12, format="txt", sha256="", sections=sections)
    entries = outline(document, [Group(1, 2, 1, "actual", doubtful=False), Group(5, 6, 1, "actual", doubtful=False)])
    assert [(entry.title, entry.figures) for entry in entries] == [("甲", 2), ("丙", 0)]
    assert [(entry.title, entry.figures) for entry in entries[0].below] == [("乙", 1)]


TEXT = "工业产值8亿元，投资9亿元。"
DETAIL = "the archive in it has 9 entries, the limit is 5. Split the file or export only the part with the text."


@pytest.mark.parametrize("figures", [1, 2])
def test_the_page_asks_the_same_for_one_figure_and_two(
    as_reader: Client, analyst: User, figures: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    said = [statement(TEXT, "8亿元", "工业产值"), statement(TEXT, "9亿元", "投资")]
    document = enter(analyst, "a.txt", TEXT, *said[:figures])
    with django_assert_num_queries(7):
        answer = as_reader.get(reverse("document", args=[document.pk]))
    assert answer.content.decode().count('<a class="m ') == figures


def test_the_panel_tells_slots_and_rules(as_reader: Client, analyst: User) -> None:
    said = statement(TEXT, "8亿元", "工业产值", rules=("head-left", "table cell"), doubts=("period guessed",))
    document = enter(analyst, "a.txt", TEXT, said)
    html = as_reader.get(reverse("statement", args=[document.pk, said.start])).content.decode()
    for part in ("工业产值", "8亿元", "2023", "青山区", "head-left", "表格：指标在行", "时期：是推断的"):
        assert part in html


def test_the_panel_names_rules_in_english_for_those_who_read_it(as_reader: Client, analyst: User) -> None:
    said = statement(TEXT, "8亿元", "工业产值", rules=("table cell",))
    document = enter(analyst, "a.txt", TEXT, said)
    as_reader.cookies["django_language"] = "en"
    html = as_reader.get(reverse("statement", args=[document.pk, said.start])).content.decode()
    assert "<li>a table: the row names the indicator, column and head tell period and unit</li>" in html


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh-hans", "坏.txt：里面的压缩包有 9 项，上限是 5 项。请拆成几个文件，或只导出有文字的部分。"),
        ("en", f"坏.txt: {DETAIL}"),
    ],
)
def test_a_document_that_cannot_be_read_says_why_in_the_readers_language(
    as_reader: Client, analyst: User, language: str, told: str
) -> None:
    document = receive_document(by=analyst, name="坏.txt", content=TEXT.encode()).document
    Reading.objects.update(state="failed", trouble="DocumentTooLarge", detail=f"坏.txt: {DETAIL}")
    as_reader.cookies["django_language"] = language
    assert f'<p class="faint">{told}</p>' in as_reader.get(reverse("document", args=[document.pk])).content.decode()


def test_a_place_without_figure_has_no_panel(as_reader: Client, analyst: User) -> None:
    document = enter(analyst, "a.txt", TEXT)
    assert as_reader.get(reverse("statement", args=[document.pk, 0])).status_code == 404
