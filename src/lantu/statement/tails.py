"""The words behind a figure: what is counted, and what was achieved with it."""

import re
from functools import cache

from lantu.indicator import ends_with_measure, split_verb
from lantu.lexicon import alternation, any_word, read_table

_LONGEST = 20
_TWO_PIECES = re.compile("[^、]*、?[^、（]*")
"""新建、改扩建公办园: the first piece of the list is but a verb."""
_PIECE_END = re.compile(r"、(?![^（）]*）)|以及|（(?![^（）]{1,4}）[一-龥])")
"""What ends the first of several things; a mark inside a bracket does not: 县（市、区）."""
_QUOTED = re.compile(r"“[^”]*”")
_ADVERBS = (
    "(?:全部|均|都|已经?|基本|相继|顺利|成功|有序|陆续|先后|同时|加快|全面|提前|如期|按时|按期|正式|集中|双双|再次|首次|率先|"
    "正在|正)"
)
_BY_WHOM = r"(?:[与同向在由](?=[^与同向在由，]{2,10}$|[^，]{2,14}(?:签|建立|开展|合作)))?"
_DEGREES = re.compile(r"(?<=得到)(?:显著|明显|有效|进一步|切实|极大|基本)")
_DONE = ("实现", "完成", "进行", "作了", "做了")
_THOROUGH = re.compile("^了?(?:彻底|全面|集中|统一|系统|重点|深度|专项)?的?(?=[一-龥]{2})")
"""进行了彻底改造: how thoroughly is no part of a name."""
_LISTED_TROUBLES = re.compile(r"(?<=解决)[^，]*等(?=问题|困难|难题)")
_VAGUE = re.compile(r"(?:成效|成果|进展|突破|效果|发展)$")
WORKS = ("建设", "改造", "整治", "治理", "改扩建", "扩建", "整理", "加固", "绿化", "硬化", "亮化", "配套")
"""Nouns for work under way: of them, being finished is no part of the name (42栋楼体亮化改造全部完工)."""


@cache
def _told() -> dict[str, str]:
    return {row["word"]: row["told"] for row in read_table("tail_verbs")}


_BOTH = "(?<![人户亩平年月日])均"
"""全部, as opposed to 亩均税收."""


@cache
def _verb() -> str:
    """Any verb of the table that is not part of a noun here, as a regular expression."""
    return f"{_BOTH}|{any_word('tail_verbs')}"


@cache
def _predicate_start() -> re.Pattern[str]:
    return re.compile(_verb())


@cache
def _achievement() -> re.Pattern[str]:
    """A verb that is told, behind adverbs and a passive (全部被省命名为)."""
    told = alternation(word for word, kind in _told().items() if kind)
    return re.compile(rf"{_ADVERBS}*{_BY_WHOM}(?:被)?(?P<told>(?:国家|省|市|自治区)?(?P<verb>{told}).*)")


_AS_EXAMPLE = re.compile(
    r"^(?P<first>[^、和及与，]{2,12}?)(?<![高中初同平均优上甲乙丙])等(?:重点|一批|重大|开发|各类|民生|基础设施|市政|惠民)?(?:项目|工程|任务|工作).*$"
)
"""四个4A景区等重点项目: the count is of the example."""


_WORK_OF_LIST = re.compile(
    r"^(?P<first>[^、和及与，等]{2,12})等(?:城区|市政|基础设施|配套)?"
    rf"(?P<work>{'|'.join(sorted(WORKS, key=len, reverse=True))})(?:工程|项目)"
)
"""道路等改扩建工程: the work is that of each thing in the list."""


def _fill(match: re.Match[str]) -> str:
    return "·" * len(match.group())


@cache
def _qualities() -> re.Pattern[str]:
    """吸引力强、带动面广的消费场景: what the things counted are like stands before their noun."""
    one = f"[一-龥]{{1,6}}(?:{any_word('quality_words', kind='quality')})"
    return re.compile(f"^(?:{one}、)*{one}的(?=[一-龥“]{{2}})")


