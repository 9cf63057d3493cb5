"""The head of a document: letterhead, title, subtitle, date and author."""

import re
from collections.abc import Sequence
from functools import cache

from lantu.intake.lines import Line
from lantu.intake.numbering import find_numbering
from lantu.lexicon import any_word
from lantu.text import BlockKind

# "同志们：", "各位代表：", "各县（市、区）人民政府，各有关单位："
_SALUTATION = re.compile(
    r"(?:同志们|各位(?:代表|委员|来宾|同志|领导)).{0,30}[：:！!,，]|.{0,200}(?:各|有关)[^。；]{0,40}(?:单位|部门|政府|机构|企业|镇|乡|县|区)[）)]?[：:]"
)
# "（2021年7月30日）", "2013 年 2 月", "二〇二四年一月"
_DATE = re.compile(
    r"[（(]?\s*(?:\d{4}|[二一][〇零○一二三四五六七八九]{3})\s?年"
    r"(?:\s?[\d一二三四五六七八九十]{1,3}\s?月\s?(?:[\d一二三四五六七八九十]{1,3}\s?日)?.{0,14})?[）)]?"
)
# "——2012年2月29日在…大会上", "在…第三次会议上"
_OCCASION = re.compile(
    r"(?:[-—–―－]{1,6}|在|\d{4}年).{0,60}(?:会议?上|会议|解读|纪要)[）)]?|[-—–―－]{2,}.{2,60}|[-—–―－]{2,6}\s*(?:\d{4}年|在).{4,60}"
)
# A document number such as 柳东发〔2024〕3号 or 国发[2021]12号
_NUMBER = re.compile(r".{1,12}[〔\[【（(]\s?\d{4}\s?[〕\]】）)]\s?\d{1,4}\s?号")
# "中国共产党", "…人民政府文件", "…公报"
_LETTERHEAD = re.compile(r"中国共产党|.{2,40}(?:文件|办公室文件|会议文件之.{1,4})")
# "…市统计局", "国家统计局…调查队", "…人民政府区长　　张天喜", "市长刘锦"
_AUTHOR = re.compile(
    r".{0,24}(?:统计局|调查队|人民政府|办公室|委员会|改革局|发改委|管委会)(?:[\s、]+.{2,20}(?:局|队|会|府))?|.{0,40}(?:主席|省长|市长|区长|县长|州长|旗长|盟长|镇长|乡长|书记|主任|局长)\s*[\u4e00-\u9fff·\s]{2,8}"
)
# 甲县发展和改革局 2031年1月21日; a date with the hour, and the paper it was taken from
_SIGNED = re.compile(
    r".{2,20}(?:局|队|报|网|办|委|府|社|台|中心)\s*[（(]?(?<![一-龥])\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?[）)]?|"
    r"(?:(?:发布)?(?:日期|时间)[：:]\s?)?\d{4}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s.{0,40})?"
)
_COUNTED = re.compile(r"\d+[项个件]")
_BRACKETED = re.compile(r"[（(][^（）()]{2,40}[）)]")
_APART = re.compile(r"(?:\S\s+)+\S")
# "2024 年", "新区 2024": plain spaces only; a wide one was set on purpose.
_BESIDE_FIGURES = re.compile(r"(?<=[\u4e00-\u9fff）》”])[ \xa0]+(?=[!-~“《（])|(?<=[!-~])[ \xa0]+(?=[\u4e00-\u9fff])")
_NAME = re.compile(r"[\u4e00-\u9fff·]{2,4}|[\u4e00-\u9fff] [\u4e00-\u9fff]")
_NAVIGATION = re.compile(r"[>＞»›]|首\s?页|您?的?当前|网站无障碍|无障碍|长者|关怀版")
_STOP = re.compile(r"[。；！？]")
_TRANSMITTAL = re.compile(r"现将.{0,120}(?:印发|转发|公布|下发|提交)")

# "2030年工作回顾", "“十五五”时期的工作回顾"
_CHAPTER = re.compile(r"[^，。；]{0,24}(?:工作|时期)的?(?:主要)?(?:工作)?的?回顾")

_LONGEST_TITLE = 80
_FURTHEST = 120


