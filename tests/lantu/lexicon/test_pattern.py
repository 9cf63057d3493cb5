"""Many words make one regular expression."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.errors import LexiconError
from lantu.lexicon import alternation, any_word, guarded, pattern

ROWS = (
    {"word": "线", "kind": "noun", "unless_after": "底|红", "unless_before": "索"},
    {"word": "线路", "kind": "noun", "unless_after": "", "unless_before": ""},
    {"word": "市场", "kind": "noun", "unless_after": "", "unless_before": "化|主体"},
    {"word": "修", "kind": "verb", "unless_after": "", "unless_before": ""},
)
WORDS = st.sets(st.text("建设成用地", min_size=1, max_size=4), min_size=1, max_size=8)


@pytest.fixture(autouse=True)
def _rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows in place of a table."""
    monkeypatch.setattr(pattern, "read_table", lambda _: ROWS)


def test_an_alternation_prefers_the_longest_word() -> None:
    found = re.match(alternation(["新增", "新", "新增加"]), "新增加企业")
    assert found is not None
    assert found.group() == "新增加"


def test_an_alternation_takes_marks_as_they_are() -> None:
    assert re.fullmatch(alternation(["a.b", "(c)"]), "axb") is None
    assert re.fullmatch(alternation(["a.b", "(c)"]), "(c)")


@given(WORDS, st.text("建设成用地", max_size=6))
def test_an_alternation_finds_what_the_words_side_by_side_find(words: set[str], text: str) -> None:
    plain = "|".join(sorted(words, key=len, reverse=True))
    assert re.findall(alternation(words), text) == re.findall(plain, text)


@pytest.mark.parametrize(("text", "found"), [("建设用地", "建"), ("建设中", "建设"), ("建成", "建")])
def test_a_guarded_word_matches_where_its_guard_does_not_follow(text: str, found: str) -> None:
    match = re.match(guarded({"建设": "用地", "建": ""}), text)
    assert match is not None
    assert match.group() == found


def test_a_guard_on_a_shorter_word_leaves_the_longer_one() -> None:
    guards = guarded({"建": "成", "建成区": ""})
    assert [bool(re.match(guards, text)) for text in ("建房", "建成", "建成区")] == [True, False, True]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("修建线", ["线"]),
        ("底线", []),
        ("红线路", ["线路"]),
        ("线索", []),
        ("市场、市场化", ["市场"]),
        ("修", []),
    ],
)
def test_words_of_a_table_match_unless_something_stands_around_them(text: str, found: list[str]) -> None:
    assert re.findall(any_word("a", kind="noun"), text) == found


def test_words_that_a_table_does_not_hold_are_named() -> None:
    with pytest.raises(LexiconError) as caught:
        any_word("a", kind="adverb")
    assert str(caught.value) == "a.tsv holds no row with kind adverb. Restore the file from the distribution."
