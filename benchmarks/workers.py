"""How much faster two worker processes read a folder than one.

The folder is the real documents, read COPIES times over, in every format they have. Times are by the clock and include
the start of the processes; on a machine that is busy with other things they say little.
"""

import os
import time
from pathlib import Path

from lantu.batch import Source, find_sources, read_all
from lantu.reading import Reading

SHARED = Path(os.environ.get("LANTU_SHARED", "../shared"))
COPIES = 3


def count(reading: Reading) -> int:
    """What a worker sends back: the number of statements."""
    return len(reading.statements)


def seconds(sources: list[Source], jobs: int) -> tuple[float, int]:
    """The time that this many workers take, and the statements they found."""
    begin = time.perf_counter()
    found = sum(outcome.result or 0 for outcome in read_all(count, sources, jobs))
    return time.perf_counter() - begin, found


def main() -> None:
    """Print the times."""
    sources, _ = find_sources([SHARED / "seeds", SHARED / "corpus"])
    if not sources:
        message = f"No document in {SHARED}. Set LANTU_SHARED to the folder of real documents."
        raise SystemExit(message)
    sources *= COPIES
    one, statements = seconds(sources, 1)
    two, again = seconds(sources, 2)
    print(f"{len(sources)} files, {statements:,} statements" + ("" if statements == again else f", then {again:,}"))
    print(f"1 worker  {one:6.1f} s")
    print(f"2 workers {two:6.1f} s, {one / two:.2f} times as fast")


if __name__ == "__main__":
    main()
