"""Regular expressions of many words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from lantu.listing.pattern import any_of, any_within

WORDS = st.text("路桥项目工-]^", min_size=1, max_size=4)


@given(st.sets(WORDS, min_size=1, max_size=12), st.text("路桥项目工程-]^", max_size=12))
def test_any_within_finds_the_first_place_where_a_word_begins_that_holds_no_other(words: set[str], text: str) -> None:
    needed = [word for word in words if not any(other in word for other in words - {word})]
    places = [text.find(word) for word in needed if word in text]
    found = any_within(words).search(text)
    assert (found.start() if found else None) == min(places, default=None)


@given(st.sets(WORDS, min_size=1, max_size=12), st.text("路桥项目工程-]^", max_size=12))
def test_any_of_matches_the_longest_word_that_the_text_begins_with(words: set[str], text: str) -> None:
    found = re.match(any_of(words), text)
    assert (found.group() if found else "") == max(filter(text.startswith, words), key=len, default="")
