"""What narrows a figure: words in brackets (不含农户), and what it is measured per (每人每月)."""

import re

_BRACKET = re.compile(r"（([^（）]*)）")
_SCOPE = re.compile(r"^(?:不?含|包括|包含|不包括|剔除|扣除|小口径|大口径|同口径|按.{0,8}口径|.{0,6}口径)")
_ALSO = frozenset({"村", "镇", "乡", "街道", "社区", "县", "市", "区", "院", "校", "园", "所", "站", "点"})
"""What a bracket at the end of a name counts too: 示范社区（村）7个."""
_SYMBOL = re.compile(r"^[A-Z][A-Za-z0-9.]{1,6}$")
_KEEP = re.compile(r"^[一-龥、]{1,6}$")


def take_brackets(text: str, scope: list[str]) -> tuple[str, str]:
    """The words without what stands in brackets, and the name that a bracket gives to a paraphrase ("" for none).

    What narrows the count (不含农户) is added to `scope`; a bracket inside a name (社区（街道）商业) stays.
    """
    aliases: list[str] = []

    def replace(match: re.Match[str]) -> str:
        inside = match.group(1)
        if _SCOPE.match(inside):
            scope.append(inside)
            return ""
        if inside.endswith("率") and text[: match.start()].endswith(("比重", "比例", "百分比")):
            aliases.append(inside)
        follows = text[match.end() : match.end() + 1]
        symbol = _SYMBOL.match(inside) and text.startswith(("浓度", "年均浓度", "平均浓度"), match.end())
        beside = inside in _ALSO and not follows and "一" <= text[match.start() - 1 : match.start()] <= "龥"
        keep = symbol or beside or (_KEEP.match(inside) and "一" <= follows <= "龥" and match.start() > 0)
        return match.group() if keep else ""

    return _BRACKET.sub(replace, text), "".join(aliases[-1:])


_BEHIND = re.compile(r"（(?P<said>[^（）\d]{2,16})）")


def scope_behind(text: str, end: int) -> tuple[str, ...]:
    """What a bracket right behind a figure narrows it to: 794.08亿元（小口径范围统计值）, 6555.6亩（含公告）."""
    match = _BEHIND.match(text, end)
    if not match or not _SCOPE.match(match.group("said")):
        return ()
    return (re.sub(r"(?:统计)?(?:值|数|数据)$", "", match.group("said")),)


_EACH = r"每(?:[百千万]?(?:人|名|户|亩|吨|生|头|立方米|平方公里|平方米|公里|公顷|千瓦时|学期|例|次))"
_PER = re.compile(
    rf"(?P<per>{_EACH}每(?:个?月|年|天|日)|(?<=..)(?:{_EACH}|每个?月))(?P<verb>(?:提高|增加|上调|增长|减少|降低)?)$"
)


def take_per(text: str, scope: list[str]) -> str:
    """The words without what the figure is measured per at their end, which is added to `scope`.

    >>> found = []
    >>> take_per("低保标准提高到每人每月", found), found
    ('低保标准提高到', ['每人每月'])
    """
    match = _PER.search(text)
    if not match:
        return text
    scope.append(match.group("per"))
    return text[: match.start()] + match.group("verb")
