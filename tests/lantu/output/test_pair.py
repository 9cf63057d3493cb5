import pytest
from tests.lantu.series.builders import reading, statement

from lantu.output.pair import explain_pair

ONE = reading(statement("规上工业总产值", "329.1", "亿元", "2023", start=5, end=12), name="a.txt")
OTHER = reading(statement("规模以上工业总产值", "300", "亿元", "2022", start=0, end=5, scope=("本级",)), name="b.txt")


def test_two_figures_that_count_different_things() -> None:
    assert explain_pair((ONE, 5), (OTHER, 3), "en") == (
        "a.txt:5 规上工业总产值 329.1亿元\n"
        "b.txt:0 规模以上工业总产值 300亿元\n"
        "not the same thing\n"
        "  规上工业总产值: 规上 → 规模以上: short form\n"
        "  they count different things: everything / 本级"
    )


def test_a_place_without_a_figure_is_named() -> None:
    with pytest.raises(IndexError, match=r"offset 99 of a\.txt"):
        explain_pair((ONE, 99), (OTHER, 3))


def test_it_is_told_in_chinese_unless_english_is_asked_for() -> None:
    assert explain_pair((ONE, 5), (OTHER, 3)) == (
        "a.txt:5 规上工业总产值 329.1亿元\n"
        "b.txt:0 规模以上工业总产值 300亿元\n"
        "说的不是同一件事\n"
        "  规上工业总产值：规上 → 规模以上：简称\n"
        "  口径不同：全口径 / 本级"
    )


def test_figures_of_one_thing_name_it() -> None:
    assert explain_pair((ONE, 5), (ONE, 5), "en").splitlines()[2::3] == [
        "the same thing",
        "  both belong to 柳东新区 规模以上工业总产值 · level",
    ]
