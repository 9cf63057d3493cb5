"""The same reading on a Spark cluster: documents in, the rows of `lantu read --format parquet` out.

Needs `pip install lantu[spark]` and Java, on the workers too.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from lantu.batch import Outcome, Source, read_all
from lantu.rows import Row, What, rows
from lantu.rows.arrow import arrow_schema, arrow_table

_TROUBLES = pa.schema([pa.field("document", pa.string()), pa.field("trouble", pa.string())])
_AT_ONCE = 4
"""Documents that stand in a worker's memory at the same time."""


def read_spark(spark: SparkSession, documents: DataFrame | Iterable[str], what: What = What.STATEMENTS) -> DataFrame:
    """The rows of many documents, with the columns of the Parquet output.

    `documents` are paths that Spark can read (files, folders, patterns), or a DataFrame with the columns `path` and
    `content` such as its format binaryFile gives. Documents that cannot be read give no row here; `read_troubles`
    names them. Spark passes over files without a byte. Below a folder that was asked for, a document goes by its way
    from there, elsewhere by its own name.
    """
    return _mapped(spark, documents, partial(_read, what=what), arrow_schema(what))


def read_troubles(spark: SparkSession, documents: DataFrame | Iterable[str]) -> DataFrame:
    """The documents that cannot be read, each with what is wrong and what to do: columns `document` and `trouble`."""
    return _mapped(spark, documents, _troubles, _TROUBLES)


_Batches = Iterator[pa.RecordBatch]


def _mapped(
    spark: SparkSession,
    documents: DataFrame | Iterable[str],
    work: Callable[..., _Batches],
    schema: pa.Schema,
) -> DataFrame:
    paths = [] if isinstance(documents, DataFrame) else list(documents)
    files = documents if isinstance(documents, DataFrame) else _files(spark, paths)
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(_AT_ONCE))
    roots = tuple(map(_root, paths))
    return files.select("path", "content").mapInArrow(partial(work, roots=roots), from_arrow_schema(schema))


def _files(spark: SparkSession, paths: Iterable[str]) -> DataFrame:
    """The files, spread over all workers: Spark itself would put small files into one part."""
    found = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(list(paths))
    return found.repartition(spark.sparkContext.defaultParallelism * 2)


_Roots = tuple[PurePosixPath, ...]
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:/*")


def _root(path: str) -> PurePosixPath:
    return _plain(path if _SCHEME.match(path) else Path(path).absolute().as_posix())


def _plain(path: str) -> PurePosixPath:
    """A path without its scheme, which Spark adds (file:/srv/reports)."""
    return PurePosixPath(_SCHEME.sub("/", path))


def _name(path: PurePosixPath, roots: _Roots) -> str:
    """As `lantu read` names a document of these folders."""
    below = (path.relative_to(root).as_posix() for root in roots if root != path and path.is_relative_to(root))
    return next(below, path.name)


def _outcomes(batches: _Batches, what: What, roots: _Roots) -> Iterator[Outcome[list[Row]]]:
    for batch in batches:
        for path, content in zip(batch.column("path"), batch.column("content"), strict=True):
            name = _name(_plain(path.as_py()), roots)
            source = Source(name, Path(name), content.as_py())
            yield from read_all(partial(rows, what=what), [source])


def _read(batches: _Batches, *, what: What, roots: _Roots) -> _Batches:
    for outcome in _outcomes(batches, what, roots):
        if outcome.result:
            yield from arrow_table(outcome.result, what).to_batches()


def _troubles(batches: _Batches, *, roots: _Roots) -> _Batches:
    for outcome in _outcomes(batches, What.STATEMENTS, roots):
        if outcome.trouble is not None:
            yield pa.RecordBatch.from_pylist([{"document": outcome.source.name, "trouble": outcome.trouble}], _TROUBLES)
