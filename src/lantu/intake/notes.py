"""Notes: sources under tables, footnotes, and the list of explanations behind the text."""

import re
from collections.abc import Sequence

from lantu.intake.lines import Line
from lantu.intake.numbering import Rank, find_numbering
from lantu.text import BlockKind

# "注：", "注 释：", "名词解释", "注释:" alone on a line: what follows are notes.
_HEAD = re.compile(
    r"(?:注|注\s*释|附\s*注|备\s*注|名\s*词\s*(?:解\s*释|注\s*释|说\s*明)|(?:资料|数据)来源)\s*[：:]?|[（(]?附件?[：:]?\s?名词(?:解释|注释)[）)]?"
)
# "注：1.本公报…", "数据来源：《…报告》；…", "说明：…"
_NOTE = re.compile(r"(?:注\s*(?:释)?\s*\d{0,2}|资料来源|数据来源|备注|说明)\s*[：:].")
# "①…", "[1]…", "〔2〕…", "【1】…": items that are notes wherever they stand.
_ITEM = re.compile(r"[①-⑳⑴-⒇]|[\[〔【]\d{1,2}[\]〕】]")


def mark_notes(lines: Sequence[Line]) -> None:
    """Give NOTE to notes and sources."""
    open_list = False
    numbered = False
    for line in lines:
        if line.kind is not None:
            continue
        if _HEAD.fullmatch(line.text):
            line.kind, open_list = BlockKind.NOTE, True
        elif _NOTE.match(line.text):
            line.kind, numbered = BlockKind.NOTE, True
        elif _ITEM.match(line.text):
            line.kind = BlockKind.NOTE
        elif open_list or numbered:
            numbering = find_numbering(line.text)
            open_list = open_list and (numbering is None or numbering.rank >= Rank.ARABIC)
            numbered = numbered and numbering is not None and numbering.rank >= Rank.ARABIC
            if open_list or numbered:
                line.kind = BlockKind.NOTE
