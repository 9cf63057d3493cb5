"""What holds for every document, whatever stands in it."""

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lantu.statement import corpus

from lantu.intake import document_from_text
from lantu.intake.numbering import find_numbering
from lantu.statement import Remark, Statement, read_statements

NOT_IN_LINE = ("heading/", "table/", "negative/numbering")
"""Files whose texts hold headings or tables, which change what stands after them."""
ROWS = [row for place, row in corpus.rows() if not place.startswith(NOT_IN_LINE) and row["under"] == "report"]
SAID = [row for _, row in corpus.rows()]
SENTENCES = st.sampled_from([row["text"] for row in ROWS if row["text"].endswith("。")])
"""Whole ones: intake goes on with an open one in the next line."""
HEAD = corpus.FRAMES["report"]["head"]
NOISE = st.text(
    "0123456789.,%％（）()“”《》一二三十百千万亿年月日第、，。；：—-~至 \u3000\n元个家项位倍成增长下降占其中分别",
    max_size=12,
)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=4).map("".join)
WIDE = str.maketrans("0123456789%.()", "０１２３４５６７８９％．（）")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def read(text: str) -> tuple[list[Statement], list[Remark]]:
    return read_statements(document_from_text(text))


def moved(statements: list[Statement], by: int) -> list[Statement]:
    return [replace(one, start=one.start + by, end=one.end + by) for one in statements]


@settings(max_examples=150)
@given(st.lists(st.one_of(SENTENCES, NOISE), max_size=8).map("".join))
def test_texts_are_slices_and_places_are_in_order(body: str) -> None:
    document = document_from_text(HEAD + body)
    statements, remarks = read_statements(document)
    said = [*statements, *remarks]
    assert [one.text for one in said] == [document.text[one.start : one.end] for one in said]
    assert [one for one in said if one.start >= one.end] == []
    places = [(one.start, one.end) for one in statements]
    assert places == sorted(places)


@settings(max_examples=60)
@given(PARAGRAPHS, PARAGRAPHS)
def test_a_paragraph_in_front_moves_every_offset_and_changes_nothing_else(front: str, body: str) -> None:
    added = front + "\n"
    alone, _ = read(HEAD + body)
    both, _ = read(HEAD + added + body)
    assert [one for one in both if one.start >= len(HEAD) + len(added)] == moved(alone, len(added))


@settings(max_examples=60)
@given(PARAGRAPHS, PARAGRAPHS)
def test_a_paragraph_does_not_depend_on_the_one_after_it(body: str, after: str) -> None:
    alone, _ = read(HEAD + body)
    both, _ = read(HEAD + body + "\n" + after)
    assert [one for one in both if one.start < len(HEAD) + len(body)] == alone


@settings(max_examples=60)
@given(PARAGRAPHS)
def test_full_width_forms_read_like_half_width_ones(body: str) -> None:
    narrow, _ = read(HEAD + body.translate({ord("（"): "(", ord("）"): ")", ord("％"): "%"}))
    wide, _ = read(HEAD + body.translate(WIDE))

    def bare(statements: list[Statement]) -> list[Statement]:
        return [replace(one, text="", scope=tuple(one.scope)) for one in statements]

    assert bare(wide) == bare(narrow)


@settings(max_examples=60)
@given(PARAGRAPHS)
def test_blanks_around_figures_change_nothing_but_places(body: str) -> None:
    tight = re.sub(r"\s", "", body)
    spaced = re.sub(r"(?<=[一-龥])(?=\d)|(?<=[\d%])(?=[一-龥])", " ", tight)

    def bare(statements: list[Statement]) -> list[Statement]:
        return [replace(one, start=0, end=0, text="") for one in statements]

    assert bare(read(HEAD + spaced)[0]) == bare(read(HEAD + tight)[0])


def _silent(row: corpus.Row) -> list[str]:
    """The numbers of a row's sentence that neither a statement nor a remark tells of; those that number it aside."""
    text, begin = corpus.document_text(row)
    document = document_from_text(text)
    told = [(one.start, one.end) for part in read_statements(document) for one in part]
    numbered = [(section.start, find_numbering(text[section.start : section.body])) for section in document.sections]
    told += [(start, start + numbering.title) for start, numbering in numbered if numbering]
    numbers = NUMBER.finditer(text, begin)
    return [n.group() for n in numbers if not any(start < n.end() and n.start() < end for start, end in told)]


def test_no_number_is_silent() -> None:
    assert [(row["text"], _silent(row)) for row in SAID if _silent(row)] == []
