"""Lines that belong together become one: broken by a page, by a fixed width, or by spans of a web page."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from lantu.intake.captions import box_caption, figure_caption, names_table, table_caption, table_unit
from lantu.intake.front import is_aside
from lantu.intake.lines import Line
from lantu.intake.numbering import Rank, find_numbering
from lantu.text import BlockKind

# A sentence or a list item is over. A closing bracket ends one too: "…（责任单位：发改局）".
_OVER = re.compile(r"[。！？!?；;：:…）)】][”’」』\"]?$")
_NARROW = re.compile("[!-~]")
_STOP = re.compile(r"[。！？；]")
_SENTENCE = re.compile(r"[，。；、：]")
# Items that begin a paragraph of their own.
_OPENS = re.compile(
    r"——|--|[一二三四五六七八九十]{1,2}[是要]|[①-⑳]|\[\d{1,2}\]|注\s*释?\s*[：:]|(?:资料|数据)来源|【|关键词|附件"
)
_BULLET = re.compile("[•●◆■▪◇□★☆▲◎]")
# "车联网先导区：…": an item of a list that names its subject.
_LABEL = re.compile(r"[^，。；：:]{2,30}[：:]")
_NUMBER = re.compile(r"[-\d.,%]+")
_LONGEST_HEADING = 60
_LONGEST_FRAGMENT = 25
_MOST_ENDED = 0.5
"""Where more of the full lines end a sentence than this, they are paragraphs and no broken lines."""
_KEPT = 400

Goes = Callable[[Line, Line], bool]
"""Whether the second line goes on where the first, joined so far, leaves off."""


def join_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines with those joined that are one paragraph. Across furniture the later part only `continues`."""
    plain = [line for line in lines if line.kind is None]
    width = _fixed_width(plain)
    goes: Goes
    if width:
        goes = _by_width(width)
    elif _in_fragments(plain):
        goes = _by_blanks
    else:
        goes = _by_sentence
    opening = plain[0] if plain and not width else None
    joined: list[Line] = []
    last: Line | None = None
    for line in lines:
        if line.kind is not None:
            joined.append(line)
            last = None if line.kind is not BlockKind.FURNITURE else last
            continue
        titled = last is not None and last is opening and _stands_over(last, line)
        if last is not None and (line.continues or (not titled and not _BULLET.match(line.text) and goes(last, line))):
            if joined[-1] is last and not line.continues:
                _append(last, line)
                continue
            line.continues = line.continues or _is_sentence(last)
        joined.append(line)
        last = line
    return joined


def _stands_over(first: Line, line: Line) -> bool:
    """Whether the first line of a document is its title though it has a comma: no page has cut a paragraph above it."""
    short = not first.tail and len(first.text) <= _LONGEST_HEADING and not _STOP.search(first.text)
    return short and _is_over(line) and len(line.text) > len(first.text)


def _append(last: Line, line: Line) -> None:
    """Lengthen a line. Its text keeps only what later stages look at, or a file of one sentence would take for ever."""
    last.end = line.end
    last.tail = line.text
    if len(last.text) < _KEPT:
        last.text += line.text


def _last_line(line: Line) -> str:
    """The last source line of a joined line."""
    return line.tail or line.text


def _is_sentence(line: Line) -> bool:
    """Whether a line is long enough to be cut by a page and go on behind its number."""
    return line.end - line.start > 12 and _SENTENCE.search(line.text[:_KEPT]) is not None


def _is_over(line: Line) -> bool:
    return _OVER.search(_last_line(line)[-3:]) is not None


def _is_heading(text: str) -> bool:
    """Whether a line is a heading or a caption that is complete: numbered, short, without a sentence in it."""
    if len(text) > _LONGEST_HEADING:
        return False
    if table_caption(text) or box_caption(text) or figure_caption(text):
        return True
    numbering = find_numbering(text)
    if numbering is None:
        return False
    title = text[numbering.title :]
    return bool(title) and not _STOP.search(title) and not title.endswith(("，", "、"))


def _opens(line: Line) -> bool:
    """Whether a line begins something of its own whatever stands before it."""
    text = line.text
    if line.level or _OPENS.match(text):
        return True
    numbering = find_numbering(text)
    if numbering and not (numbering.rank >= Rank.ARABIC and len(text) < 6):
        return True
    return len(text) < 120 and bool(
        table_caption(text) or box_caption(text) or figure_caption(text) or table_unit(text)
    )


def _visual_width(text: str) -> float:
    """Width in Chinese characters. Spaces beside figures are put in by the programs that unpack PDFs."""
    return len(text) - text.count(" ") - (len(_NARROW.findall(text)) / 2)


