"""Periods as people write them down by themselves: 2021年上半年, 2021—2025年, 2024年1—5月."""

import re

_HALF = {"上": 1, "下": 2}
_QUARTER = {"一": 1, "二": 2, "三": 3, "四": 4}
_DASH = r"\s*(?:[-—–~～/至到]|——)\s*"
_YEAR = r"(?P<year>\d{4})年?"
_YEARS = re.compile(rf"(?P<first>\d{{4}})年?{_DASH}(?P<last>\d{{4}})年?")
_PARTS = (
    (re.compile(_YEAR), lambda m: m["year"]),
    (re.compile(rf"{_YEAR}(?P<half>[上下])半年"), lambda m: f"{m['year']}H{_HALF[m['half']]}"),
    (
        re.compile(rf"{_YEAR}第?(?P<quarter>[1-4一二三四])季度"),
        lambda m: f"{m['year']}Q{_QUARTER.get(m['quarter'], m['quarter'])}",
    ),
    (re.compile(r"(?P<year>\d{4})年(?P<month>\d{1,2})月份?"), lambda m: f"{m['year']}-{int(m['month']):02}"),
    (
        re.compile(rf"(?P<year>\d{{4}})年(?P<first>\d{{1,2}})月?{_DASH}(?P<last>\d{{1,2}})月份?"),
        lambda m: f"{m['year']}-{int(m['first']):02}/{m['year']}-{int(m['last']):02}",
    ),
    (_YEARS, lambda m: f"{m['first']}/{m['last']}"),
)


def in_notation(text: str) -> str:
    """A period written in words in the notation of `Period.parse`: "2021H1" for 2021年上半年; other text as it is."""
    words = text.strip()
    return next((told(match) for pattern, told in _PARTS if (match := pattern.fullmatch(words))), words)
