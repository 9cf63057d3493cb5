"""Parts of an indicator's name.

>>> split_verb("新增瞪羚企业")
('新增', '瞪羚企业')
>>> owner_of("规模以上工业企业营业收入")
'规模以上工业企业'
"""

import re
from functools import cache, lru_cache

from lantu.indicator.abbreviations import write_out
from lantu.lexicon import alternation, read_table, words


@cache
def attributes() -> dict[str, bool]:
    """Nouns that measure something; True where they need an owner."""
    return {row["word"]: row["needs"] == "owner" for row in read_table("attributes")}


@cache
def _passing() -> re.Pattern[str]:
    """A measure that is passed on, at the end of a name."""
    return re.compile(rf"(?:{alternation(row['word'] for row in read_table('attributes') if row['passes'])})$")


@cache
def _passing_ends() -> frozenset[str]:
    """The last characters of measures that are passed on."""
    return frozenset(row["word"][-1] for row in read_table("attributes") if row["passes"])


@cache
def attribute_end() -> re.Pattern[str]:
    """A measuring noun at the end of a name."""
    return re.compile(rf"(?:{alternation(attributes())})$")


@cache
def _verbs() -> dict[str, tuple[bool, bool]]:
    return {row["word"]: (row["keeps"] == "yes", row["carries"] == "yes") for row in read_table("verbs")}


JOINTLY = "共[建享治管育创]"
"""共建项目: what several do together; no adverb that sums up (共新增3个)."""


@cache
def _verb_start() -> re.Pattern[str]:
    return re.compile(
        rf"(?!{JOINTLY})(?:(?:共|已|累计|全年|新)?(?:{alternation(_verbs())})(?:了)?(?:[、和](?:{alternation(_verbs())}))*)"
    )


@cache
def _measure_ends() -> dict[str, tuple[str, ...]]:
    """The words that can be measured, by their last characters."""
    ends: dict[str, tuple[str, ...]] = {}
    for word in words("measure_ends", ends="yes"):
        ends[word[-1]] = (*ends.get(word[-1], ()), word)
    return ends


def ends_with_measure(name: str) -> bool:
    """Whether a name ends with a noun that can itself be measured (…增加值, …率), unlike a branch (轻工业)."""
    return name.endswith(_measure_ends().get(name[-1:], ()))


def passed_measure(name: str) -> str:
    """The measure that branches listed behind this name inherit: 增加值 of 工业增加值; "" where there is none."""
    name = _LEVEL_OF.sub("", name) if "价格" in name else name
    match = _passing().search(name) if name[-1:] in _passing_ends() else None
    return match.group() if match else ""


_LEVEL_OF = re.compile("(?<=价格)(?:总水平|总指数|指数)$")


def owner_of(name: str) -> str:
    """The name without its measuring noun at the end; the whole name where it has none."""
    match = attribute_end().search(name)
    return name[: match.start()] if match else name


@lru_cache(512)
def split_verb(head: str) -> tuple[str, str]:
    """The verbs at the beginning of a head and the noun behind them."""
    match = _verb_start().match(head)
    if not match:
        return "", head
    verb, noun = match.group(), head[match.end() :]
    if noun.startswith(_LAND) and verb.endswith("建设"):
        return "", head
    if noun in attributes() or head in attributes():
        return "", head
    if noun.startswith(_PARTICLES) and not noun.startswith(_PLACES):
        return "", head
    return verb, noun


def begins_with_verb(head: str) -> bool:
    """Whether a head opens with a verb of its own, also before a bare measure (新增床位).

    >>> begins_with_verb("新增床位"), begins_with_verb("开工率"), begins_with_verb("床位")
    (True, False, False)
    """
    match = _verb_start().match(head)
    return match is not None and len(head) - match.end() >= 2 and not head.startswith(_PARTICLES, match.end())


_PARTICLES = ("的", "率", "额", "量", "数", "值", "性", "化", "费", "款", "地")
"""A word that goes on so is no verb."""
_LAND = "用地"
"""建设用地 is a kind of land."""
_PLACES = ("地方", "地铁", "地下", "地面", "地区")


@cache
def _verb_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(_verbs())})$")


def trailing_verb(head: str) -> str:
    """The verb at the end of a head, which governs the noun behind the figure; "" where there is none."""
    match = _verb_end().search(head)
    return match.group() if match else ""


def verb_keeps(verb: str) -> bool:
    """Whether a verb defines the count and stays in the name."""
    if not verb:
        return False
    if "、" in verb or verb.startswith(("新", "累计")):
        return True
    return _verbs().get(verb.removesuffix("了"), (True, True))[0]


def verb_carries(verb: str) -> bool:
    """Whether a verb also holds for the next items of a list."""
    return bool(verb) and _verbs().get(verb.removesuffix("了"), (True, True))[1]


def join_owner(owner: str, attribute: str) -> str:
    """Owner and attribute as one name; what both share at the seam is written once."""
    for size in range(min(len(owner), len(attribute)), 0, -1):
        if owner.endswith(attribute[:size]) and size >= 2:
            return owner + attribute[size:]
    return owner + attribute


_OF_MONEY = re.compile(r"^((?:超过?|过|达)?[\d.十百千万亿]+元(?:以上)?)的(?=[一-龥])")
"""过千亿元的产业."""
_BY_ALL_MEANS = re.compile("^(?:.{0,12}等|各种)?运输方式(?:共|累计)?(?:完成)?的?(?=.)")
"""全年各种运输方式完成货物周转量: the total of all."""
_YEAR_WORDS = re.compile(
    r"^(?:年度|年末|年底|全年|当年|当月|本年|同期|年|末)"
    r"(?!人均|产|均|度|投资|计划|旅游|末|营业|主营|销售|纳税|税收|收入)"
)


@lru_cache(512)
def clean(name: str) -> str:
    """A name as a table would write it: abbreviations written out, marks and particles at its ends taken off."""
    before = ""
    while name != before:
        before = name
        name = name.lstrip("的、，：；").rstrip("、，：；的等").removeprefix("所有的")
        timed = _YEAR_WORDS.match(name)
        name = name[timed.end() :] if timed else name
        if name.count("“") != name.count("”"):
            name = name.strip("“”")
    name = _OF_MONEY.sub(r"\1", name) if "元的" in name else name
    if "运输方式" in name:
        name = _BY_ALL_MEANS.sub("", name)
    return write_out(name)
