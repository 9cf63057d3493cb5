"""Coordinated subjects taken apart, what they share written out in each.

>>> split_subjects("市直企业资产、收入、利润总额", 3)
['市直企业资产总额', '市直企业收入总额', '市直企业利润总额']
>>> split_subjects("奶牛和肉牛示范园", 2)
['奶牛示范园', '肉牛示范园']
"""

import re
from functools import cache

from lantu.indicator.abbreviations import expand_industries
from lantu.indicator.name import attribute_end, attributes, ends_with_measure, join_owner
from lantu.lexicon import alternation, read_table, words

_SEPARATOR = re.compile(r"、|以及|(?<!饮)(?<!共)和(?!社会(?!消费品)|谐|平)|(?<![普涉])及(?!以上)|与")


def split_subjects(text: str, count: int) -> list[str]:
    """A coordinated subject as `count` names, what they share written out in each; [] if it cannot be split.

    Shared is the owner before the first (市直企业资产、收入…) and the measure behind the last (…增加值).
    """
    text = expand_industries(text).replace("城、乡", "城乡")
    if count == 2 and not re.search("、|和|及|与", text):
        pair = next((row for row in _pairs() if row["pair"] in text), None)
        if pair:
            return [text.replace(pair["pair"], pair[name], 1) for name in ("first", "second")]
    parts = _cut(text, count)
    if not parts:
        return []
    whole = ends_with_measure(parts[0])
    shared = _share_owner(_share_measure(parts))
    return shared if whole else _share_limit(shared)


@cache
def _pairs() -> tuple[dict[str, str], ...]:
    return read_table("pairs")


_LIMIT = re.compile(
    "(?:规模以上|规上|限额以上|限上)(?:单位)?|(?:世界|国家|省|市)级(?!以上)|对(?![外口])|每[百千万]+(?:名|户)?(?:常住)?(?:老年人|儿童|人口|人|户)"
)


def _share_limit(parts: list[str]) -> list[str]:
    """限额以上批发业、零售业销售额: the limit before the first holds for the others, whose measure it shares.

    国家级绿色工厂、工业园区数量, 每千人床位、护士数, 对甲国、乙国出口: so do the level, per whom it is told, and 对.
    """
    limit = _LIMIT.match(parts[0])
    if not limit or any(_LIMIT.match(part) for part in parts[1:]):
        return parts
    return [parts[0], *(limit.group() + part for part in parts[1:])]


def _cut(text: str, count: int) -> list[str]:
    """Cut at the conjunctions; where there are more of them than needed, prefer 、 to 和 and late to early ones."""
    cuts = [(match.start(), match.end(), match.group()) for match in _SEPARATOR.finditer(text)]
    cuts = [cut for cut in cuts if cut[0] > 0 and cut[1] < len(text)]
    if len(cuts) < count - 1:
        return []
    if len(cuts) > count - 1:
        outer = [cut for cut in cuts if cut[2] == "、"] if count > 2 else cuts
        loose = [cut for cut in cuts if cut[2] != "及"] or cuts
        chosen = outer if len(outer) == count - 1 else sorted({*outer, loose[-1]})
        cuts = chosen if len(chosen) == count - 1 else cuts[-(count - 1) :]
    parts, place = [], 0
    for start, end, _ in cuts:
        parts.append(text[place:start])
        place = end
    parts.append(text[place:])
    return parts if all(parts) else []


@cache
def _shared_end() -> re.Pattern[str]:
    ends = alternation(words("measure_ends", shared="yes"))
    return re.compile(rf"(?:(?:规模以上|规上|限额以上|限上)?(?:{ends})|对.{{2,12}}的(?:贡献率|拉动))$")


def _share_measure(parts: list[str]) -> list[str]:
    *before, last = parts
    match = _shared_end().search(last)
    if match and match.start() == 0:
        return [part + _behind_parallel(part, last) for part in before] + [last]
    if match and last.endswith("等", 0, match.start()):
        last = last[: match.start() - 1] + match.group()
    return [_with_measure(part, last, match.group() if match else "") for part in before] + [last]


