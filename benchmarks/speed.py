"""How fast documents are read, beside plain word segmentation of the same text in the same run.

`lantu` is everything from the text in memory on: structure, statements, projects, tasks, terms. `jieba` is
`jieba.lcut` over the same text, its dictionary loaded before. Both run in turn, ROUNDS times each; the fastest round
counts. What Lantu remembers of words is forgotten before each round, so that only other documents can help to read one;
`cold` is with that forgotten before each document, too. Memory is the peak of a fresh process that reads one document
of a million bytes. A document 20 times as long should take about 20 times as long. `--profile` prints the functions
that take the most time instead.

Needs the dependency group `bench`: `.venv/bin/pip install jieba`.
"""

import argparse
import cProfile
import os
import pstats
import resource
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from lantu import read_document
from lantu.intake import document_from_text

SHARED = Path(os.environ.get("LANTU_SHARED", "../shared"))
ROUNDS = 5
TIMES = 20
BYTES = 1_000_000


def texts() -> list[str]:
    """The texts of the real documents."""
    found = [
        path.read_text("utf-8") for folder in ("seeds", "corpus") for path in sorted((SHARED / folder).glob("*.txt"))
    ]
    if not found:
        message = f"No document in {SHARED}. Set LANTU_SHARED to the folder of real documents."
        raise SystemExit(message)
    return found


def read(text: str) -> int:
    """Read a document; the number of its statements."""
    return len(read_document(document_from_text(text)).statements)


def segmenter() -> Callable[[str], object]:
    """`jieba.lcut` with its dictionary loaded."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba  # noqa: PLC0415 - not needed for --profile and for the process whose memory is measured

    jieba.setLogLevel("ERROR")
    jieba.initialize()
    return jieba.lcut


def forget() -> None:
    """Empty what functions remember of words they were asked before; tables and patterns stay."""
    for module in [module for name, module in sys.modules.items() if name.startswith("lantu.")]:
        for value in list(vars(module).values()):
            if hasattr(value, "cache_parameters") and value.cache_parameters()["maxsize"] is not None:
                value.cache_clear()


def read_cold(text: str) -> int:
    """Read a document as the first one of a process that has its tables."""
    forget()
    return read(text)


def seconds(work: Callable[[str], object], documents: list[str]) -> float:
    """The processor time that a piece of work takes over all documents; other programs do not count."""
    forget()
    begin = time.process_time()
    for text in documents:
        work(text)
    return time.process_time() - begin


def compare(documents: list[str]) -> None:
    """Print both speeds and their ratio."""
    cut = segmenter()
    read(documents[0])
    works = (read, read_cold, cut)
    rounds = [[seconds(work, documents) for work in works] for _ in range(ROUNDS)]
    characters = sum(map(len, documents))
    ours, cold, theirs = (min(times) for times in zip(*rounds, strict=True))
    print(f"{len(documents)} documents, {characters:,} characters, fastest of {ROUNDS} rounds")
    print(f"lantu  {characters / ours:12,.0f} characters a second")
    print(f"jieba  {characters / theirs:12,.0f} characters a second")
    print(f"ratio  {theirs / ours:12.2f}  (mark: at least 2.0)")
    print(f"cold   {theirs / cold:12.2f}  with nothing remembered of the document before")


def lengthen(text: str) -> None:
    """Print how the time grows with a document's length."""
    once = min(seconds(read, [text]) for _ in range(ROUNDS))
    often = seconds(read, [text * TIMES])
    print(f"length {often / once:12.1f}  times as long for a document {TIMES} times as long  (mark: at most 22)")


def measure_memory() -> None:
    """Print the peak memory of a fresh process that reads a long document."""
    done = subprocess.run([sys.executable, __file__, "--memory"], capture_output=True, text=True, check=True)
    print(f"memory {int(done.stdout):12,} MB at most for a document of {BYTES:,} bytes  (mark: under 300)")


def read_long_document() -> None:
    """Read a document of a million bytes and print the peak memory of this process in MB."""
    text = "\n".join(texts())
    while len(text.encode()) < BYTES:
        text += "\n" + text
    read(text.encode()[:BYTES].decode("utf-8", "ignore"))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def profile(documents: list[str], count: int) -> None:
    """Print the functions in which reading spends the most time of its own."""
    seconds(read, documents)
    profiler = cProfile.Profile()
    profiler.enable()
    seconds(read, documents)
    profiler.disable()
    pstats.Stats(profiler).strip_dirs().sort_stats("tottime").print_stats(count)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profile", type=int, metavar="COUNT", help="print the COUNT hottest functions instead")
    parser.add_argument("--memory", action="store_true", help="print this process's memory after one long document")
    options = parser.parse_args()
    if options.memory:
        read_long_document()
    elif options.profile:
        profile(texts(), options.profile)
    else:
        documents = texts()
        compare(documents)
        lengthen(max(documents, key=len))
        measure_memory()


if __name__ == "__main__":
    main()
