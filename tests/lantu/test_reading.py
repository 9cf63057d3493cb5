"""Any text is read, whatever it opens with; documents are told apart by what they are, not by their names."""

import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lantu.statement import corpus

from lantu import Reading, check, compare, read, read_document
from lantu.errors import DocumentError, PeriodError
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
    (judgement,) = compare(readings).others
    places = [one.place.document for one in (judgement.target, judgement.base, judgement.result) if one]
    assert (str(judgement.verdict), places) == ("met", ["2021/report.txt", "2021/report.txt", "2025/report.txt"])


def test_documents_of_one_name_without_a_path_are_told_apart_by_their_bytes() -> None:
    readings = [read_document(document_from_text(text)) for text in (PLAN, REPORT)]
    (judgement,) = compare(readings).others
    labels = [f"text ({reading.document.sha256[:8]})" for reading in readings]
    assert [one.place.document for one in (judgement.target, judgement.result) if one] == labels


def test_figures_that_differ_between_files_of_one_name_are_found(tmp_path: Path) -> None:
    readings = [_named(tmp_path / "a", REPORT), _named(tmp_path / "b", REPORT.replace("81", "91"))]
    (finding,) = check(readings).findings
    assert [str(one.place) for one in finding.members] == ["a/report.txt:14", "b/report.txt:14"]


def test_a_copy_counts_once(tmp_path: Path) -> None:
    readings = [_named(tmp_path / "a", PLAN), _named(tmp_path / "b", PLAN)]
    ledger = compare(readings).ledger
    assert [(len(one.targets), len(one.results)) for one in ledger.series] == [(1, 1)]


def test_a_missing_file_and_a_folder_are_told_with_the_cure(tmp_path: Path) -> None:
    told = []
    for path in (tmp_path / "gone.txt", tmp_path):
        with pytest.raises(DocumentError) as caught:
            read(path)
        told.append((caught.value.file, caught.value.trouble, caught.value.cure))
    assert told == [
        (
            str(tmp_path / "gone.txt"),
            "cannot be opened (No such file or directory)",
            "Check its name and your rights",
        ),
        (str(tmp_path), "it is a folder", "Name a file, or ask for the documents in the folder"),
    ]


def test_a_name_that_no_file_can_have_is_told_too() -> None:
    with pytest.raises(DocumentError, match="cannot be opened"):
        read("a\0b")


def test_bytes_and_streams_are_read_like_the_file(tmp_path: Path) -> None:
    by_path = _named(tmp_path / "2021", PLAN)
    with (tmp_path / "2021" / "report.txt").open("rb") as stream:
        by_stream = read(stream)
    given = read(PLAN.encode(), "report.txt"), by_stream, read(io.BytesIO(PLAN.encode()), name="report.txt")
    assert [(one.document.name, one.statements) for one in given] == [("report.txt", by_path.statements)] * 3
    assert {one.document.identity for one in (*given, by_path)} == {by_path.document.sha256}


def test_a_stream_of_text_is_refused_with_the_cure() -> None:
    with pytest.raises(DocumentError) as caught:
        read(io.StringIO(PLAN), "plan.txt")  # type: ignore[arg-type]
    assert str(caught.value) == 'plan.txt: the stream gives text, not bytes. Open the file with mode "rb".'


def test_one_reading_and_a_day_in_words_will_do() -> None:
    reading = read(PLAN.encode())
    found = [compare(reading, as_of=day) for day in ("2023-12-31", date(2023, 12, 31))]
    assert [one.as_of for one in found] == [date(2023, 12, 31)] * 2
    assert (found[0].others, check(reading)) == (found[1].others, check([reading]))


def test_what_is_no_day_is_told() -> None:
    with pytest.raises(PeriodError) as caught:
        compare([], as_of="2023")
    assert str(caught.value) == "'2023' is no day. Write it as 2023-12-31."
