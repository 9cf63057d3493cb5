"""Folding makes text uniform and keeps every character's place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.text import fold
from lantu.text.fold import even, fold_pieces

BLANK = " \n\t\u3000\xa0\u200b"
TEXTS = st.text("一产增长0123４５６.,%％．，（）()；: \n\t\u3000\xa0\u200bＡa－—：∶", max_size=60)


@pytest.mark.parametrize(
    ("source", "folded"),
    [
        ("１２．５％", "12.5%"),
        ("ＧＤＰ", "GDP"),
        ("(含农户)", "（含农户）"),
        ("增长5%;下降3%", "增长5%；下降3%"),
        ("工业,农业", "工业，农业"),
        ("1,234.5万元", "1,234.5万元"),
        ("282.1 亿元", "282.1亿元"),
        ("城 镇\n居民", "城镇居民"),
        ("2030 12", "2030 12"),
        ("2030  \n12", "2030 12"),
        ("二〇三一年度", "2031年度"),
        ("二零三一年上半年", "2031年上半年"),
        ("二○三一年四月九日", "二○三一年四月九日"),
        ("二百一十年", "二百一十年"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_forms_are_made_uniform(source: str, folded: str) -> None:
    assert fold(source).text == folded


@given(TEXTS)
def test_every_folded_character_stands_where_it_came_from(source: str) -> None:
    folded = fold(source)
    origins = [folded.origin(place) for place in range(len(folded.text))]
    assert origins == sorted(set(origins))
    alone = [fold(source[origin]).text.replace("，", ",") for origin in origins]
    assert alone == ["" if character in BLANK else character.replace("，", ",") for character in folded.text]


@given(TEXTS)
def test_every_visible_character_is_kept(source: str) -> None:
    folded = fold(source)
    origins = {folded.origin(place) for place in range(len(folded.text))}
    assert [place for place, character in enumerate(source) if character not in BLANK and place not in origins] == []


@given(TEXTS)
def test_folding_folded_text_changes_nothing(source: str) -> None:
    folded = fold(source).text
    assert fold(folded).text == folded


@given(TEXTS, st.data())
def test_a_span_of_folded_text_is_a_span_of_the_source(source: str, data: st.DataObject) -> None:
    folded = fold(source)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    if start < end:
        assert folded.span(start, end) == (folded.origin(start), folded.origin(end - 1) + 1)


@given(TEXTS, TEXTS)
def test_a_piece_keeps_the_places_of_the_whole(front: str, source: str) -> None:
    piece, alone = fold(front + source, len(front)), fold(source)
    assert piece.text == alone.text
    assert [piece.origin(place) for place in range(len(piece.text))] == [
        alone.origin(place) + len(front) for place in range(len(alone.text))
    ]


@given(TEXTS, TEXTS, TEXTS)
def test_pieces_read_as_one_text_with_the_gap_left_out(first: str, gap: str, second: str) -> None:
    source = first + gap + second
    behind = len(first) + len(gap)
    folded = fold_pieces(even(source), [(0, len(first)), (behind, len(source))])
    one, other = fold(first), fold(second)
    assert folded.text.replace("，", ",") == (one.text + other.text).replace("，", ",")
    wanted = [one.origin(place) for place in range(len(one.text))]
    wanted += [other.origin(place) + behind for place in range(len(other.text))]
    assert [folded.origin(place) for place in range(len(folded.text))] == wanted
