import csv
import io
import json
from decimal import Decimal

import pyarrow.parquet as pq
import pytest
from tests.lantu.output.sample import READING

from lantu.output import CsvWriter, JsonlWriter, What, rows
from lantu.output.parquet import ParquetWriter


def _jsonl(what: What) -> list[dict[str, object]]:
    stream = io.BytesIO()
    with JsonlWriter(stream, what) as writer:
        writer.write(rows(READING, what))
    return [json.loads(line) for line in stream.getvalue().decode().splitlines()]


def _csv(what: What) -> list[dict[str, str]]:
    stream = io.BytesIO()
    with CsvWriter(stream, what) as writer:
        writer.write(rows(READING, what))
    return list(csv.DictReader(io.StringIO(stream.getvalue().decode("utf-8-sig"))))


def test_json_leaves_out_what_is_not_set() -> None:
    assert list(_jsonl(What.STATEMENTS)[0]) == [
        *("document", "sha256", "start", "end", "text", "sentence", "indicator", "measure", "comparator", "value"),
        *("unit", "status", "period", "region", "scope", "section", "page", "rule", "doubts"),
    ]


def test_json_figures_are_numbers_and_ranges_are_lists() -> None:
    assert [row["value"] for row in _jsonl(What.STATEMENTS)] == [80.5, [30.0, 35.0]]


def test_json_keeps_chinese_readable() -> None:
    stream = io.BytesIO()
    with JsonlWriter(stream, What.STATEMENTS) as writer:
        writer.write(rows(READING))
    assert "财政收入".encode() in stream.getvalue()


def test_csv_keeps_every_written_digit() -> None:
    assert [(row["value"], row["value_high"]) for row in _csv(What.STATEMENTS)] == [("80.50", ""), ("30", "35")]


def test_csv_opens_as_chinese_in_a_spreadsheet() -> None:
    stream = io.BytesIO()
    with CsvWriter(stream, What.TERMS):
        pass
    assert stream.getvalue() == "\ufeffdocument,sha256,start,end,term,meaning,members\r\n".encode()


def test_csv_joins_lists_and_writes_flags() -> None:
    assert _csv(What.TERMS)[0]["members"] == "一|二"
    assert _csv(What.TABLES)[0]["head"] == "true"


@pytest.mark.parametrize("what", list(What))
def test_parquet_gives_back_the_rows(what: What) -> None:
    stream = io.BytesIO()
    with ParquetWriter(stream, what) as writer:
        writer.write(rows(READING, what))
        writer.write([])
    table = pq.read_table(io.BytesIO(stream.getvalue()))
    for name, column in table.to_pydict().items():
        if name == "value":
            assert column == [Decimal("80.50"), Decimal(30)]
        elif name == "value_high":
            assert column == [None, Decimal(35)]
        else:
            wanted = [row[name] for row in rows(READING, what)]
            assert column == [list(field) if isinstance(field, tuple) else field for field in wanted]
