import sys
from decimal import Decimal

import pytest
from tests.lantu.output.sample import READING

from lantu.errors import MissingPackage
from lantu.rows import What


def test_a_reading_gives_the_rows_of_its_table() -> None:
    table = READING.to_arrow()
    assert table.column("value").to_pylist() == [Decimal("80.50"), Decimal(30)]
    assert table.column("sentence").to_pylist() == [row["sentence"] for row in READING.rows()]


def test_other_things_have_tables_of_their_own() -> None:
    assert READING.to_arrow(What.TERMS).column("term").to_pylist() == ["一二"]


def test_without_arrow_the_cure_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingPackage) as caught:
        READING.to_arrow()
    assert str(caught.value) == (
        "Arrow tables and Parquet need the package pyarrow, which is not installed. "
        "Install it with `pip install pyarrow`, or Lantu with its extra: `pip install 'lantu[parquet]'`."
    )
