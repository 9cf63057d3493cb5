"""Terms are found with their meanings and members."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lantu.listing import corpus

from lantu.intake import document_from_text
from lantu.listing import list_terms

ROWS = corpus.rows("terms")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:24])
def test_a_sentence_is_read_as_the_corpus_says(row: dict[str, Any]) -> None:
    terms = list_terms(corpus.document(row))
    assert [{"term": term.term, "meaning": term.meaning, "members": list(term.members)} for term in terms] == row[
        "terms"
    ]


@settings(deadline=None)
@given(st.lists(st.sampled_from([row["text"] for row in ROWS]), max_size=4), st.text(" \n，。、“”（）即：", max_size=8))
def test_a_terms_span_holds_its_words(sentences: list[str], noise: str) -> None:
    document = document_from_text(noise.join(sentences))
    for term in list_terms(document):
        written = "".join(document.text[term.start : term.end].split())
        assert term.meaning in written


@settings(deadline=None)
@given(st.text("“”（）()，、。：即是指大工程一三简称以下 \n", max_size=60))
def test_any_text_can_be_listed(text: str) -> None:
    terms = list_terms(document_from_text(text))
    assert [term.start for term in terms] == sorted(term.start for term in terms)
