"""What a paragraph says it is about before its first figure."""

import re

from lantu.region import Home
from lantu.statement.places import take_place

_LABEL = re.compile(r"^\d{1,2}[.、．](?P<name>[^：。，；]{2,40})：")
_TERM = re.compile(r"^(?P<name>[一-龥A-Za-z]{2,20})。(?=以[^，。]{0,4}(?:19|20)\d\d年|按(?!照|期|时|计划))")
"""财政收入。以2020年…为基数: how a figure was reckoned."""


def label_of(paragraph: str, home: Home) -> str:
    """The name that a paragraph opens with; "" for none.

    >>> from lantu.region import Level
    >>> label_of("3.规上工业总产值（现价）：全年完成12亿元", Home("澄湖新区", Level.ZONE))
    '规上工业总产值'
    >>> label_of("税收收入。以2020年46亿元为基数", Home("澄湖新区", Level.ZONE))
    '税收收入'
    """
    label = _LABEL.match(paragraph) or _TERM.match(paragraph)
    return bare_label(label["name"], home) if label else ""


def bare_label(label: str, home: Home) -> str:
    """地区生产总值（GDP）增长 → 地区生产总值."""
    return re.sub(r"（[^）]*）|增长$", "", take_place(label, home)[0])
