"""How long Lantu takes to start, beside a Python that loads `re` and does nothing, in the same run.

Each command runs ROUNDS times in turn; the processor time of the fastest counts. The last reads a document of two
sentences, so that nearly all of it is loading.
"""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROUNDS = 7
TEXT = "青山区政府工作报告\n2023年，地区生产总值达到80亿元，增长6%。\n"


def seconds(command: list[str]) -> float:
    """The processor time that a command takes, from its start to its end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def commands(document: Path) -> dict[str, list[str]]:
    """What is measured, the bare Python first."""
    python, module = sys.executable, [sys.executable, "-m", "lantu"]
    return {
        "python, re": [python, "-c", "import re"],
        "import lantu": [python, "-c", "import lantu"],
        "lantu --version": [*module, "--version"],
        "lantu --help": [*module, "--help"],
        "lantu.read": [python, "-c", "from lantu import read"],
        "lantu read": [*module, "read", os.fspath(document)],
    }


def main() -> None:
    """Print the times and their ratios."""
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / "report.txt"
        document.write_text(TEXT, "utf-8")
        asked = commands(document)
        rounds = [{name: seconds(command) for name, command in asked.items()} for _ in range(ROUNDS)]
    fastest = {name: min(times[name] for times in rounds) for name in asked}
    bare = next(iter(fastest.values()))
    for name, time in fastest.items():
        print(f"{name:16} {time:6.2f} s {time / bare:6.1f} times")


if __name__ == "__main__":
    main()
