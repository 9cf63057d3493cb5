"""The projects of the given documents are found as well as was promised."""

import os

import pytest
from benchmarks import projects

from lantu.listing import list_projects

LEAST_F1 = 0.93
LEAST_STAGE = 0.92


@pytest.mark.skipif(
    not (projects.SHARED / "gold").is_dir() and not os.environ.get("CI"),
    reason=f"no annotated documents in {projects.SHARED}; set LANTU_SHARED to their folder",
)
def test_spans_and_stages_reach_their_marks() -> None:
    total = projects.Score()
    for _, document, gold, _ in projects.documents():
        listed = list_projects(document, [])
        found = projects.pairs(gold, listed)
        right = sum(gold[i]["stage"] == listed[j].stage for i, j in found)
        total.add(projects.Score(len(gold), len(listed), len(found), right))
    assert total.gold > 0
    assert 2 * total.paired / (total.gold + total.listed) >= LEAST_F1
    assert total.stages / total.paired >= LEAST_STAGE
