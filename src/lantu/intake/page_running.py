"""Running heads, running feet and page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from lantu.intake.page_layout import Segment

_EDGE = 0.12
# "- 3 -", "第3页 共9页", "3/9", "iv"; a bare number must count with the pages.
_NUMBER = re.compile(r"[-—–－·]\s*\d{1,4}\s*[-—–－·]|第\s*\d+\s*页.*|\d+\s*/\s*\d+|[ivxlcIVXLC]{1,6}")
_WORDS = re.compile(r"[^\W\d_]{2}")
_BARE = re.compile(r"\d{1,4}")


def without_running(pages: Sequence[list[Segment]]) -> list[list[Segment]]:
    """The pages without page numbers at their edges and without lines that stand on most pages in one place."""
    seen = Counter(key for page in pages for key in {_key(segment) for segment in page if _may_run(segment)})
    often = max(3, len(pages) // 3)
    first = _first_number(pages)
    return [
        [
            segment
            for segment in page
            if not (
                (_at_edge(segment) and _is_number(segment, page, first))
                or (_may_run(segment) and seen[_key(segment)] >= often)
            )
        ]
        for page in pages
    ]


def _first_number(pages: Sequence[list[Segment]]) -> int | None:
    """The number of the first page where bare numbers at the edges count with the pages; None where they do not."""
    numbers = Counter(
        int(segment.text) - segment.page
        for page in pages
        for segment in page
        if _at_edge(segment) and _BARE.fullmatch(segment.text)
    )
    if not numbers:
        return None
    first, times = numbers.most_common(1)[0]
    return first if times >= max(2, len(pages) // 3) or (len(pages) <= 2 and first == 1) else None


def _is_number(segment: Segment, page: Sequence[Segment], first: int | None) -> bool:
    """Whether a segment is a page number; a figure in a table's last row has other cells beside it."""
    bare = first is not None and segment.text == str(segment.page + first)
    return (bare or _NUMBER.fullmatch(segment.text) is not None) and not any(
        min(other.bottom, segment.bottom) - max(other.top, segment.top) > 0 for other in page if other is not segment
    )


def _at_edge(segment: Segment) -> bool:
    middle = (segment.top + segment.bottom) / 2 / segment.page_height
    return not _EDGE < middle < 1 - _EDGE


def _may_run(segment: Segment) -> bool:
    """Whether a segment could be a running head; figures at one height are columns of a long table."""
    return _at_edge(segment) and _WORDS.search(segment.text) is not None


def _key(segment: Segment) -> tuple[str, int]:
    """What repeats of a running head: its text without numbers, and its height on the page."""
    return re.sub(r"\d+", "0", segment.text), round(segment.top / 4)
