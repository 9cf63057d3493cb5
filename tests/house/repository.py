"""What the tests of this room look at: the files that git tracks."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@cache
def tracked(suffix: str = "") -> tuple[Path, ...]:
    """All tracked files whose name ends in `suffix`, as absolute paths."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(
        ROOT / name for name in listed.split("\0") if name.endswith(suffix) and name and (ROOT / name).is_file()
    )


def short(path: Path) -> str:
    """The path below the repository's root."""
    return path.relative_to(ROOT).as_posix()


def text_of(path: Path) -> str | None:
    """The text of a file; None for a binary one."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None
