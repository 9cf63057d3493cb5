"""The vectors of `corpus/progress`."""

from pathlib import Path

FOLDER = Path(__file__).parents[3] / "corpus" / "progress"


def vectors(name: str) -> list[dict[str, str]]:
    """The rows of a file, as dictionaries by column."""
    lines = [line for line in (FOLDER / name).read_text("utf-8").splitlines() if line and not line.startswith("# ")]
    columns = lines[0].split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:]]
