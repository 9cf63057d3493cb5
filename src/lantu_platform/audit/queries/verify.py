"""Whether anybody tampered with the log."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lantu_platform.audit.enums import Damage
from lantu_platform.audit.models import START, Entry, Head, testimony


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the log is not what it was; `number` is that of the line."""

    number: int
    damage: Damage


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many lines there are, how many of them the witness knows, and every break."""

    lines: int
    witnessed: int
    breaks: tuple[Break, ...]


def verify() -> Verdict:
    """Reckon the whole chain anew, and compare it with its head and with the witness outside the database.

    A run of missing lines is one break, at its first line. Reads the log once, a piece at a time.
    """
    known = _witnessed()
    breaks: list[Break] = []
    lines = witnessed = last = 0
    digest = START
    for entry in Entry.objects.order_by("number").iterator(chunk_size=2000):
        breaks += _looked_at(entry, last, digest, known)
        lines += 1
        witnessed += entry.number in known
        last, digest = entry.number, entry.digest
    head = Head.objects.filter(pk=1).first() or Head()
    if (head.number, head.digest) != (last, digest) or max(known, default=0) > last:
        breaks.append(Break(last + 1, Damage.CUT_OFF))
    return Verdict(lines, witnessed, tuple(breaks))


def _witnessed() -> Mapping[int, set[str]]:
    known: dict[int, set[str]] = defaultdict(set)
    for number, digest in testimony():
        known[number].add(digest)
    return dict(known)


def _looked_at(entry: Entry, last: int, digest: str, known: Mapping[int, set[str]]) -> Iterator[Break]:
    if entry.number != last + 1:
        yield Break(last + 1, Damage.MISSING)
    if entry.reckon() != entry.digest:
        yield Break(entry.number, Damage.CHANGED)
    elif entry.previous != digest:
        yield Break(entry.number, Damage.OUT_OF_CHAIN)
    if known.get(entry.number, {entry.digest}) != {entry.digest}:
        yield Break(entry.number, Damage.REWRITTEN)
