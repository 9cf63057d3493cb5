"""The words around a figure."""

import re

_END = re.compile(r"[。！？!?\n]")
WIDTH = 600


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence that holds text[start:end], at most 600 characters, cut evenly where it is longer.

    >>> sentence_around("First. 产值完成8亿元，增长5%。后一句。", 11, 14)
    'First. 产值完成8亿元，增长5%。'
    """
    before = max((match.end() for match in _END.finditer(text, max(0, start - WIDTH), start)), default=start - WIDTH)
    after = _END.search(text, end, end + WIDTH)
    first, last = max(0, before), after.end() if after else min(len(text), end + WIDTH)
    if last - first > WIDTH:
        middle = (start + end) // 2
        first, last = max(first, middle - WIDTH // 2), min(last, middle + WIDTH // 2)
    return text[first:last].strip().replace("\0", "")
