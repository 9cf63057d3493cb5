"""The statements of the given documents are read as well as was promised, slot by slot."""

from collections import Counter

import pytest
from benchmarks.scoring.marks import MARKS
from benchmarks.scoring.statements import find_document, predicted, scorer
from tests.lantu.real_documents import shared

from lantu import read_document

STATEMENTS = [mark for mark in MARKS if mark.seen and mark.key not in ("projects", "stage")]


@pytest.fixture(scope="module")
def shares() -> dict[str, float]:
    """What is right of the statements of all given documents together, by the keys of the marks."""
    gold_folder = shared("gold")
    score, counts = scorer(gold_folder), Counter[str]()
    for path in sorted(gold_folder.glob("*.statements.jsonl")):
        gold = score.load(path)
        document = find_document(path.name.partition(".")[0], gold, (shared("seeds"), shared("corpus")))
        rows = predicted(read_document(document), len(document.text))
        result = score.score(gold, rows)
        spared = {j for i, j in score.pair(gold, rows) if gold[i].get("optional")}
        wrong = {id(row) for row in (*result["spurious"], *(got for _, got, _ in result["wrong"]))}
        sure = [row for j, row in enumerate(rows) if row["sure"] and j not in spared]
        counts.update({name: result[name] for name in ("gold", "predicted", "paired")})
        counts.update(result["right"])
        counts.update({"sure": len(sure), "sure and right": sum(id(row) not in wrong for row in sure)})
    assert counts["gold"] > 0
    told = {slot: count / counts["paired"] for slot, count in counts.items()}
    both = counts["gold"] + counts["predicted"]
    right_when_sure = counts["sure and right"] / counts["sure"]
    return told | {
        "detection": 2 * counts["paired"] / both,
        "full": 2 * counts["full"] / both,
        "right when sure": right_when_sure,
    }


@pytest.mark.parametrize("key", [mark.key for mark in STATEMENTS])
def test_each_slot_reaches_its_mark(key: str, shares: dict[str, float]) -> None:
    (mark,) = (mark for mark in STATEMENTS if mark.key == key)
    assert shares[key] >= mark.seen
