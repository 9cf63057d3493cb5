"""Running heads, running feet and page numbers of a PDF."""

import re
from collections import Counter
from collections.abc import Sequence

from lantu.intake.pdf_layout import Segment

_EDGE = 0.12
_NUMBER = re.compile(r"[-—–－·\s]*\d{1,4}[-—–－·\s]*|第\s*\d+\s*页.*|\d+\s*/\s*\d+|[ivxlcIVXLC]{1,6}")


def without_running(pages: Sequence[list[Segment]]) -> list[list[Segment]]:
    """The pages without page numbers at their edges and without lines that stand on most pages in one place."""
    seen = Counter(key for page in pages for key in {_key(segment) for segment in page if _at_edge(segment)})
    often = max(3, len(pages) // 3)
    return [
        [
            segment
            for segment in page
            if not (_at_edge(segment) and (_is_number(segment, page) or seen[_key(segment)] >= often))
        ]
        for page in pages
    ]


def _is_number(segment: Segment, page: Sequence[Segment]) -> bool:
    """Whether a segment is a page number; a figure in a table's last row has other cells beside it."""
    return _NUMBER.fullmatch(segment.text) is not None and not any(
        min(other.bottom, segment.bottom) - max(other.top, segment.top) > 0 for other in page if other is not segment
    )


def _at_edge(segment: Segment) -> bool:
    middle = (segment.top + segment.bottom) / 2 / segment.page_height
    return not _EDGE < middle < 1 - _EDGE


def _key(segment: Segment) -> tuple[str, int]:
    """What repeats of a running head: its text without numbers, and its height on the page."""
    return re.sub(r"\d+", "0", segment.text), round(segment.top / 4)
