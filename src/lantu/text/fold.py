"""Folding: text made uniform for reading, with every character's place in the source kept.

Full-width letters and digits become ASCII, half-width marks between Chinese words become Chinese marks, and white space
goes, except one blank between two digits, which would otherwise run together.
"""

import re
import string
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_FULL_WIDTH = {chr(ord(narrow) + 0xFEE0): narrow for narrow in string.digits + string.ascii_letters}
_FULL_WIDTH |= {
    "％": "%", "．": ".", "／": "/", "＜": "<", "＞": ">", "＋": "+", "＝": "=", "(": "（", ")": "）", ";": "；",
    ":": "：", "∶": "：", "﹕": "：", "!": "！", "?": "？", "﹪": "%", "－": "-", "–": "-", "〈": "《", "〉": "》",
    '"': "“", "＂": "“", "︰": "：", "［": "[", "］": "]", "【": "[", "】": "]", "〔": "[", "〕": "]",
}  # fmt: skip
_WRITTEN_OUT = ("二〇", "二○", "二零", "二0", "二O", "一九")
_YEAR = re.compile(
    "(?:一九|二[〇○零0O])[〇○零0O一二三四五六七八九]{2}(?=年(?![一二三四五六七八九十]{1,2}月[一二三四五六七八九十]))"
)
"""二〇一六年 is read as 2016年, character for character; a day written out in full is only a date and stays."""
_DIGITS = str.maketrans("〇○零O一二三四五六七八九", "0000123456789")
_COMMA = re.compile(r",(?:(?<!\d,)|(?!\d))")
_BLANK = r"[\s\u200b\ufeff\xa0]"
_SPACE = re.compile(f"{_BLANK}{_BLANK}*")
_LEFT_OUT = re.compile(rf"{_BLANK}(?:(?<!\d{_BLANK}){_BLANK}*+|{_BLANK}*+(?!\d))")
"""White space, save the first blank of those between two digits."""
_UNEVEN = re.compile(f"[{re.escape(''.join(_FULL_WIDTH))}]")


@dataclass(slots=True)
class Folded:
    """Folded text of `source[start:…]`. `cuts` are folded offsets at which white space was taken out before."""

    text: str
    start: int
    cuts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def origin(self, offset: int) -> int:
        """Where the folded character at this offset stands in the source."""
        index = bisect_right(self.cuts, offset)
        return self.start + offset + (self.shifts[index - 1] if index else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of a folded span that holds at least one character."""
        if not self.cuts:
            return self.start + start, self.start + end
        return self.origin(start), self.origin(end - 1) + 1


def even(source: str) -> str:
    """The text with every full-width letter, digit and mark replaced; as long as before."""
    # A replacement for each character that is there is quicker than `translate`, which looks at every character.
    for character in set(_UNEVEN.findall(source)):
        source = source.replace(character, _FULL_WIDTH[character])
    if any(beginning in source for beginning in _WRITTEN_OUT):
        source = _YEAR.sub(lambda year: year.group().translate(_DIGITS), source)
    return source


def fold(source: str, start: int = 0, end: int | None = None) -> Folded:
    """Fold a piece of the source text."""
    return fold_even(even(source[start : len(source) if end is None else end]), start)


@lru_cache(1024)
def fold_words(source: str) -> str:
    """The folded text alone of a short piece. Remembered, since several readers ask for the same cells and titles."""
    return folded_words(even(source))


def folded_words(piece: str) -> str:
    """The text alone of `fold_even`, without the places in its source."""
    return _LEFT_OUT.sub("", _COMMA.sub("，", piece) if "," in piece else piece)


def fold_even(piece: str, start: int) -> Folded:
    """Fold a piece that `even` has been over and that stands at this place of its source."""
    piece = _COMMA.sub("，", piece) if "," in piece else piece
    if not _SPACE.search(piece):
        return Folded(piece, start)
    kept: list[str] = []
    cuts: list[int] = []
    shifts: list[int] = []
    place = length = removed = 0
    for match in _SPACE.finditer(piece):
        first, last = match.span()
        if first > 0 and last < len(piece) and piece[first - 1].isdecimal() and piece[last].isdecimal():
            first += 1
        kept.append(piece[place:first])
        length += first - place
        removed += last - first
        if last > first:
            cuts.append(length)
            shifts.append(removed)
        place = last
    kept.append(piece[place:])
    return Folded("".join(kept), start, tuple(cuts), tuple(shifts))


def fold_pieces(evened: str, pieces: Sequence[tuple[int, int]]) -> Folded:
    """Fold pieces of a source text as one text; what stands between them is left out. `evened` is `even(source)`."""
    first = fold_even(evened[pieces[0][0] : pieces[0][1]], pieces[0][0])
    if len(pieces) == 1:
        return first
    text, cuts, shifts = first.text, list(first.cuts), list(first.shifts)
    for start, end in pieces[1:]:
        further = fold_even(evened[start:end], start)
        offset = start - first.start - len(text)
        cuts.append(len(text))
        shifts.append(offset)
        cuts.extend(len(text) + cut for cut in further.cuts)
        shifts.extend(offset + shift for shift in further.shifts)
        text += further.text
    return Folded(text, first.start, tuple(cuts), tuple(shifts))