def mark_front(lines: Sequence[Line]) -> str:
    """Give TITLE (and FURNITURE to the letterhead) to the head of the document; its main title, "" without one."""
    title, body = _mark_head(lines, 0)
    if any(_TRANSMITTAL.match(line.text) for line in lines[: body + 4]):
        start = next(i for i, line in enumerate(lines) if _TRANSMITTAL.match(line.text)) + 1
        enclosed, _ = _mark_head(lines, start, enclosed=True)
        title = enclosed or title
    return title


def _mark_head(lines: Sequence[Line], start: int, *, enclosed: bool = False) -> tuple[str, int]:
    """Mark the short lines from `start` on, up to the body; the main title and where the body begins."""
    reach = range(start, min(len(lines), start + _FURTHEST))
    stop = next((i for i in reach if _is_body(lines[i]) or (i > start and _opens_body(lines[i].text))), start)
    start += _drop_navigation(lines[start:stop])
    head = [line for line in lines[start:stop] if line.kind is None]
    if not head or (enclosed and not _looks_enclosed(head)):
        return "", stop
    for line in head:
        letterhead = _LETTERHEAD.fullmatch(line.text) or _NUMBER.fullmatch(line.text)
        line.kind = BlockKind.FURNITURE if letterhead else BlockKind.TITLE
    return _main_title([line for line in head if line.kind is BlockKind.TITLE]), stop


def _opens_body(text: str) -> bool:
    """Whether a short line behind the title belongs to the body: a chapter's heading, or what announces a list."""
    return _CHAPTER.fullmatch(text) is not None or (text.endswith(("：", ":")) and _COUNTED.search(text) is not None)


def _drop_navigation(head: Sequence[Line]) -> int:
    """Give FURNITURE to everything up to the last step of a web page's navigation; how many lines that are."""
    steps = [index for index, line in enumerate(head) if line.kind is not None and _NAVIGATION.match(line.text)]
    for line in head[: steps[-1] + 1 if steps else 0]:
        line.kind = BlockKind.FURNITURE
    return steps[-1] + 1 if steps else 0


def _looks_enclosed(head: Sequence[Line]) -> bool:
    return len(head) < 8 and not _STOP.search(head[0].text)


def _is_body(line: Line) -> bool:
    """Whether the text proper begins with this line."""
    text = line.text
    if line.kind in (BlockKind.FURNITURE, BlockKind.CAPTION):
        return False
    if line.kind is not None or _SALUTATION.fullmatch(text):
        return True
    numbering = find_numbering(text)
    if numbering is not None and numbering.title < len(text) and not _DATE.fullmatch(text):
        return True
    return not line.level and _is_sentence(text)


def _is_sentence(text: str) -> bool:
    return len(text) > _LONGEST_TITLE or _STOP.search(text) is not None or text.count("，") > 1


def _main_title(head: Sequence[Line]) -> str:
    """The title's lines put together; they stand before date, author and occasion, and next to each other."""
    parts: list[str] = []
    for line in head:
        text = line.text
        aside = is_aside(text) or (parts and _NAME.fullmatch(text) and not _ends_open(parts[-1]))
        if aside:
            if parts:
                break
            continue
        if tidy_title(text) not in {tidy_title(part) for part in parts}:
            parts.append(text)
    return tidy_title("".join(parts)) if len("".join(parts)) <= 2 * _LONGEST_TITLE else tidy_title(parts[0])


def is_aside(text: str) -> bool:
    """Whether a line is a date, an occasion or an author, and so no part of a title."""
    dated = _DATE.fullmatch(text) and not _kinds_of_paper().search(text)
    if _SIGNED.fullmatch(text):
        return True
    return bool(dated or _BRACKETED.fullmatch(text) or _OCCASION.fullmatch(text) or _AUTHOR.fullmatch(text))


@cache
def _kinds_of_paper() -> re.Pattern[str]:
    return re.compile(any_word("paper_words", tells="kind"))


def _ends_open(text: str) -> bool:
    return text.endswith(("的", "和", "在", "年", "、", "工作", "关于"))


def tidy_title(text: str) -> str:
    """A title without the spaces that typesetting put into it; a space between two halves of a headline stays."""
    text = text.strip()
    if _APART.fullmatch(text):
        return re.sub(r"\s+", "", text)
    return re.sub(r"\s+", " ", _BESIDE_FIGURES.sub("", text))
