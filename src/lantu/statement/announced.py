"""Subjects that the clause before names and says to have moved: 养老金标准继续提高，年人均提高2556元."""

import re

from lantu.indicator import attributes, clean, ends_with_measure, split_subjects
from lantu.statement.draft import Memory
from lantu.statement.lead import Lead

PER = re.compile("(?P<group>城镇|农村|城市|乡村)?(?:月|年|户)?(?:人均|均)?|平均")
"""What of a subject a figure tells: per head, a month, of one group."""
LONGEST_PER = 5
_MOVED = re.compile(
    "(?:先后|连续)?(?:跨越|跨过|迈过|越过|突破|迈上|跃上|站上|登上|再上)[^，]{0,12}(?:台阶|大关|关口)$|实现翻(?:番|[^，]{0,4}增长)$|"
    "(?:再次|继续|平稳|较快|健康|稳定|有序|进一步|稳步|持续|不断|双双|同步|逐年|大幅|明显|显著|均|都|快速)*"
    "(?:(?:加速|加快|快速|不断|持续|迅速|蓬勃)?(?:成长|壮大|崛起|集聚|兴起)|提高|增长|提升|上升|上涨|下降|回升|回落|下跌|增加|增强|(?:再|屡|连|持续|不断)?创(?:历史)?新高|"
    "从无到有|(?:增势|势头|态势|走势|表现|增长|发展|运行)(?:较好|良好|强劲|较快|平稳|明显|喜人|迅猛|突出|亮眼|向好))$"
)
_ONLY = re.compile("^(?:仅|只)有?|^其中")
_ABLE = re.compile("处理能力$|能力$")


def announced(words: str) -> str:
    """The subject that a clause says to have moved; "" where it says no such thing.

    >>> announced("参合率再创新高")
    '参合率'
    >>> announced("推进园区建设")
    ''
    """
    moved = _MOVED.search(words)
    return words[: moved.start()] if moved else ""


def moved_before(lead: Lead, memory: Memory) -> str:
    """The subject that the clause before says to have moved (产量稳步提高，累计达到…); "" where it says nothing so."""
    return clean(announced("".join(memory.heard()[:1]))) if lead.joined == "，" else ""


def announced_several(words: str, count: int, head: str) -> list[str]:
    """The names of figures told of several announced subjects; [] where these are not as many.

    >>> announced_several("医疗废物、生活垃圾处理能力不断提高", 2, "处理率")
    ['医疗废物处理率', '生活垃圾处理率']
    """
    subject = announced(words)
    if subject and not head and "、" in subject:
        return split_subjects(_ONLY.sub("", subject), count)
    if not subject or not (PER.fullmatch(head) or attributes().get(head, False)):
        return []
    rate = not PER.fullmatch(head)
    return [name + head for name in split_subjects(_ABLE.sub("", subject) if rate else subject, count)]


def of_announced(words: str, noun: str) -> str:
    """The name of a figure told of an announced subject; "" where the noun tells enough by itself.

    >>> of_announced("城乡低保标准逐年提高", "城镇年人均")
    '城镇低保标准年人均'
    """
    subject, per = announced(words), PER.fullmatch(noun)
    if not subject or not per or not (noun or ends_with_measure(subject)) or "、" in subject:
        return ""
    group = per.group("group") or ""
    return group + (subject.removeprefix("城乡") if group else subject) + noun.removeprefix(group)


def of_other_group(last: str, noun: str) -> str:
    """城镇低保标准年人均 told before 农村年人均: the same of the other group; "" where it is not."""
    per = PER.fullmatch(noun)
    group = per.group("group") if per else None
    before = PER.match(last)
    told = before.group("group") if before else None
    rest = noun.removeprefix(group or "")
    return group + last.removeprefix(told) if group and told and rest and last.endswith(rest) else ""
