"""What holds for every text, whatever stands in it."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from lantu.intake import document_from_text
from lantu.text import BlockKind

_PIECES = st.sampled_from(
    [
        *("一、", "（一）", "第三章 ", "第一节", "1. ", "2、", "（3）", "一是", "——", "专栏3-1 ", "表1 ", "图2"),
        *("注：", "[1]", "工业稳步发展", "全年产值300亿元，增长5%", "其中：夏粮", "902.61", "-3.2", "%", "吨"),
        *("。", "，", "：", "；", "）", "“", "”", "\n", "\n\n", "\n\n\n", "\t", " ", "\u3000\u3000", "\xa0", "\r\n"),
        *("\f", "- 3 -", "34", "来源：日报", "同志们：", "首页", ">", "（2021年7月30日）", "现将报告印发给你们"),
        *("关于印发报告的通知", "山" * 90, "单位：亿元", "目录", "……12"),
    ]
)
_TEXTS = st.lists(st.one_of(_PIECES, st.text(max_size=8)), max_size=60).map("".join)


@settings(max_examples=400)
@given(_TEXTS)
def test_blocks_are_sorted_inside_the_text_and_hold_every_visible_character(text: str) -> None:
    document = document_from_text(text)
    place = 0
    for block in document.blocks:
        assert place <= block.start < block.end <= len(document.text)
        assert document.text[place : block.start].strip() == ""
        assert not document.text[block.start].isspace()
        assert not document.text[block.end - 1].isspace()
        place = block.end
    assert document.text[place:].strip() == ""


@settings(max_examples=200)
@given(_TEXTS)
def test_sections_nest(text: str) -> None:
    document = document_from_text(text)
    for section in document.sections:
        assert section.start < section.body <= section.end <= len(document.text)
        if section.parent is not None:
            parent = document.sections[section.parent]
            assert parent.level < section.level
            assert parent.start < section.start
            assert section.end <= parent.end
    headings = [block.start for block in document.blocks if block.kind is BlockKind.HEADING]
    assert headings == [section.start for section in document.sections]


@settings(max_examples=200)
@given(_TEXTS)
def test_cells_enclose_their_text_and_do_not_overlap(text: str) -> None:
    document = document_from_text(text)
    for table in document.tables:
        taken: set[tuple[int, int]] = set()
        for cell in table.cells:
            assert document.text[cell.start : cell.end].replace("\n", "").strip() == cell.text
            places = {
                (r, c)
                for r in range(cell.row, cell.row + cell.rows)
                for c in range(cell.column, cell.column + cell.columns)
            }
            assert not places & taken
            taken |= places


@settings(max_examples=200)
@given(_TEXTS)
def test_boxes_lie_apart_inside_the_text(text: str) -> None:
    boxes = document_from_text(text).boxes
    assert all(box.start < box.end for box in boxes)
    assert all(first.end <= second.start for first, second in pairwise(boxes))


@settings(max_examples=200)
@given(_TEXTS)
def test_a_text_is_kept_as_it_is(text: str) -> None:
    assert document_from_text(text).text == text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
