"""How many planted errors the checks find, and how many findings clean documents give.

Two hundred errors of ten kinds are planted one at a time, in memory, each in one figure of a document; the document
is read and checked again. An error counts as found where a rule fails, with the planted figure among its members,
that did not fail before. It is checkable where the clean figure stands in an equation (a sum, a quotient, growth and
levels, a repetition), or where the planted value breaks a bound or an order that the figure stands in.

The documents are the seeds and the demo's, and with `--more FOLDER` others beside them. `--show` prints the findings of
the clean documents and the errors that were missed.
"""

import argparse
import os
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lantu.checks import Checked, Relation, Rule, check
from lantu.intake import document_from_text, load_file
from lantu.reading import Reading, read_document

SHARED = Path(os.environ.get("LANTU_SHARED", "../shared"))
DEMO = Path(__file__).parents[1] / "demo" / "documents"
KINDS_OF_FILE = frozenset({".txt", ".docx", ".html", ".pdf"})
ORDERS = frozenset({Rule.BOUNDS, Rule.SUBSET, Rule.UNIT_SLIP, Rule.LATER_TARGET, Rule.CUMULATIVE, Rule.CLAIM})
NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Planted:
    """An error: which figure of the clean document, the changed text, and the kind."""

    kind: str
    start: int
    text: str
    at: int
    shown: str


def changed_digit(number: str, draw: random.Random) -> str:
    """Another digit at one place."""
    places = [index for index, sign in enumerate(number) if sign.isdigit()]
    place = draw.choice(places)
    others = [digit for digit in "0123456789" if digit != number[place] and (place or digit != "0")]
    return number[:place] + draw.choice(others) + number[place + 1 :]


def swapped_digits(number: str, draw: random.Random) -> str | None:
    """Two unequal neighbours exchanged."""
    pairs = [i for i in range(len(number) - 1) if (number[i : i + 2]).isdigit() and number[i] != number[i + 1]]
    pairs = [i for i in pairs if i or number[1] != "0"]
    if not pairs:
        return None
    place = draw.choice(pairs)
    return number[:place] + number[place + 1] + number[place] + number[place + 2 :]


def dropped_digit(number: str, draw: random.Random) -> str | None:
    """One digit left out."""
    whole = number.partition(".")[0]
    if len(whole) < 2:
        return None
    place = draw.randrange(len(whole))
    rest = number[:place] + number[place + 1 :]
    return None if rest[0] == "0" and not rest.startswith("0.") else rest


def doubled_digit(number: str, draw: random.Random) -> str:
    """One digit written twice."""
    place = draw.randrange(len(number.partition(".")[0]))
    return number[:place] + number[place] + number[place:]


def moved_point(number: str, _: random.Random, places: int) -> str | None:
    """The decimal point moved; to the left or to the right."""
    whole, _, part = number.partition(".")
    if places < 0 and len(whole) > 1:
        return f"{whole[:-1]}.{whole[-1]}{part}"
    if places > 0:
        return f"{whole}{part[:1] or '0'}" + (f".{part[1:]}" if part[1:] else "")
    return None


def neighbour(document: Reading, index: int) -> str | None:
    """The number of the figure before, as when a wrong cell is copied."""
    before = document.statements[index - 1] if index else None
    match = NUMBER.search(before.text) if before else None
    return match.group() if match else None


def scaled(number: str, _: random.Random) -> str | None:
    """A number without a point, times ten thousand: 万 left standing while 元 was meant."""
    return None if "." in number else f"{number}0000"


def unit_slip(text: str, start: int, end: int) -> str | None:
    """万 for 亿, or 亿 for 万, in the figure itself."""
    figure = text[start:end]
    swapped = figure.replace("亿", "万") if "亿" in figure else figure.replace("万", "亿")
    return None if swapped == figure else text[:start] + swapped + text[end:]


def turned_sign(text: str, start: int, _: int) -> str | None:
    """增长 for 下降, or the other way, right before the figure."""
    before = text[max(0, start - 4) : start]
    turned = before.replace("增长", "下降") if "增长" in before else before.replace("下降", "增长")
    return None if turned == before else text[: max(0, start - 4)] + turned + text[start:]


