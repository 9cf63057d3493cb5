"""Sections: each heading with the text under it."""

from collections.abc import Sequence

from lantu.intake.front import tidy_title
from lantu.intake.headings import Heading
from lantu.text import Section


def build_sections(text: str, headings: Sequence[Heading], end: int) -> tuple[Section, ...]:
    """The sections of headings whose levels are set; the last one goes on to `end`."""
    ends = [end] * len(headings)
    parents: list[int | None] = []
    stack: list[int] = []
    for index, heading in enumerate(headings):
        while stack and headings[stack[-1]].line.level >= heading.line.level:
            ends[stack.pop()] = heading.line.start
        parents.append(stack[-1] if stack else None)
        stack.append(index)
    return tuple(
        Section(
            title=_title(text[heading.title : heading.line.end]),
            level=heading.line.level,
            start=heading.line.start,
            body=heading.line.end,
            end=ends[index],
            parent=parents[index],
        )
        for index, heading in enumerate(headings)
    )


def _title(text: str) -> str:
    return tidy_title(text.replace("\n", "").rstrip("。：: \u3000"))
