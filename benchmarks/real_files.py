"""How well real files are read, navigation, page numbers and all: a web page and a PDF against `corpus/real`.

Scored by the `score.py` of the given gold folder; only statements up to where the annotation goes count.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import accuracy
from lantu import Reading
from lantu.batch import Source, read_source
from scoring import spans

FOLDER = Path(__file__).parents[1] / "corpus" / "real"
Row = dict[str, Any]


@dataclass(frozen=True)
class RealFile:
    """A line of `documents.tsv`."""

    number: str
    file: str
    sha256: str
    until: int


def real_files() -> list[RealFile]:
    """The annotated files."""
    lines = [line for line in (FOLDER / "documents.tsv").read_text("utf-8").splitlines() if not line.startswith("#")]
    cells = [line.split("\t") for line in lines[1:]]
    return [RealFile(number, file, sha256, int(until)) for number, file, sha256, until in cells]


def visible(text: str) -> list[int]:
    """The offsets of the characters that are no white space."""
    return [place for place, character in enumerate(text) if not character.isspace()]


def annotated(real: RealFile, text: str) -> list[Row]:
    """The rows with offsets of the stored text, and the text there."""
    places = visible(text)
    rows: list[Row] = [json.loads(line) for line in (FOLDER / f"{real.number}.statements.jsonl").open(encoding="utf-8")]
    for row in rows:
        row["start"], row["end"] = places[row["start"]], places[row["end"] - 1] + 1
        row["text"] = text[row["start"] : row["end"]]
    return rows


def load(real: RealFile, folder: Path) -> Reading:
    """The reading of a file. Ends the program where it is another one than was annotated."""
    path = folder / real.file
    if not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() != real.sha256:
        message = f"{path} is not the annotated file. Set LANTU_SHARED to the folder of real documents."
        raise SystemExit(message)
    return read_source(Source(real.file, path))


def main() -> None:
    """Print the table."""
    score = accuracy.scorer(spans.SHARED / "gold")
    print(f"{'':28}{'annotated':>10}{'detection':>10}{'full F1':>9}  slots")
    for real in real_files():
        reading = load(real, spans.SHARED / "corpus")
        text = reading.document.text
        end = visible(text)[real.until - 1] + 1
        result = score.score(annotated(real, text), accuracy.predicted(reading, end))
        gold, got, paired = result["gold"], result["predicted"], result["paired"]
        slots = "  ".join(f"{slot} {result['right'][slot] / max(1, paired):.3f}" for slot in score.SLOTS)
        shares = (2 * count / max(1, gold + got) for count in (paired, result["right"]["full"]))
        print(f"{real.file:28.28}{gold:10}" + "".join(f"{share:9.3f} " for share in shares) + f" {slots}")


if __name__ == "__main__":
    main()
