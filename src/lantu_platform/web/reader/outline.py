"""The outline beside the text."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from lantu.text import Document
from lantu_platform.web.reader.group import Group

DEPTH = 3
"""Headings below this level are left out; the text itself shows them."""


@dataclass(slots=True)
class Entry:
    """A heading with the number of figures under it and the headings below it."""

    title: str
    start: int
    figures: int
    below: list["Entry"] = field(default_factory=list)


def outline(document: Document, groups: Sequence[Group]) -> list[Entry]:
    """The headings as a tree; figures are counted through a section's whole length."""
    starts = [each.start for each in groups]
    entries: dict[int, Entry] = {}
    roots: list[Entry] = []
    for index, section in enumerate(document.sections):
        if section.level > DEPTH:
            continue
        figures = bisect_left(starts, section.end) - bisect_left(starts, section.start)
        entry = entries[index] = Entry(section.title, section.start, figures)
        above = entries.get(section.parent) if section.parent is not None else None
        (above.below if above else roots).append(entry)
    return roots
