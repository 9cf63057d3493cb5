"""Whether two names mean the same place: 青山区 and 武汉市青山区, 全区 in a paper of that district."""

import re
from functools import lru_cache

from lantu.region.home import home_of
from lantu.region.names import by_short, division

_WHOLE = re.compile(r"[全我本](?:省|市|县|区|州|盟|旗|镇|乡|自治区)|辖区|全境|全?新区")
_ENDS = tuple("省市区县州盟旗镇乡道")


def meant_by(name: str, home: str) -> str:
    """The place that a name means in a paper of `home`: 全区 and "" are home, 全市 may stand above it."""
    name = name.strip()
    if name and not _WHOLE.fullmatch(name):
        return name
    return (home_of(home).whole(name) if name[:1] in ("全", "我", "本") else None) or home


def same_place(one: str, other: str) -> bool:
    """Whether two names mean one place: the last names are the same, and what stands before them does not differ.

    A short name (青岛) is the division's (青岛市). Names without a place are not the same as anything.
    """
    if not one or not other:
        return False
    (above, last), (other_above, other_last) = _parts(one), _parts(other)
    agree = above <= other_above or other_above <= above
    return last == other_last and agree


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[frozenset[str], str]:
    """The divisions that a name begins with, and the place that it ends with."""
    above: list[str] = []
    rest = name.strip()
    while (first := _first(rest)) and rest[len(first) :].endswith(_ENDS):
        above.append(_full(first))
        rest = rest[len(first) :]
    return frozenset(above), _full(rest)


def _first(name: str) -> str:
    """The division that a longer name begins with, in full or, a province, in short; "" where it begins with none."""
    for end in range(len(name) - 2, 1, -1):
        words = name[:end]
        entry = division(words)
        if entry and (entry.name == words or entry.code.endswith("0000")):
            return words
    return ""


def _full(name: str) -> str:
    entry = by_short().get(name)
    return entry.name if entry else name
