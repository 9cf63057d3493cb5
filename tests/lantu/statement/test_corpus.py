"""Every sentence of `corpus/` is read as it says there, in every slot."""

from collections import Counter

import pytest
from tests.lantu.statement import corpus

ROWS = corpus.rows()
PENDING = corpus.pending()
ALL = [*(row for _, row in ROWS), *PENDING]


@pytest.mark.parametrize(("place", "row"), ROWS, ids=[f"{place}: {row['text'][:20]}" for place, row in ROWS])
def test_a_sentence_is_read_as_the_corpus_says(place: str, row: corpus.Row) -> None:
    assert corpus.read(row) == row["statements"]


def test_every_value_stands_where_the_corpus_says() -> None:
    said = [(row["text"], one["start"], one["text"]) for row in ALL for one in row["statements"]]
    assert [one for one in said if one[0][one[1] : one[1] + len(one[2])] != one[2]] == []


def test_every_pending_sentence_names_its_trouble_and_folder() -> None:
    assert [row["text"] for row in PENDING if not row["trouble"]] == []
    assert [row["folder"] for row in PENDING if row["folder"].split("/")[0] not in corpus.FOLDERS] == []


def test_no_sentence_stands_twice() -> None:
    counts = Counter((row["under"], row["text"]) for row in ALL)
    assert [sentence for sentence, count in counts.items() if count > 1] == []
