"""Many documents at once: finds the files, reads them in worker processes, keeps their order and survives each one.

A file that cannot be read costs an outcome with its trouble, never the other files; so does a file that kills the
process that reads it.
"""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from typing import Generic, TypeVar

from lantu.errors import DocumentError, LantuError, UnreachableDocument
from lantu.intake import load_bytes, load_file
from lantu.reading import Reading, read_document
from lantu.text import telling_names

T = TypeVar("T")

READ_IN_FOLDERS = frozenset({".txt", ".docx", ".xlsx", ".html", ".htm", ".pdf", ".ofd"})
"""The kinds of file that are taken from a folder. A file named by itself is tried whatever its name ends in."""

_AHEAD = 4
"""How many files a worker may have waiting, so that a folder of thousands never stands in memory as a whole."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document to read: a file, or bytes that are in memory already (standard input)."""

    name: str
    path: Path
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What came of one source: its result, or the trouble in one line that names the file and the cure."""

    source: Source
    """The document that was asked for; its `name` is the label in all rows."""
    result: T | None
    """The `Reading`, or what was made of it; None where it could not be read."""
    trouble: str | None = None
    """What is wrong and what to do about it, in one line; None where all went well."""


def find_sources(paths: Iterable[Path]) -> tuple[list[Source], list[Path]]:
    """The documents under these paths, in order, and the files in folders that are of another kind.

    Folders are walked to the bottom, their files sorted by name; names that begin with a dot are left out. A document
    goes by its file's name, or its path below the folder; where two would go by one, by as much of the path as tells.
    """
    sources: list[Source] = []
    skipped: list[Path] = []
    for path in paths:
        if not path.is_dir():
            sources.append(Source(path.name, path))
            continue
        for file in sorted(path.rglob("*")):
            if any(part.startswith(".") for part in file.relative_to(path).parts) or not file.is_file():
                continue
            if file.suffix.lower() in READ_IN_FOLDERS:
                sources.append(Source(file.relative_to(path).as_posix(), file))
            else:
                skipped.append(file)
    names = telling_names([(source.name, str(source.path)) for source in sources])
    return [replace(source, name=name) for source, name in zip(sources, names, strict=True)], skipped


def read_many(
    paths: str | PathLike[str] | Iterable[str | PathLike[str]],
    jobs: int = 1,
    progress: Callable[[int, int], object] | None = None,
) -> Iterator[Outcome[Reading]]:
    """Read files, and the documents in folders, one outcome each, in order: `result` is its Reading, or None.

    Of a document that cannot be read `trouble` says why and what to do; the others are read.

    Files of other kinds in folders are left out. `progress` is called with how many are done, of how many. With more
    `jobs` than one so many processes read; a script that asks for them does so under `if __name__ == "__main__":`, as
    for all of Python's processes.
    """
    asked = [paths] if isinstance(paths, str | PathLike) else paths
    sources, _ = find_sources(Path(path) for path in asked)
    outcomes = read_all(whole, sources, jobs) if jobs > 1 else (_attempt(whole, source) for source in sources)
    for done, outcome in enumerate(outcomes, start=1):
        if progress is not None:
            progress(done, len(sources))
        yield outcome


def whole(reading: Reading) -> Reading:
    """The work that leaves a reading as it is."""
    return reading


def read_source(source: Source) -> Reading:
    """Read one source; its document goes by the source's name. Raises DocumentError."""
    document = load_file(source.path) if source.content is None else load_bytes(source.content, source.name)
    reading = read_document(document)
    return replace(reading, document=replace(document, name=source.name))


def _attempt(work: Callable[[Reading], T], source: Source) -> Outcome[T]:
    """Read one source and work on it; whatever goes wrong becomes the outcome's trouble."""
    try:
        return Outcome(source, work(read_source(source)))
    except UnreachableDocument as error:
        return Outcome(source, None, str(error))
    except DocumentError as error:
        return Outcome(source, None, f"{source.name}: {error.trouble}. {error.cure}.")
    except LantuError as error:
        return Outcome(source, None, f"{source.name}: {error}")
    except MemoryError:
        return Outcome(source, None, f"{source.name}: too large for this machine's memory. Split the document.")
    except Exception as error:  # one document must never cost the others
        kind = type(error).__name__
        return Outcome(source, None, f"{source.name}: Lantu failed on it ({kind}: {error}). Please report this file.")


def _killed(source: Source) -> Outcome[T]:
    cure = "Read it alone, or split it; if that fails too, please report this file"
    return Outcome(source, None, f"{source.name}: the process that read it was killed. {cure}.")


def _pool(workers: int) -> ProcessPoolExecutor:
    # Not fork: the progress bar runs in a thread, and a fork would copy its locks.
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def _alone(work: Callable[[Reading], T], source: Source) -> Outcome[T]:
    with _pool(1) as pool:
        try:
            return pool.submit(_attempt, work, source).result()
        except BrokenProcessPool:
            return _killed(source)


def _in_pool(work: Callable[[Reading], T], sources: Sequence[Source], jobs: int) -> Iterator[Outcome[T]]:
    """Outcomes in order; ends early, without an error, where a worker was killed."""
    waiting: deque[Future[Outcome[T]]] = deque()
    left = iter(sources)
    with _pool(jobs) as pool:
        try:
            for source in left:
                waiting.append(pool.submit(_attempt, work, source))
                if len(waiting) >= jobs * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool:
            return
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def read_all(work: Callable[[Reading], T], sources: Sequence[Source], jobs: int | None = None) -> Iterator[Outcome[T]]:
    """Read every source, apply `work` to its reading, give the outcomes in the order of the sources.

    `work` runs in the worker process, so that only its result travels back; it must be a function that can be
    pickled. `jobs` is the number of processes, by default one a core. One source alone is read in this process.
    """
    jobs = min(jobs or os.cpu_count() or 1, len(sources))
    if len(sources) == 1:
        yield _attempt(work, sources[0])
        return
    done = 0
    while done < len(sources):
        for outcome in _in_pool(work, sources[done:], jobs):
            done += 1
            yield outcome
        if done < len(sources):
            # A worker was killed. The first file without an outcome is tried alone: if it was the culprit it is
            # named, if not it is read, and the rest gets a new pool.
            yield _alone(work, sources[done])
            done += 1
