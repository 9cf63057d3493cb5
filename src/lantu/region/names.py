"""The table of divisions: full names, short names, parents."""

import re
from dataclasses import dataclass
from functools import cache

from lantu.lexicon import read_table


@dataclass(frozen=True, slots=True)
class Division:
    """A division with its six-digit code after GB/T 2260; `short` is how papers call it (青岛, 广西, 海拉尔)."""

    code: str
    name: str
    short: str


_SUFFIX = re.compile(r"(?:特别行政区|自治区|自治州|自治县|自治旗|省|市|地区|盟|县|区|旗)$")
_NATIONS = re.compile(
    r"(?:壮族|回族|维吾尔|蒙古族?|藏族|苗族|侗族|彝族|布依族|土家族|朝鲜族|满族|瑶族|哈尼族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|水族|羌族|"
    r"白族|景颇族|柯尔克孜|土族|达斡尔族?|仫佬族|仡佬族|拉祜族|东乡族|撒拉族|毛南族|锡伯族?|纳西族|裕固族|各族|独龙族|怒族|普米族|布朗族|保安族)+$"
)


def _short(name: str) -> str:
    bare = _SUFFIX.sub("", name)
    shorter = _NATIONS.sub("", bare)
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


def division_ending_at(text: str, end: int) -> Division | None:
    """The division whose full name ends at this place of a text, the longest one."""
    for length in range(min(15, end), 1, -1):
        found = by_name().get(text[end - length : end])
        if found:
            return found
    return None


def parent_of(code: str) -> Division | None:
    """The next division above: of a county its city (or province), of a city its province, of a province none."""
    for above in (code[:4] + "00", code[:2] + "0000"):
        if above != code and above in divisions():
            return divisions()[above]
    return None
