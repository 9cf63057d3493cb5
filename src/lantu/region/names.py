"""The table of divisions: full names, short names, parents."""

import re
from dataclasses import dataclass
from functools import cache

from lantu.lexicon import any_word, read_table


@dataclass(frozen=True, slots=True)
class Division:
    """A division with its six-digit code after GB/T 2260; `short` is how papers call it (青岛, 广西, 海拉尔)."""

    code: str
    name: str
    short: str


_SUFFIX = re.compile(r"(?:特别行政区|自治区|自治州|自治县|自治旗|省|市|地区|盟|县|区|旗)$")


@cache
def _nations() -> re.Pattern[str]:
    return re.compile(f"(?:{any_word('nations')})+$")


def _short(name: str) -> str:
    bare = _SUFFIX.sub("", name)
    shorter = _nations().sub("", bare)
    bare = shorter if len(shorter) >= 2 else bare
    return bare if len(bare) >= 2 else name


@cache
def divisions() -> dict[str, Division]:
    """All divisions by code."""
    return {row["code"]: Division(row["code"], row["name"], _short(row["name"])) for row in read_table("divisions")}


@cache
def by_name() -> dict[str, Division]:
    """Divisions by full name; of several with the same name (鼓楼区) the first by code."""
    table: dict[str, Division] = {}
    for entry in divisions().values():
        table.setdefault(entry.name, entry)
    return table


@cache
def by_short() -> dict[str, Division]:
    """Provinces and cities, and counties whose short name is no one else's, by short name."""
    table: dict[str, Division] = {}
    for entry in sorted(divisions().values(), key=lambda e: (not e.code.endswith("0000"), not e.code.endswith("00"))):
        table.setdefault(entry.short, entry)
    return table


def division(name: str) -> Division | None:
    """The division of this full or short name."""
    return by_name().get(name) or by_short().get(name)


_OF_NATIONS = ("自治州", "自治县", "自治旗")


def without_nations(name: str) -> Division | None:
    """The division that a name without its peoples means.

    >>> found = without_nations("湘西自治州")
    >>> found.name if found else ""
    '湘西土家族苗族自治州'
    >>> without_nations("湘西市") is None
    True
    """
    found = by_short().get(_SUFFIX.sub("", name).removesuffix("州"))
    meant = found is not None and found.name.endswith(_OF_NATIONS) and found.name[-1] == name[-1]
    return found if meant else None


def division_ending_at(text: str, end: int) -> Division | None:
    """The division whose full name ends at this place of a text, the longest one."""
    for length in range(min(15, end), 1, -1):
        found = by_name().get(text[end - length : end])
        if found:
            return found
    return None


@cache
def short_below(name: str) -> dict[str, Division]:
    """The counties of a city or province of this name by short name; empty where the table has none."""
    above = by_name().get(name)
    if above is None:
        return {}
    begin = above.code.rstrip("0")
    begin += "0" * (len(begin) % 2)
    below = (entry for code, entry in divisions().items() if code.startswith(begin) and not code.endswith("00"))
    return {entry.short: entry for entry in below}


def parent_of(code: str) -> Division | None:
    """The next division above: of a county its city (or province), of a city its province, of a province none."""
    for above in (code[:4] + "00", code[:2] + "0000"):
        if above != code and above in divisions():
            return divisions()[above]
    return None
