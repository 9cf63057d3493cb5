"""What a project's name looks like: the noun it ends in, and whether it names one thing or a kind of things."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from lantu.lexicon import read_table, words
from lantu.listing.pattern import Ahead, any_within

# "二期", "一、二期工程", "东段", "西延线", "支路六", "第一阶段".
_PHASE = (
    r"[一二三四五六七八九十\dⅠⅡⅢIVX]+(?:[、及和][一二三四五六七八九十\d])*期(?:工程|项目){0,2}|首期(?:工程)?|(?<=路)[一二三四五六七八九十]+"
    r"|[东南西北中]段|[东南西北]延(?:长线|伸|线)?|第[一二三四五六七八九十]+阶段"
)
_TRAILER = re.compile(rf"(?:[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)]|{_PHASE}|[”’])$")
# What `_TRAILER` can end in.
_TRAILING = frozenset("）)”’期程目段延线伸一二三四五六七八九十")
_BUILDING_WORDS = frozenset("程目")
# Of those, what only "期" before it makes one: "二期工程".
_PHASE_ONLY = re.compile(rf"(?:{_PHASE})(?:项目|工程)?$")
_PHASED = re.compile(rf"(?:[（(][^（）()]*期[^（）()]*[）)]|{_PHASE})$")
# Words that count ("20个…", "近百家…"), and capacities that open a name instead ("5万吨…项目").
_QUANTITY = re.compile(
    r"(?:约|近|超|新增|总投资|投资|累计)?[\d.,]+(?:万|亿|余|多|个以上)?"
    r"(?:[个条座项处家所套户栋台批亩片口眼件辆支名人对期宗回]|公里|千米|平方|万|亿|米|％|%|公顷|立方|吨|兆瓦|千瓦)"
)
_CAPACITY = re.compile(r"(?:年产|日处理|日产)?[\d.×x]+万?(?:吨|千瓦|兆瓦|立方米|标箱|千伏|头|只|套)(?!以上).{2,}")
_SIZED = re.compile(
    r"(?:[一-龥]{2,8}[\d.]+[万亿]?(?:亩|平方米|吨|千瓦|立方米|头|只)|[\d.]+万?(?:吨|千瓦|兆瓦))(?!以上)[A-Z一-龥]{2,}$"
)
_CHINESE_COUNT = re.compile(
    r"(?:[一二两三四五六七八九十百千多几数]+|若干|多)(?:大)?(?:余|多)?[个条座项处家所套户栋台批片](?![龙山])"
)
_DIGIT = re.compile(r"[\d.,×x]")
"""One of these stands in every quantity and capacity that is not written in Chinese numerals."""
_COUNTED = re.compile(
    r"(?<![第年产\d.])\d+(?:多|余)?(?:个|座|处|家|所|项|公里(?!收费))"
    r"|[\d.]+[万亿]?(?:口|眼|亩|公里|千米|平方米|平方公里|台|套|辆|户|株|棵|盏|吨|人)$"
)
_DESCRIBED = re.compile(
    r"[（(](?:含|包括|包含|总投资|投资|规划|开工滞后|未开工|已开工|占地|其中|共|即|指|由|位于|约|\d)[^（）()]*[）)]$"
)
# Characters that add no proper part to a name.
_SINGLE = frozenset("市区县镇乡村屯新大小老中和及与等各全省国高一二三四五六七八九十两多类型级“”‘’《》·-—0123456789")
# Words in 路, 段, 站 that are no road, stretch or station.
_FALSE_ROAD = re.compile(
    r"(?:思|出|水|之|链|电|丝|一带一|主干|次干|断头|产业|机耕|旅游|通村|通乡|农村|沿线|道|公|铁|线|网|进城|背街小|一条|资源)路$"
    r"|^(?:新|支|环|进|沿)路$|(?:红|底|主|战|航|热|一|际|岸|防|干|视|阵|水|命|平|跑|戒|制|压|基|连|在|离|上|下|前|后|沿|界|曲|直|保|贫|标|资|光|专|产|流|网|管|电|天|无|有|复)线$|(?:阶|手|时|波)段$|(?:工作|服务|网|监测|医疗|帮扶)站$"
)
_ROAD = re.compile(r"(?:路|大道|街|巷|桥|立交|隧道|高速|铁路|高铁)$")
# Numbers and letters that make a kind of thing one thing, and units that have one of it ("市图书馆").
_NUMBERED = re.compile(
    r"\d+(?:国道|省道|县道)|(?:国道|省道|县道)?[GSX]\d+|\d+号(?:线|楼|机组|桥|隧道)|[一二三四五六七八九十\d](?:路|街|巷|支路)$|第[一二三四五六七八九十\d]+(?:小学|中学|高中|幼儿园|医院|水厂|污水|实验|人民|职业|热源)|[二三四五六七]环路|[A-Z]区|[A-Z\d]+地块"
)
_ROAD_NUMBER = re.compile(r"(?:国道|省道|县道)?[GSXY]\d{1,4}线?$")
"""What names a road by its number alone: G331, 省道S209线."""
_TRANSFER = re.compile("引.{1,2}[济入补].{1,2}|(?!外).{1,2}[水电气煤][东西南北]?[入调送输].{0,2}")
"""What is brought from where to where: 引江济淮, 疆电入渝, 西气东输."""
_NUMERAL = re.compile(r"[A-Z\d第一二三四五六七八九十]")
_SEATED = re.compile(
    r"[市县区省州](?!实验室$|重点实验|技术创新|工程研究|制造业创新|场|域|政|容|民|级|直|属|内|外|区|域|县)[^、，]{2,}"
)
_OWNED = re.compile(
    r"(?:(?:高新|经开|开发|保税|自贸|工业|产业集聚|示范|自治)区|自治州"
    r"|国家(?!级|重点|战略|政策|规划|项目|重大(?:项目|工程|战略)|物流枢纽|重要|新型|现代|综合|大型|骨干|区域医疗|医学中心|现代农业|农业高新|高新区|零碳|碳达峰|产业创新|制造业创新))(?=.{4})"
)
"""Of the one zone that a place has: 高新区科技园."""
_HOLDS = re.compile("[（(“《]")
_HELD = re.compile(r"[（(][^（）()]*[）)]|[“《][^”》]*[”》]")
_REMEMBERED = 4096
_LONGEST_WORD = 4


@cache
def heads() -> dict[str, str]:
    """The nouns that names end in, each with its grade."""
    return {row["head"]: row["grade"] for row in read_table("project_heads")}


@cache
def _lengths() -> dict[str, list[int]]:
    """How long the nouns are that end in a character, the longest first."""
    lengths: dict[str, set[int]] = {}
    for noun in heads():
        lengths.setdefault(noun[-1], set()).add(len(noun))
    return {last: sorted(found, reverse=True) for last, found in lengths.items()}


@cache
def _common() -> frozenset[str]:
    return frozenset(words("project_common_words")) | frozenset(heads())


@cache
def _common_lengths() -> dict[str, list[int]]:
    """How long the common words are that begin with two characters, the longest first.

    Nouns of one character are no opening of others: they are found at the end of a name alone (路).
    """
    lengths: dict[str, set[int]] = {}
    for word in _common():
        if len(word) <= _LONGEST_WORD:
            lengths.setdefault(word[:2], set()).add(len(word))
    return {opening: sorted(found, reverse=True) for opening, found in lengths.items()}


def stem(name: str) -> str:
    """The name without brackets and phases at its end."""
    while _may_trail(name) and (match := _TRAILER.search(name)) and match.start():
        name = name[: match.start()]
    return name


def _may_trail(name: str) -> bool:
    """Whether a phase or a bracket can stand at the end of the name: a cheap look before searching one."""
    last = name[-1:]
    return last in _TRAILING and (last not in _BUILDING_WORDS or "期" in name)


def is_phased(name: str) -> bool:
    """Whether a phase or a stretch stands at the end of the name."""
    return _may_trail(name) and _PHASED.search(name) is not None


def head(name: str) -> str:
    """The noun that the name ends in, brackets and phases left aside; "" where it is none of the table."""
    return _noun_at_end(stem(name))


def _noun_at_end(base: str) -> str:
    for length in _lengths().get(base[-1:], ()):
        noun = base[-length:]
        if noun in heads():
            return "" if length == 1 and _FALSE_ROAD.search(base) else noun
    return ""


@lru_cache(_REMEMBERED)
def grade(name: str) -> str:
    """works, facility, venue, area, or "" where the name ends in no noun of the table."""
    if not _may_trail(name):
        return heads().get(_noun_at_end(name), "") or ("facility" if _is_formed(name) else "")
    if _PHASED.search(name) and not _QUANTITY.match(name):
        return "works"
    return heads().get(head(name), "")


def _is_formed(name: str) -> bool:
    """Whether the form of the name tells that it is built, without a noun: G331, 引江济淮."""
    return _ROAD_NUMBER.match(name) is not None or _TRANSFER.fullmatch(name) is not None


@cache
def _nouns() -> re.Pattern[str]:
    formed = r"[GSXY]\d|引.{1,2}[济入补]|[水电气煤][东西南北]?[入调送输]"
    return re.compile(f"{any_within([*heads(), '期']).pattern}|{formed}")


def has_noun(text: str) -> bool:
    """Whether a noun that names end in stands anywhere in the text: a cheap look before reading it."""
    return _nouns().search(text) is not None


def nouns_in(sentence: str) -> Ahead:
    """Where nouns that names end in begin in a sentence. Clauses never part a noun, so they stand there too."""
    return Ahead(_nouns(), sentence)


def is_phase(name: str) -> bool:
    """Whether the name is no more than a phase ("二期") that an earlier name completes."""
    return _PHASE_ONLY.match(name) is not None


def residue(name: str) -> str:
    """What is left of the name when all common words are taken out: its proper part."""
    return "".join(_proper_characters(name))


def has_proper_part(name: str) -> bool:
    """Whether anything is left of the name when all common words are taken out."""
    return next(_proper_characters(name), None) is not None


def _proper_characters(name: str) -> Iterator[str]:
    """The characters that belong to no common word, phases and brackets at the name's end left aside."""
    base = stem(name)
    words, lengths = _common(), _common_lengths()
    place = 0
    while place < len(base):
        for length in lengths.get(base[place : place + 2], ()):
            if base[place : place + length] in words:
                place += length
                break
        else:
            if base[place] not in _SINGLE:
                yield base[place]
            place += 1


