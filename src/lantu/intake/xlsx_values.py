"""Numbers and days of spreadsheet cells as the sheet shows them, with the decimals, percents and words of its formats.

The stored value of 13.7 may be 13.699999999999999; what was published is what the sheet shows.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

_GENERAL = Context(prec=11, rounding=ROUND_HALF_UP)
# Colours, conditions and languages ([Red], [>=100], [$-804]); the width of a character; what fills the cell.
_UNSHOWN = re.compile(r"\[[^\]]*\]|_.|\*.")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_PATTERN = re.compile(r"(?:[#0?,]*[#0?])?(?:\.(?P<decimals>[#0?]*))?(?P<thousands>,*)(?P<percent>\s*%)?")
_DIGITS = re.compile(r"[#0?]")
_MARK = "\ue000"


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """How a number is shown: words around it, decimals at least and at most, the factor that it is shown in."""

    before: str
    after: str
    least: int
    most: int
    factor: Decimal

    def show(self, number: Decimal) -> str:
        """The number with its sign, decimals and words; never with marks between thousands."""
        shown = (number * self.factor).quantize(Decimal(1).scaleb(-self.most), ROUND_HALF_UP)
        text = f"{shown:f}"
        if self.most > self.least:
            whole, _, decimals = text.partition(".")
            decimals = decimals[: self.least] + decimals[self.least :].rstrip("0")
            text = f"{whole}.{decimals}" if decimals else whole
        return f"{self.before}{text}{self.after}"


def shown_day(day: date, number_format: str) -> str:
    """Year, month and day as far as the format shows them."""
    letters = number_format.lower()
    parts = [f"{day.year}年", f"{day.month}月", f"{day.day}日"]
    return "".join(part for part, letter in zip(parts, "ymd", strict=True) if letter in letters)


def shown_number(number: Decimal, number_format: str) -> str:
    """A number as the sheet shows it; a format that holds no digits (General, text) shows up to eleven of them."""
    known = _number_format(_section(number_format, number))
    return known.show(number) if known else f"{_GENERAL.create_decimal(number).normalize():f}"


def _section(number_format: str, number: Decimal) -> str:
    """The part of a format that holds for a number: positive; negative; zero; the first where it has none."""
    sections = number_format.split(";")
    if number == 0 and len(sections) > 2:
        return sections[2]
    # A negative section shows its sign by itself, as brackets or colour; the sign must not be lost.
    return sections[0]


@lru_cache(maxsize=256)
def _number_format(section: str) -> NumberFormat | None:
    """A section of a format as a rule; None for General, text and dates."""
    literals: list[str] = []

    def keep(match: re.Match[str]) -> str:
        literals.append(match[1] if match[1] is not None else match[2])
        return _MARK

    bare = _UNSHOWN.sub("", _LITERAL.sub(keep, section))
    digits = _DIGITS.search(bare)
    if digits is None or "E" in bare.upper() or "/" in bare:
        return None
    pattern = _PATTERN.search(bare, max(0, digits.start() - bare[: digits.start()].endswith(".")))
    if pattern is None:
        return None
    words = iter(literals)
    before = "".join(next(words) if char == _MARK else char for char in bare[: pattern.start()])
    after = "".join(next(words) if char == _MARK else char for char in bare[pattern.end() :])
    decimals = pattern["decimals"] or ""
    percent = "%" if pattern["percent"] else ""
    factor = (Decimal(100) if percent else Decimal(1)).scaleb(-3 * len(pattern["thousands"] or ""))
    return NumberFormat(before.strip(), percent + after.strip(), decimals.count("0"), len(decimals), factor)
