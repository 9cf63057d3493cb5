"""Speed of intake on the real documents, and whether its time grows with the text.

The text path is set beside plain `str.splitlines` over the same text, and a text of eight times the length beside one.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path

from lantu.intake import document_from_text, load_file

_RUNS = 5


def best(work: Callable[[], object]) -> float:
    """The shortest of several runs, in seconds."""
    times = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print a line for the text path, one for its growth and one for each other file."""
    shared = Path(os.environ.get("LANTU_SHARED", "../shared"))
    texts = [load_file(path).text for path in sorted(shared.glob("*/*.txt"))]
    size = sum(map(len, texts))
    seconds = best(lambda: [document_from_text(text) for text in texts])
    lines = best(lambda: [text.splitlines() for text in texts])
    print(f"text: {size / seconds:,.0f} characters a second, {seconds / lines:.0f} times as long as splitting lines")
    whole = max(texts, key=len)
    once, often = best(lambda: document_from_text(whole)), best(lambda: document_from_text(whole * 8))
    print(f"growth: eight times the text takes {often / once:.1f} times as long")
    for path in sorted((shared / "corpus").iterdir()):
        if path.suffix in {".docx", ".html", ".pdf"}:
            length = len(load_file(path).text)
            seconds = best(lambda path=path: load_file(path))  # type: ignore[misc]
            print(f"{path.name}: {length / seconds:,.0f} characters a second")


if __name__ == "__main__":
    main()
