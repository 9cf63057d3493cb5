"""Folding: text made uniform for reading, with every character's place in the source kept.

Full-width letters and digits become ASCII, half-width marks between Chinese words become Chinese marks, and white space
goes, except one blank between two digits, which would otherwise run together.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

_FULL_WIDTH = {0xFF10 + i: 0x30 + i for i in range(10)}
_FULL_WIDTH |= {0xFF21 + i: 0x41 + i for i in range(26)} | {0xFF41 + i: 0x61 + i for i in range(26)}
_FULL_WIDTH |= {
    ord(wide): ord(narrow)
    for wide, narrow in {
        "％": "%", "．": ".", "／": "/", "＜": "<", "＞": ">", "＋": "+", "＝": "=", "(": "（", ")": "）", ";": "；",
        ":": "：", "∶": "：", "﹕": "：", "!": "！", "?": "？", "﹪": "%", "－": "-", "–": "-", "〈": "《", "〉": "》",
        '"': "“", "＂": "“", "㎡": "㎡", "︰": "：", "［": "[", "］": "]", "【": "[", "】": "]", "〔": "[", "〕": "]",
    }.items()
}  # fmt: skip
_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
_SPACE = re.compile(r"[\s\u200b\ufeff\xa0]+")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text of `source[start:…]`. `cuts` are folded offsets at which white space was taken out before."""

    text: str
    start: int
    cuts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def origin(self, offset: int) -> int:
        """Where the folded character at this offset stands in the source."""
        if not self.cuts:
            return self.start + offset
        index = bisect_right(self.cuts, offset)
        return self.start + offset + (self.shifts[index - 1] if index else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of a folded span that holds at least one character."""
        return self.origin(start), self.origin(end - 1) + 1


def fold(source: str, start: int = 0, end: int | None = None) -> Folded:
    """Fold a piece of the source text."""
    piece = source[start : len(source) if end is None else end].translate(_FULL_WIDTH)
    piece = _COMMA.sub("，", piece) if "," in piece else piece
    if not _SPACE.search(piece):
        return Folded(piece, start)
    kept: list[str] = []
    cuts: list[int] = []
    shifts: list[int] = []
    place = length = removed = 0
    for match in _SPACE.finditer(piece):
        first, last = match.span()
        if first > 0 and last < len(piece) and piece[first - 1].isdigit() and piece[last].isdigit():
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


def fold_pieces(source: str, pieces: list[tuple[int, int]]) -> Folded:
    """Fold pieces of the source text as one text; what stands between them is left out."""
    first = fold(source, *pieces[0])
    if len(pieces) == 1:
        return first
    text, cuts, shifts = first.text, list(first.cuts), list(first.shifts)
    for start, end in pieces[1:]:
        further = fold(source, start, end)
        offset = start - first.start - len(text)
        cuts.append(len(text))
        shifts.append(offset)
        cuts.extend(len(text) + cut for cut in further.cuts)
        shifts.extend(offset + shift for shift in further.shifts)
        text += further.text
    return Folded(text, first.start, tuple(cuts), tuple(shifts))
