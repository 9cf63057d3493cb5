"""Marks of notes stand between the words of a text and are no part of them."""

import pytest

from lantu.text import between_marks, without_marks


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("增加值[3]", "增加值"),
        ("民营经济〔注12〕增加值", "民营经济增加值"),
        ("城镇化率【4】", "城镇化率"),
        ("（GDP）[2]", "（GDP）"),
        ("[1]本公报数据为初步统计数", "[1]本公报数据为初步统计数"),
        ("云发[12]号", "云发[12]号"),
        ("云发〔2031〕", "云发〔2031〕"),
    ],
)
def test_a_mark_behind_a_word_is_left_out(marked: str, bare: str) -> None:
    assert without_marks(marked) == bare


def test_what_stands_between_marks_keeps_its_place() -> None:
    text = "甲。民营经济[3]增加值[4]"
    assert [text[start:end] for start, end in between_marks(text, 2, len(text))] == ["民营经济", "增加值"]


def test_a_text_without_marks_is_one_piece() -> None:
    assert between_marks("增加值3亿元", 0, 6) == [(0, 6)]
