"""Marks that share a place are drawn as one."""

from collections.abc import Sequence
from dataclasses import dataclass

from lantu_platform.readings.queries import Mark


@dataclass(frozen=True, slots=True)
class Group:
    """One mark in the text: its span, how many statements it stands for, and its look."""

    start: int
    end: int
    count: int
    status: str
    doubtful: bool
    review: str = ""

    @property
    def css(self) -> str:
        """Its classes."""
        return " ".join(word for word in ("m", self.status, "doubtful" if self.doubtful else "", self.review) if word)


def group(marks: Sequence[Mark]) -> list[Group]:
    """Marks sorted by place become groups that do not overlap; a group looks like its first mark."""
    groups: list[Group] = []
    for mark in marks:
        last = groups[-1] if groups else None
        if last and mark.start < last.end:
            end, doubtful = max(last.end, mark.end), last.doubtful or mark.doubtful
            groups[-1] = Group(last.start, end, last.count + 1, last.status, doubtful, last.review)
        else:
            groups.append(Group(mark.start, mark.end, 1, mark.status, mark.doubtful, mark.review))
    return groups
