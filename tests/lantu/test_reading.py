"""Any text is read, whatever it opens with; documents are told apart by what they are, not by their names."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lantu.statement import corpus

from lantu import Reading, check, read, read_document, review
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


def _named(folder: Path, text: str) -> Reading:
    folder.mkdir()
    (folder / "report.txt").write_text(text, encoding="utf-8")
    return read(folder / "report.txt")


PLAN = "到2025年，青山区财政收入达到80亿元。\n2020年，青山区财政收入为50亿元。"
REPORT = "2025年，青山区财政收入为81亿元。"


def test_two_files_of_one_name_are_two_documents(tmp_path: Path) -> None:
    readings = [_named(tmp_path / "2021", PLAN), _named(tmp_path / "2025", REPORT)]
    (judgement,) = review(readings).others
    places = [one.place.document for one in (judgement.target, judgement.base, judgement.result) if one]
    assert (str(judgement.verdict), places) == ("met", ["2021/report.txt", "2021/report.txt", "2025/report.txt"])


def test_documents_of_one_name_without_a_path_are_told_apart_by_their_bytes() -> None:
    readings = [read_document(document_from_text(text)) for text in (PLAN, REPORT)]
    (judgement,) = review(readings).others
    labels = [f"text ({reading.document.sha256[:8]})" for reading in readings]
    assert [one.place.document for one in (judgement.target, judgement.result) if one] == labels


def test_figures_that_differ_between_files_of_one_name_are_found(tmp_path: Path) -> None:
    readings = [_named(tmp_path / "a", REPORT), _named(tmp_path / "b", REPORT.replace("81", "91"))]
    (finding,) = check(readings).findings
    assert [str(one.place) for one in finding.members] == ["a/report.txt:14", "b/report.txt:14"]


def test_a_copy_counts_once(tmp_path: Path) -> None:
    readings = [_named(tmp_path / "a", PLAN), _named(tmp_path / "b", PLAN)]
    ledger = review(readings).ledger
    assert [(len(one.targets), len(one.results)) for one in ledger.series] == [(1, 1)]
