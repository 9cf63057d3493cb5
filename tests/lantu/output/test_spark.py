"""Reading on Spark gives the rows of the Parquet output."""

import shutil
import sys
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from lantu.batch import find_sources, read_all
from lantu.output.parquet import ParquetWriter
from lantu.rows import What, rows

pytestmark = [
    pytest.mark.skipif(find_spec("pyspark") is None, reason="pyspark is absent: pip install lantu[spark]"),
    pytest.mark.skipif(shutil.which("java") is None, reason="Java is absent: install a runtime of version 17"),
    # Spark's own use of pandas, sockets and Python's newer parts warns about things that are not Lantu's.
    pytest.mark.filterwarnings("ignore"),
]
TEXTS = {
    "甲.txt": "柳州市2032年政府工作报告\n\n一、2031年工作回顾\n\n地区生产总值达到3200亿元，增长6.5%。\n",
    "下/乙.txt": "桂林市2032年政府工作报告\n\n一、2031年工作回顾\n\n新建学校12至15所，优良天数比例98.2%。\n",
    "丙.pdf": "%PDF-1.7\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of documents, one of them cut off."""
    folder = tmp_path_factory.mktemp("documents")
    for name, text in TEXTS.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """A session of two workers on this machine."""
    from pyspark.sql import SparkSession  # noqa: PLC0415  absent on most machines

    with pytest.MonkeyPatch.context() as patch:
        # The workers run the Python that runs the test.
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        yield from _session(SparkSession)


def _session(maker: Any) -> Iterator[Any]:
    builder = maker.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.driver.bindAddress", "127.0.0.1").getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


def written(folder: Path, what: What) -> list[dict[str, object]]:
    """The rows as the Parquet writer writes them."""
    stream = BytesIO()
    with ParquetWriter(stream, what) as writer:
        for outcome in read_all(partial(rows, what=what), find_sources([folder])[0], jobs=1):
            writer.write(outcome.result or [])
    return pq.read_table(stream).to_pylist()


def in_order(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows by document and place."""
    return sorted(found, key=lambda row: (row["document"], row["start"]))


@pytest.mark.parametrize("what", [What.STATEMENTS, What.OUTLINE])
def test_spark_gives_the_rows_of_the_parquet_output(spark: Any, folder: Path, what: What) -> None:
    from lantu.output.spark import read_spark  # noqa: PLC0415  needs pyspark

    found = [row.asDict() for row in read_spark(spark, [str(folder)], what).collect()]
    assert in_order(found) == in_order(written(folder, what))


def test_a_document_that_cannot_be_read_is_named(spark: Any, folder: Path) -> None:
    from lantu.output.spark import read_troubles  # noqa: PLC0415  needs pyspark

    troubles = [row.asDict() for row in read_troubles(spark, [str(folder)]).collect()]
    assert [row["document"] for row in troubles] == ["丙.pdf"]
