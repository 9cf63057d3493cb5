"""How long many documents take with one and with two workers: `lantu read` in processes, and the same read on Spark.

The real documents are copied `--times` times into a folder. Each time is the wall clock of reading it all and writing
the rows as Parquet; for Spark the session and its workers are started before, and one small read goes first. The gain
is the time of one worker over that of two.

Spark needs `pip install lantu[spark]` and Java; without them only the processes are measured.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

SHARED = Path(os.environ.get("LANTU_SHARED", "../shared"))
WORKERS = (1, 2)


def copies(folder: Path, times: int) -> int:
    """Copies of the real documents in a folder; their number."""
    files = [path for part in ("seeds", "corpus") for path in sorted((SHARED / part).glob("*.txt"))]
    for number in range(times):
        for path in files:
            shutil.copy(path, folder / f"{number:03}_{path.name}")
    return times * len(files)


def seconds(work: Callable[[], object]) -> float:
    """The wall clock that a piece of work takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def with_processes(folder: Path, workers: int) -> float:
    """`lantu read` over the folder."""
    target = folder.with_suffix(".parquet")
    options = ["--format", "parquet", "--output", str(target), "--jobs", str(workers)]
    command = [sys.executable, "-m", "lantu", "read", str(folder), *options]
    return seconds(lambda: subprocess.run(command, check=True))


def with_spark(folder: Path, workers: int) -> float:
    """The same on Spark."""
    from pyspark.sql import SparkSession  # noqa: PLC0415  absent on most machines

    from lantu.output.spark import read_spark  # noqa: PLC0415  needs pyspark

    os.environ["PYSPARK_PYTHON"] = sys.executable
    spark = (
        SparkSession.builder.master(f"local[{workers}]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("OFF")
    read_spark(spark, [str(next(folder.iterdir()))]).count()
    target = str(folder.with_suffix(".spark"))
    taken = seconds(lambda: read_spark(spark, [str(folder)]).write.mode("overwrite").parquet(target))
    spark.stop()
    return taken


def main() -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=10, help="how often each document is copied")
    options = parser.parse_args()
    ways = {"processes": with_processes}
    if find_spec("pyspark") and shutil.which("java"):
        ways["spark"] = with_spark
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root) / "documents"
        folder.mkdir()
        print(f"{copies(folder, options.times)} documents")
        for name, way in ways.items():
            taken = [way(folder, workers) for workers in WORKERS]
            cells = "".join(
                f"{workers} worker(s) {time_:6.1f} s   " for workers, time_ in zip(WORKERS, taken, strict=True)
            )
            print(f"{name:10} {cells}gain {taken[0] / taken[1]:.2f}")


if __name__ == "__main__":
    main()
