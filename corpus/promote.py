"""Move the pending sentences that are read right by now to their folders; say anew what is wrong with the others."""

import json
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))

from tests.lantu.statement import corpus  # noqa: E402 - the tests' own reading of a sentence


def trouble(wanted: list[corpus.Row], got: list[corpus.Row]) -> str:
    """What is read instead of what should be; "" where all is right."""
    said = []
    places = {one["start"] for one in wanted}
    said += [f"missed {one['text']}" for one in wanted if one["start"] not in {other["start"] for other in got}]
    said += [f"read too much: {one['text']} ({one['indicator']})" for one in got if one["start"] not in places]
    for one in wanted:
        same = [other for other in got if other["start"] == one["start"]]
        near = min(same, key=lambda other: sum(other[field] != one[field] for field in one), default=one)
        wrong = [f"{field} {near[field]!r} instead of {one[field]!r}" for field in one if near[field] != one[field]]
        said += [f"{one['text']}: {', '.join(wrong)}"] if wrong else []
    if not said and got != wanted:
        said.append(f"{len(got)} statements instead of {len(wanted)}")
    return "; ".join(said)


def main() -> None:
    """Rewrite the files."""
    left = []
    for row in corpus.pending():
        row["trouble"] = trouble(row["statements"], corpus.read(row))
        if row["trouble"]:
            left.append(row)
            continue
        line = {name: row[name] for name in ("under", "text", "statements")}
        file = FOLDER / f"{row['folder']}.jsonl"
        file.parent.mkdir(exist_ok=True)
        with file.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(line, ensure_ascii=False) + "\n")
        print(f"moved to {row['folder']}: {row['text']}")
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in left)
    (FOLDER / "pending.jsonl").write_text(lines, encoding="utf-8")
    print(f"{len(left)} pending")


if __name__ == "__main__":
    main()