def edits(document: Reading, index: int, draw: random.Random) -> Iterator[tuple[str, str]]:
    """All errors that fit a figure: kind and changed text."""
    statement, text = document.statements[index], document.document.text
    match = NUMBER.search(statement.text)
    if match is None:
        return
    number, start = match.group(), statement.start + match.start()
    for kind, new in (
        ("digit", changed_digit(number, draw)),
        ("swap", swapped_digits(number, draw)),
        ("drop", dropped_digit(number, draw)),
        ("double", doubled_digit(number, draw)),
        ("point left", moved_point(number, draw, -1)),
        ("point right", moved_point(number, draw, 1)),
        ("neighbour", neighbour(document, index)),
        ("times 10000", scaled(number, draw)),
    ):
        if new is not None and new != number:
            yield kind, text[:start] + new + text[start + len(number) :]
    for kind, whole in (
        ("unit", unit_slip(text, statement.start, statement.end)),
        ("sign", turned_sign(text, statement.start, statement.end)),
    ):
        if whole is not None:
            yield kind, whole


KINDS = ("digit", "swap", "drop", "double", "point left", "point right", "neighbour", "times 10000", "unit", "sign")


def plant(readings: list[Reading], count: int, draw: random.Random) -> Iterator[tuple[Reading, Planted]]:
    """So many errors, the kinds in turn, the figures drawn evenly over all documents."""
    places = [(reading, index) for reading in readings for index in range(len(reading.statements))]
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        while True:
            reading, index = draw.choice(places)
            found = dict(edits(reading, index, draw)).get(kind)
            if found is not None:
                statement = reading.statements[index]
                old = reading.document.text[max(0, statement.start - 12) : statement.end + 4]
                new = found[max(0, statement.start - 12) : statement.end + 6]
                shown = f"{old} → {new}".replace("\n", " ")
                yield reading, Planted(kind, statement.start, found, statement.start, shown)
                break


def touching(checked: Checked, start: int) -> list[Relation]:
    """The relations in which the figure at a place takes part."""
    return [one for one in checked.relations if any(member.place.start == start for member in one.members)]


def is_equation(relation: Relation) -> bool:
    """Whether the other members of a holding relation give the figure's value, not only a bound for it."""
    if relation.rule in ORDERS or not relation.holds:
        return False
    if relation.expected is None or relation.tolerance is None:
        return True
    return abs(relation.members[0].low - relation.expected) <= relation.tolerance


def failing(checked: Checked, start: int) -> set[Rule]:
    """The rules that fail with the figure at a place, which an edit may have moved by a few characters."""
    return {
        one.rule
        for one in checked.relations
        if not one.holds and any(abs(member.place.start - start) <= 2 for member in one.members)
    }


def main() -> None:
    """Plant, check and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--more", type=Path, action="append", default=[], help="further folders of documents")
    parser.add_argument("--errors", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20260101)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    folders = (SHARED / "seeds", DEMO, *options.more)
    files = [file for folder in folders for file in sorted(folder.iterdir()) if file.suffix in KINDS_OF_FILE]
    # Every document as plain text, so that the clean one and the changed one are read in the same way.
    readings = [read_document(document_from_text(load_file(file).text, file.name)) for file in files]
    clean = {reading.document.name: check([reading]) for reading in readings}
    print("clean documents: relations, contradictions, notices")
    for name, checked in clean.items():
        weights = Counter(one.weight.value for one in checked.findings)
        print(f"  {name[:24]:24} {len(checked.relations):5} {weights['contradiction']:3} {weights['notice']:3}")
        for one in checked.findings if options.show else ():
            print(f"      {one.weight.value} {one.rule.value}: {one.message.zh}")
    counts: Counter[tuple[str, str]] = Counter()
    for reading, error in plant(readings, options.errors, random.Random(options.seed)):
        before = clean[reading.document.name]
        document = document_from_text(error.text, reading.document.name)
        after = check([read_document(document)])
        equation = any(is_equation(one) for one in touching(before, error.start))
        new = failing(after, error.at) - failing(before, error.start)
        broken = bool(new) and bool(touching(before, error.start))
        checkable, found = equation or broken, bool(new)
        for group in (error.kind, "all"):
            counts[group, "planted"] += 1
            counts[group, "checkable"] += checkable
            counts[group, "found"] += checkable and found
            counts[group, "found elsewhere"] += found and not checkable
        if options.show and checkable and not found:
            rules = sorted({one.rule.value for one in touching(before, error.start)})
            print(f"  missed {error.kind}: {error.shown} {rules}")
    print(f"{'kind':12} planted checkable found  share  found outside")
    for group in (*KINDS, "all"):
        planted, able, found = (counts[group, name] for name in ("planted", "checkable", "found"))
        share = f"{found / able:6.1%}" if able else "     -"
        print(f"{group:12} {planted:7} {able:9} {found:5} {share} {counts[group, 'found elsewhere']:8}")


if __name__ == "__main__":
    main()
