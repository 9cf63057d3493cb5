"""Censuses: the year that a communiqué of one is about, and levels told of an earlier one."""

import re
from functools import cache

from lantu.lexicon import read_table

_NUMBERED = re.compile("第[一二三四五六七八九十]次(?:全国)?(?:人口|经济|农业|污染源)普查")
_MOMENT = re.compile(
    r"(?P<of>(?:19|20)\d\d)年\d{1,2}月\d{1,2}日(?:零时|0时|24时)?(?:为|作为)?(?:普查)?(?:的)?标准时点|"
    r"标准时点(?:是|为|：)?(?P<is>(?:19|20)\d\d)年|(?P<at>(?:19|20)\d\d)年\d{1,2}月\d{1,2}日(?:零时|0时)"
)
OF_CENSUS = f"(?:{_NUMBERED.pattern}|普查)时?"
"""Behind a year: 2010年第六次全国人口普查时的…."""


@cache
def _years() -> dict[str, int]:
    return {row["census"]: int(row["year"]) for row in read_table("censuses")}


def census_year(title: str, head: str) -> int | None:
    """The year of a census that a communiqué is about; None for other papers. `head` are its first lines, folded.

    >>> census_year("", "澄湖县第七次全国人口普查公报 2021年6月2日")
    2020
    >>> census_year("澄湖县2031年国民经济和社会发展统计公报", "第七次全国人口普查") is None
    True
    """
    opening = title or head[:_LONGEST_TITLE]
    if "普查" not in opening or "公报" not in opening:
        return None
    moment = _MOMENT.search(head)
    if moment:
        return int(moment["of"] or moment["is"] or moment["at"])
    named = _NUMBERED.search(opening)
    return _years().get(named.group().replace("全国", "")) if named else None


_LONGEST_TITLE = 60