def _fixed_width(lines: Sequence[Line]) -> float:
    """The width at which the source broke its lines; 0 where each line is a paragraph."""
    total = sum(len(line.text) for line in lines)
    short = [_visual_width(line.text) for line in lines if 16 <= len(line.text) <= 90]
    if len(short) < 8 or total == 0:
        return 0
    common = Counter(round(width) for width in short).most_common(1)[0][0]
    full = sum(width for width in short if common - 4 <= width <= common + 3)
    ended = [_is_over(line) for line in lines if 16 <= len(line.text) <= 90]
    if sum(ended) > _MOST_ENDED * len(ended):
        return 0
    return common if full >= 0.6 * total and sum(width > common + 4 for width in short) < 0.05 * len(short) else 0


def _by_width(width: float) -> Goes:
    """Joining for lines of fixed width: a line that could have held more ends its paragraph."""

    def goes(last: Line, line: Line) -> bool:
        over = _is_over(last)
        if _opens(line) and (over or _is_heading(last.text) or line.level):
            return False
        if _single_characters(last.text, line.text) or _is_bare_number(last, line):
            return True
        # The first line of a paragraph is set in by two characters, which the text has lost.
        limit = width if last.tail or line.level else width - 2
        room = limit - _visual_width(_last_line(last))
        if room > (1.6 if _is_heading(last.text) else 4):
            return False
        set_in = last.tail != "" and abs(width - 2 - _visual_width(line.text)) < 0.9
        opens = room > 1.6 or line.lead.strip("\t") != "" or set_in
        return not (over and opens)

    return goes


def _single_characters(last: str, text: str) -> bool:
    """ "一、综" and "合": a heading whose characters were set apart."""
    numbering = find_numbering(last)
    return len(text) == 1 and numbering is not None and len(last) - numbering.title == 1


def _is_bare_number(last: Line, line: Line) -> bool:
    """ "第一章" and "发展基础": a heading whose title stands on the next line."""
    numbering = find_numbering(last.text) if len(last.text) < 8 else None
    if numbering is None or numbering.rank > Rank.ARTICLE or numbering.title < len(last.text):
        return False
    return len(line.text) < _LONGEST_HEADING and not _STOP.search(line.text) and find_numbering(line.text) is None


def _in_fragments(lines: Sequence[Line]) -> bool:
    """Whether paragraphs stand between empty lines and are broken inside at any place."""
    inner = [last for last, line in pairwise(lines) if not line.blanks and not _is_heading(last.text)]
    broken = sum(not _OVER.search(last.text[-3:]) for last in inner)
    groups = sum(line.blanks > 0 for line in lines)
    return len(inner) >= 10 and groups >= 10 and broken >= 0.6 * len(inner)


def _by_blanks(last: Line, line: Line) -> bool:
    if line.blanks or line.level or line.lead:
        return False
    return not (_is_over(last) and _opens(line) and len(line.text) > 2)


def _by_sentence(last: Line, line: Line) -> bool:
    """Joining for paragraphs that a page break cut inside a sentence."""
    if _is_bare_number(last, line):
        return True
    if _is_over(last) or line.level or last.level or _is_heading(last.text) or is_aside(last.text):
        return False
    if _last_line(last).endswith(("，", "、")):
        return not (line.lead.strip() == "" and len(line.lead) > 1)
    if _NUMBER.fullmatch(line.text) and len(last.text) < 80:
        return False
    if (_LABEL.match(line.text) and _LABEL.match(last.text)) or (_is_list_item(line) and _is_list_item(last)):
        return False
    if line.lead or _opens(line) or not _SENTENCE.search(last.text[:_KEPT]) or _is_title(last.text):
        return False
    return len(last.text) >= _LONGEST_FRAGMENT or not _is_headline(last.text)


def _is_list_item(line: Line) -> bool:
    """Whether a line is one of a list whose items end without a stop: "加快机场扩建，完成航站楼"."""
    text = line.text
    return 12 <= len(text) < 120 and not _is_over(line) and _STOP.search(text) is None and "，" in text


def _is_title(text: str) -> bool:
    titled = text.endswith(("通知", "意见", "报告", "方案", "规划", "纲要", "讲话", "决定", "公报"))
    return (titled and len(text) < 80) or names_table(text)


def _is_headline(text: str) -> bool:
    """A headline has halves of one length: "践行新理念，开创新局面"."""
    halves = re.split("[，、 ]", text)
    return len({len(half) for half in halves}) == 1 or (_STOP.search(text) is None and len(text) < 15)