@lru_cache(_REMEMBERED)
def is_specific(name: str) -> bool:
    """Whether the name has a proper part, so that it names one thing."""
    numbered = (_NUMERAL.search(name) and _NUMBERED.search(name)) or name.endswith(("段）", "段)"))
    if is_phased(name) or numbered or _OWNED.match(name) or (_SEATED.match(name) and name[:2] not in _common()):
        return True
    if has_proper_part(name):
        return True
    base = stem(name)
    return bool(_ROAD.search(base)) and len(head(base)) < len(base) <= 5 and _FALSE_ROAD.search(base) is None


@lru_cache(_REMEMBERED)
def is_quantity(name: str) -> bool:
    """Whether the words count things instead of naming one. A capacity that opens a name counts nothing."""
    if not _DIGIT.search(name):
        return _CHINESE_COUNT.match(name) is not None
    if _CAPACITY.match(name) and grade(name) in ("works", "facility"):
        return False
    return bool(_QUANTITY.match(name) or _CHINESE_COUNT.match(name) or _COUNTED.search(bare(name)))


def is_sized(name: str) -> bool:
    """Whether the name tells a size, its owner before it or its work behind it: 甲镇1万亩节水灌溉, 400万吨褐煤提质."""
    return _SIZED.match(name) is not None


def trimmed(name: str) -> int:
    """The length of the name without what describes instead of naming: a bracket ("（含…）"), or that it is built."""
    if name.endswith("建设") and grade(name[:-2]) in ("facility", "venue"):
        return len(name) - 2
    described = _DESCRIBED.search(name) if name.endswith(("）", ")")) else None
    return described.start() if described and described.start() > 1 else len(name)


def bare(name: str) -> str:
    """The name without what its brackets and quotation marks hold."""
    return _HELD.sub("", name) if _HOLDS.search(name) else name
