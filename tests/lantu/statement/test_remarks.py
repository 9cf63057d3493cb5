"""Nothing is silent: every number that became no statement is remarked upon."""

import re
from itertools import pairwise

import pytest
from tests.lantu.real_documents import shared

from lantu.intake import document_from_text, load_file
from lantu.intake.numbering import find_numbering
from lantu.statement import read_statements
from lantu.text import BlockKind, Document

HEAD = "云溪市2032年政府工作报告\n\n一、2031年工作回顾\n\n"
REASONS = [
    ("会议于3月举行。", [("3月", "date")]),
    ("第6次全体会议召开。", [("第6", "ordinal")]),
    ("为80岁以上老人体检。", [("80岁以上", "age")]),
    ("完成了《云溪市2035年规划》编制。", [("2035", "title of a work")]),
    ("落实“1+4”部署。", [("1", "name"), ("4", "name")]),
    ("5G网络更快。", [("5", "name")]),
    ("超10亿元的企业不断增多。", [("10亿元", "threshold")]),
    ("编号为7的水井已修复。", [("7", "no unit")]),
    ("实施三年行动。", [("三年", "duration")]),
    ("云溪水厂二期开工。", [("二期", "ordinal")]),
    ("开通19号线。", [("19", "name")]),
    ("（23）健全网络。", [("23", "ordinal")]),
    ("承包期再延长30年。", [("30年", "duration")]),
    ("亿元以上项目增多。", [("亿元以上", "threshold")]),
    ("防治PM2.5污染。", [("2.5", "name")]),
    ("解决了一批难题。", [("一批", "loose speech")]),
    ("第三产业加快发展。", [("第三", "ordinal")]),
    ("由9—5万吨调整。", [("9—5万吨", "not understood")]),
]


def remarks(text: str) -> list[tuple[str, str]]:
    """The numbers of a sentence that became no statement, with their reasons."""
    _, found = read_statements(document_from_text(HEAD + text))
    return [(remark.text, remark.reason) for remark in found if remark.start >= len(HEAD)]


@pytest.mark.parametrize(("text", "expected"), REASONS, ids=[text for text, _ in REASONS])
def test_a_number_that_became_no_statement_has_its_reason(text: str, expected: list[tuple[str, str]]) -> None:
    assert remarks(text) == expected


def test_the_numbering_of_a_heading_gets_no_remark() -> None:
    _, found = read_statements(document_from_text(HEAD))
    assert [(remark.text, remark.reason) for remark in found] == [("2032年", "date"), ("2031", "in a heading")]


def test_remarks_stand_apart_from_each_other_and_from_statements() -> None:
    statements, found = read_statements(
        document_from_text(HEAD + "第6次全体会议在3月举行，工业增加值12.5亿元，第三名得到5个。")
    )
    spans = sorted((item.start, item.end) for item in (*statements, *found))
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def passed_over(document: Document) -> list[tuple[int, int]]:
    """Where digits are no part of what a document says: furniture, headings' numbering, remnants of other formats."""
    spans = [match.span() for match in re.finditer(r"\[bookmark[^\]]*\]|</?[A-Za-z][^<>\n]*>", document.text)]
    for block in document.blocks:
        if block.kind is BlockKind.FURNITURE:
            spans.append((block.start, block.end))
        elif block.kind is BlockKind.HEADING:
            numbering = find_numbering(document.text[block.start : block.end])
            spans.append((block.start, block.start + (numbering.title if numbering else 0)))
    return spans


@pytest.mark.parametrize(("folder", "pattern"), [("seeds", "*.txt"), ("corpus", "*.*")])
def test_every_number_of_a_real_document_is_a_statement_or_a_remark(folder: str, pattern: str) -> None:
    silent = []
    for path in sorted(shared(folder).glob(pattern)):
        if path.name == "README.md":
            continue
        document = load_file(path)
        statements, found = read_statements(document)
        spans = [*((item.start, item.end) for item in (*statements, *found)), *passed_over(document)]
        covered = set().union(*(range(*span) for span in spans))
        digits = re.finditer(r"\d+", document.text)
        silent += [(path.name, match.span()) for match in digits if not covered.issuperset(range(*match.span()))]
    assert silent == []
