"""The projects of the given documents are found as well as was promised."""

import os

import pytest
from benchmarks.scoring import spans
from benchmarks.scoring.marks import MARKS

from lantu.listing import list_projects

MARK = {mark.key: mark.seen for mark in MARKS}


@pytest.mark.skipif(
    not (spans.SHARED / "gold").is_dir() and not os.environ.get("CI"),
    reason=f"no annotated documents in {spans.SHARED}; set LANTU_SHARED to their folder",
)
def test_spans_and_stages_reach_their_marks() -> None:
    total = spans.Score()
    for _, document, gold, _ in spans.documents():
        listed = list_projects(document, [])
        found = spans.pairs(gold, listed)
        right = sum(gold[i]["stage"] == listed[j].stage for i, j in found)
        total.add(spans.Score(len(gold), len(listed), len(found), right))
    assert total.gold > 0
    assert 2 * total.paired / (total.gold + total.listed) >= MARK["projects"]
    assert total.stages / total.paired >= MARK["stage"]
