import csv
import io
import json
from decimal import Decimal

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lantu.output.sample import READING

from lantu.output import CsvWriter, JsonlWriter
from lantu.output.parquet import ParquetWriter
from lantu.rows import What, rows
from lantu.rows.arrow import arrow_table


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
        *("unit", "status", "period", "region", "scope", "section", "page", "rules", "doubts"),
    ]


def test_json_figures_are_numbers_with_every_digit_and_ranges_are_lists() -> None:
    stream = io.BytesIO()
    with JsonlWriter(stream, What.STATEMENTS) as writer:
        writer.write(rows(READING))
    values = [json.loads(line, parse_float=str, parse_int=str)["value"] for line in stream.getvalue().splitlines()]
    assert values == ["80.50", ["30", "35"]]


FIGURES = st.decimals(-(10**18), 10**18, allow_nan=False, places=10) | st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**27), max_value=10**27
)


@given(FIGURES, FIGURES)
def test_every_format_gives_back_the_same_figures(one: Decimal, other: Decimal) -> None:
    """JSON and CSV digit for digit; Parquet to ten places."""
    written = {**rows(READING)[0], "value": (one, other)}
    lines, cells, parquet = io.BytesIO(), io.BytesIO(), io.BytesIO()
    for writer in (
        JsonlWriter(lines, What.STATEMENTS),
        CsvWriter(cells, What.STATEMENTS),
        ParquetWriter(parquet, What.STATEMENTS),
    ):
        with writer:
            writer.write([written])
    from_json = json.loads(lines.getvalue(), parse_float=str, parse_int=str)["value"]
    (row,) = csv.DictReader(io.StringIO(cells.getvalue().decode("utf-8-sig")))
    assert [row["value"], row["value_high"]] == from_json == [f"{one:f}", f"{other:f}"]
    (held,) = pq.read_table(io.BytesIO(parquet.getvalue())).select(["value", "value_high"]).to_pylist()
    assert [abs(a - b) <= Decimal("5e-11") for a, b in zip(held.values(), (one, other), strict=True)] == [True, True]


def test_a_figure_that_no_column_of_parquet_holds_is_empty_there_and_whole_in_its_text() -> None:
    written = {**rows(READING)[0], "value": Decimal(10) ** 28, "text": "1" + "0" * 28}
    table = arrow_table([written], What.STATEMENTS)
    assert (table["value"].to_pylist(), table["text"].to_pylist()) == ([None], ["1" + "0" * 28])


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
