"""Clauses around the figures of a paragraph."""

import pytest

from lantu.statement.clauses import BLANK, Sentence
from lantu.statement.scan import scan


def sentence(text: str) -> Sentence:
    return Sentence(text, scan(text, [])[0])


@pytest.mark.parametrize(
    ("text", "index", "words", "joined"),
    [
        ("税收收入达到21亿元。", 0, "税收收入达到", ""),
        ("各项工作推进，税收收入达到21亿元。", 0, "税收收入达到", "，"),
        ("税收21亿元，增长5%。", 1, "增长", "，"),
        ("新建小学3所、幼儿园2所。", 1, "、幼儿园", "、"),
        ("开放再深化——新增外企6家。", 0, "新增外企", ""),
        ("松岭—白鹭公路8公里。", 0, "松岭—白鹭公路", ""),
        ("完成一批。新建小学3所。", 0, "新建小学", ""),
        ("平台21个（省级9个、市级12个）。", 1, "省级", "（"),
        (f"到{BLANK * 3}，税收21亿元。", 0, "税收", "，"),
    ],
)
def test_a_clause_reaches_back_to_the_mark_or_figure_before(text: str, index: int, words: str, joined: str) -> None:
    clause = sentence(text).clause(index)
    assert (clause.words, clause.joined) == (words, joined)


def test_a_figure_in_a_bracket_is_inside() -> None:
    made = sentence("平台21个（省级9个、市级12个），专利8件。")
    assert [made.clause(index).inside for index in range(4)] == [False, True, True, False]


def test_a_clause_knows_where_its_sentence_begins() -> None:
    made = sentence("税收21亿元。出口5亿元。")
    assert [made.clause(index).sentence_start for index in range(2)] == [0, 7]


@pytest.mark.parametrize(
    ("text", "tail"),
    [("引进12家金融机构落户。", "金融机构落户"), ("税收21亿元，增长5%。", ""), ("新建3所小学、2所幼儿园。", "小学、")],
)
def test_a_tail_reaches_to_the_next_mark_or_figure(text: str, tail: str) -> None:
    assert sentence(text).tail(0) == tail
