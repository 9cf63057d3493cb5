"""Any text is read, whatever it opens with."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lantu.statement import corpus

from lantu import read_document
from lantu.intake import document_from_text

SAID = st.sampled_from([row["text"] for _, row in corpus.rows()])
NOISE = st.text(
    "0123456789.,%[](){}【】（）《》“”*+?\\|^$、，。；：—-~ \u3000\n一十百万亿年月日第市县区元个家成增长占其中",
    max_size=12,
)


@settings(max_examples=200)
@given(st.lists(st.one_of(SAID, NOISE), max_size=8).map("".join))
def test_what_is_read_lies_in_the_text(text: str) -> None:
    document = document_from_text(text)
    reading = read_document(document)
    read = [*reading.statements, *reading.remarks, *reading.projects, *reading.tasks]
    assert [one for one in read if not 0 <= one.start < one.end <= len(document.text)] == []
