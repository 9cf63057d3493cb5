"""Rows written as Parquet. Apart from the other writers, because loading Arrow takes longer than reading a page."""

from collections.abc import Sequence
from typing import BinaryIO, Self

import pyarrow.parquet as pq

from lantu.rows import Row, What
from lantu.rows.arrow import arrow_schema, arrow_table


class ParquetWriter:
    """Parquet; each batch of rows is a row group."""

    def __init__(self, stream: BinaryIO, what: What) -> None:
        self._what = what
        self._parquet = pq.ParquetWriter(stream, arrow_schema(what), compression="zstd")

    def write(self, rows: Sequence[Row]) -> None:
        """Write these rows after the ones before."""
        if rows:
            self._parquet.write_table(arrow_table(rows, self._what))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._parquet.close()