def split_tail(tail: str) -> tuple[str, str]:
    """The noun behind a figure and the achievement said of it.

    >>> split_tail("企业获高企认定")
    ('企业', '获高企认定')
    >>> split_tail("市级重点建设项目全部开工")
    ('市级重点建设项目', '开工')
    >>> split_tail("老旧楼外墙改造全部完工")
    ('老旧楼外墙改造', '')
    """
    whole = tail.removeprefix("的")
    whole = _qualities().sub("", whole) if "的" in whole else whole
    if "等" in whole:
        whole = _AS_EXAMPLE.sub(r"\g<first>", _WORK_OF_LIST.sub(r"\g<first>\g<work>", whole))
    piece = _PIECE_END.split(whole, maxsplit=1)[0]
    verbs, noun = split_verb(piece)
    if verbs and not noun and len(piece) < len(whole):
        piece = _TWO_PIECES.match(whole).group()  # type: ignore[union-attr]
    match = _predicate_start().search(_QUOTED.sub(_fill, piece), min(1, len(piece)))
    if not match:
        return piece.rstrip("和及与并"), ""
    noun = piece[: match.start()].rstrip("和及与并")
    said = predicate(_FURTHER.sub("", whole[match.start() :]))
    return noun, "" if said == "完成" or (said == "完工" and noun.endswith(WORKS)) else said


_FURTHER = re.compile("、(?:新增|累计|总|惠及|带动|释放|实现|完成|达到?|占|居).*$|、$")
"""煤矿建成试运转、新增产能: what goes on with the next figure is not said of the things before."""
_WORK = re.compile(rf"(?P<work>(?:{'|'.join(WORKS)}|提升)+)(?:工程|工作|任务)?$")


LISTING = ("、", "和", "及")
"""The words behind a figure end so where a list goes on."""
_JOINED = re.compile("(?:、|和|及|以及)$")
_GOES_ON = re.compile("[一-龥]{2}(?:及|以及|和)[^、，]{2,6}建设")
"""8个一级指标、28个二级指标及数字政府建设: the work is that of what is named without a count."""


def work_of_list(tail: str, last: str) -> str:
    """The words behind a figure, with the work that its list tells of behind the last one.

    >>> work_of_list("老旧小区、", "小街巷改造工作顺利推进")
    '老旧小区改造'
    >>> work_of_list("老旧小区、", "小街巷")
    '老旧小区、'
    >>> work_of_list("企业、", "园区入选绿色名单")
    '企业入选绿色名单'
    """
    noun = _JOINED.sub("", tail) if last else ""
    if not noun or begins_with_predicate(noun) or noun.endswith(WORKS) or _GOES_ON.search(last):
        return tail
    match = _WORK.search(_predicate_start().split(last, maxsplit=1)[0]) or _WORK.search(split_tail(last)[0])
    if match:
        return noun + match.group("work")
    thing, said = split_tail(last)
    return noun + last[len(thing) :] if thing and said and last.startswith(thing) else tail


def predicate(text: str) -> str:
    """The achievement that a text begins with, as it may stand before a noun; "" where it tells none.

    >>> predicate("全部得到有效救助")
    '得到救助'
    >>> predicate("涉及六个乡镇")
    ''
    >>> predicate("完成投资")
    ''
    """
    match = _achievement().match(text.removeprefix("并"))
    if not match:
        return ""
    told = _LISTED_TROUBLES.sub("", _DEGREES.sub("", match.group("told")))
    verb, said = match.group("verb"), told[:_LONGEST]
    thing = said[said.find(verb) + len(verb) :]
    if _told()[verb] == "object" and (len(thing) < 2 or _VAGUE.search(thing)):
        return ""
    if verb in _DONE and len(thing) > 1:
        thing = _THOROUGH.sub("", thing)
        return "" if ends_with_measure(thing) else thing.removesuffix("工作")
    return said.replace(verb, verb.removesuffix("了"), 1)


def begins_with_predicate(tail: str) -> bool:
    """Whether the words behind a figure say what happened rather than what is counted."""
    return bool(_predicate_start().match(tail))
