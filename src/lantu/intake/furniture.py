"""What belongs to the paper or the web page and not to the text: page numbers, printing remarks, navigation."""

import re
from collections.abc import Sequence
from functools import cache

from lantu.intake.lines import Line
from lantu.lexicon import read_table
from lantu.text import BlockKind

# "- 3 -", "— 12 —", "第 3 页", "第3页 共20页", "3 / 20"; a bare "34" is judged by its neighbours.
_PAGE_NUMBER = re.compile(
    r"[-—–－―•·]\s*\d{1,4}\s*[-—–－―•·]|第\s*\d{1,4}\s*页.{0,12}|\d{1,4}\s*/\s*\d{1,4}\s*页?|Page\s+\d+.{0,12}"
)
_BARE_NUMBER = re.compile(r"\d{1,3}")

# Who wrote or photographed, on a line of its own.
_CREDIT = re.compile(
    r"[（(]?(?:本报|本刊|见习|特约|首席|全媒体)*(?:通讯员|记者|摄影|作者)[：:\s][^，。；]{1,24}(?:摄|/文|文/图)?[）)]?|.{0,4}/\s?(?:文|摄|图)"
)
# A picture's caption: it ends in the photographer's name.
_PICTURE = re.compile(r".{0,120}[（(][^（()）]{0,24}(?:摄|供图)[）)]")

# A label whose value stands on the next line, or the arrow between the steps of a path ("首页 > 政务公开").
_LEADS_ON = re.compile(
    r"[>＞»›]{1,2}|(?:索\s*引\s*号|发布机构|发文机关|发文日期|公开方式|公开时限|公开范围|分\s*类|文\s*号|访问量|浏览次数|附\s*件)[：:]"
)
_LONGEST = 160


def mark_furniture(lines: Sequence[Line]) -> None:
    """Give FURNITURE to lines that are no text of the document, CAPTION to those under pictures."""
    leads_on = False
    for index, line in enumerate(lines):
        if line.kind is not None or len(line.text) > _LONGEST:
            leads_on = False
            continue
        if _is_furniture(line.text) or (leads_on and len(line.text) < 40) or _is_page_number(lines, index):
            line.kind = BlockKind.FURNITURE
            leads_on = _LEADS_ON.fullmatch(line.text) is not None
            continue
        leads_on = False
        if _PICTURE.fullmatch(line.text):
            line.kind = BlockKind.CAPTION


@cache
def _remark() -> re.Pattern[str]:
    """Remarks of printing and publishing, each a whole line."""
    return re.compile("|".join(row["pattern"] for row in read_table("remarks")))


def _is_furniture(text: str) -> bool:
    return any(pattern.fullmatch(text) for pattern in (_remark(), _PAGE_NUMBER, _CREDIT, _LEADS_ON))


def _is_page_number(lines: Sequence[Line], index: int) -> bool:
    """Whether a bare number stands alone between paragraphs; inside a table its neighbours are short too."""
    line = lines[index]
    if not _BARE_NUMBER.fullmatch(line.text) or not line.blanks:
        return False
    if index + 1 == len(lines):
        return True
    before, after = lines[index - 1] if index else None, lines[index + 1]
    alone = after.blanks > 0 and (before is None or len(before.text) > 20)
    return alone and (len(after.text) > 20 or after.blanks > 1)