def _with_measure(part: str, last: str, tail: str) -> str:
    """A part with what the last one tells for it too: the rest behind a parallel word, or the measure at its end."""
    rest = _behind_parallel(part, last)
    if rest:
        return part + rest
    if not tail:
        return part + _behind_same(part, last)
    trade = last.find("产业", 1)
    whole = ends_with_measure(part) or part.endswith("投入")
    if trade > 0 and not part.endswith("业") and not whole:
        return part + last[trade:]
    totalled = last in _BARE_TOTALS and not part.endswith(("额", "量", "值", *_WHOLE_INCOMES))
    return part if whole and not totalled else join_owner(part, tail)


_BARE_TOTALS = frozenset({"利润总额", "利税总额", "资产总额", "总额", "总量"})


_WHOLE_INCOMES = ("营业收入", "总收入", "税收")
"""营业收入、利润总额: what is told in full takes no 总额 from the last."""


def _behind_same(part: str, last: str) -> str:
    """奶牛和肉牛示范园: the last goes on with what both share behind the character that ends the first too."""
    place = last.find(part[-1], 1, 4)
    return last[place + 1 :] if place > 0 else ""


@cache
def _parallels() -> tuple[tuple[str, ...], ...]:
    """Words that stand side by side, the longest of each group first."""
    groups = (row["group"].split("|") for row in read_table("parallels"))
    return tuple(tuple(sorted(group, key=lambda word: (-len(word), word))) for group in groups)


def _opening(text: str, group: tuple[str, ...]) -> str:
    """The longest word of a group that a text opens with; "" for none."""
    return next(word for word in group if text.startswith(word)) if text.startswith(group) else ""


def _behind_parallel(part: str, last: str) -> str:
    """城镇、农村居民收入: what stands behind a word as 农村 belongs to 城镇 too; "" where they are no such words."""
    for group in _parallels():
        opening = _opening(last, group)
        if opening and part.endswith(group):
            return last[len(opening) :]
        word = _opening(part, group) if opening else ""
        if word and last.startswith(part[len(word) :], len(opening)):
            return last[len(opening) + len(part) - len(word) :]
    return _behind_twin(part, last)


def _behind_twin(part: str, last: str) -> str:
    """食品、药品抽检合格率: what stands behind a short word belongs to its twin, which shares a character with it."""
    short = len(part) == _TWIN < len(last) - 1 and not any(part in group for group in _parallels())
    return last[_TWIN:] if short and (part[0] == last[0]) != (part[1] == last[1]) else ""


_TWIN = 2


def beside(owner: str, noun: str) -> str:
    """旅客, 货物周转量 → 货物周转量: a noun that opens beside its owner stands in its place; "" where it does not."""
    for group in _parallels():
        opening = _opening(noun, group)
        for word in group if opening else ():
            place = owner.rfind(word)
            if place >= 0 and owner[place + len(word) :] in ("", noun[len(opening) :]):
                return owner[:place] + noun
    return ""


_CARRIED = re.compile(".*(?:客运|货运|旅客|货物)(?:运输)?(?=总?量$)")
"""公路客运量和周转量: both of passengers on roads."""


def _behind_anchor(first: str, part: str) -> str:
    """农村居民收入和居民支出: a part that takes up a word from inside the first has the first's owner."""
    carried = _CARRIED.match(first) if part in ("周转量", "总周转量") else None
    if carried:
        return carried.group() + part
    place = first.find("通" if part.startswith("通") and first.endswith("率") else part[:2])
    return first[:place] + part if place >= 2 and len(part) > 2 else part


_HEADS = re.compile("(?<=游客)(?:人次|人数|接待量)$")
"""国内游客人次、总花费: what the visitors spent."""
_OWNED_TOTALS = frozenset({"总额", "资产总额", "利润总额", "收入总额", "利税总额", "投资总额", "负债总额"})
"""Totals that tell nothing without those whose they are; 税收总额 stands by itself."""


def _share_owner(parts: list[str]) -> list[str]:
    parts = [parts[0], *(_behind_anchor(parts[0], part) for part in parts[1:])]
    match = attribute_end().search(parts[0]) or _HEADS.search(parts[0])
    if not match or match.start() == 0:
        return parts
    owner = parts[0][: match.start()]
    if owner.endswith("总"):
        return parts
    bare = [part in attributes() or part in _OWNED_TOTALS for part in parts[1:]]
    return [parts[0]] + [owner + part if alone else part for part, alone in zip(parts[1:], bare, strict=True)]
