"""The sentence around a place in a text."""

import re

_END = re.compile(r"[。；;！？\n]")
_LONGEST = 300


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence that holds these characters, at most 300 characters to either side.

    >>> sentence_around("产值8亿元。利润1亿元；税收2亿元。", 8, 11)
    '利润1亿元；'
    """
    first = max(0, start - _LONGEST)
    before = [match.end() for match in _END.finditer(text, first, start)]
    after = _END.search(text, end, end + _LONGEST)
    stop = after.end() if after else min(len(text), end + _LONGEST)
    return text[before[-1] if before else first : stop].strip()
