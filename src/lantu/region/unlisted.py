"""Places that the table of divisions does not hold by this name: renamed ones, new ones, towns."""

import re
from dataclasses import replace
from functools import cache

from lantu.region.names import Division, division_ending_at, divisions

_KINDS = ("地区", "市", "区", "县", "旗")
_SHORTEST, _LONGEST = 3, 7
_BEGIN = "(?:(?<![一-龥])|(?<=[在年的于省市州盟县区旗])|(?<=我代表))(?!年|乡镇|城镇|报告)"
_OTHER = "[我本全各该代表向受对及在由将把被是某省市盟按据经作了]|关于|人民|政府|工作|围绕"
_CONGRESS = "人民政府|第[一二三四五六七八九十]+届"
_NAME = re.compile(
    f"{_BEGIN}(?P<name>(?:(?!{_OTHER})[一-龥]){{2,6}}(?:地区|[市县区州盟旗]))(?={_CONGRESS}|国民经济|人大常委会)"
)
"""The name of a place before a sign, from where it can begin: 2031年云岭区人民政府, 在云岭区第六届…."""

_TOWN = re.compile(
    f"{_BEGIN}(?P<name>(?:(?!{_OTHER}|[县区旗镇])[一-龥]){{1,6}}?(?:镇|乡|街道))(?={_CONGRESS}|第[一二三四五六七八九十]+次|党工委|办事处)"
)
"""The town or street before whose own congress a report is given, or whose office made it."""


@cache
def _by_bare_name() -> dict[str, Division | None]:
    """Cities and counties by name without their kind; None where two are called alike (邢台市, 邢台县)."""
    table: dict[str, Division | None] = {}
    for entry in divisions().values():
        kind = next((kind for kind in _KINDS if entry.name.endswith(kind)), "")
        bare = entry.name.removesuffix(kind) if kind else ""
        if len(bare) > 1:
            table[bare] = None if bare in table else entry
    return table


def renamed(name: str) -> Division | None:
    """The division that had another kind when the table was made (甲县, now or before 甲区), under this name."""
    kind = next((kind for kind in _KINDS if name.endswith(kind)), "")
    found = _by_bare_name().get(name.removesuffix(kind)) if kind else None
    return replace(found, name=name) if found and found.name != name else None


def renamed_ending_at(text: str, end: int) -> Division | None:
    """The renamed division whose name ends at this place of a text, the longest one."""
    lengths = range(min(_LONGEST, end), _SHORTEST - 1, -1)
    return next((found for length in lengths if (found := renamed(text[end - length : end]))), None)


def named_ending_at(text: str, end: int) -> Division | None:
    """The division whose full name, of then or of now, ends at this place of a text, the longest one."""
    listed, other = division_ending_at(text, end), renamed_ending_at(text, end)
    return other if other and (listed is None or len(other.name) > len(listed.name)) else listed


def unlisted(text: str) -> str:
    """The first place before the words of a government or congress that no table holds; "" where none is named."""
    match = _NAME.search(text)
    return match.group("name") if match else ""


def town(text: str) -> str:
    """The first town or street before the words of its government or congress; "" where none is named."""
    match = _TOWN.search(text)
    return match.group("name") if match else ""
