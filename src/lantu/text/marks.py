"""Marks of notes inside a text (增加值[3], 民营经济〔注2〕): they lead to a note and are no part of a name."""

import re

_MARK = re.compile(r"(?<=[一-龥A-Za-z%％）)”\"])\s?[\[〔【［]注?\s?[0-9０-９]{1,2}[\]〕】］](?!\s*号)")
"""Behind a word or a bracket, with one or two digits: the number of a paper has a year, that of a note a line."""
_OPENING = re.compile(r"[\[〔【［]")


def without_marks(text: str) -> str:
    """The text of a short piece without the marks of notes.

    >>> without_marks("民营经济[3]增加值〔注12〕")
    '民营经济增加值'
    """
    return _MARK.sub("", text) if _OPENING.search(text) else text


def between_marks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The places of what stands between the marks of notes in `text[start:end]`; the whole where it has none.

    >>> between_marks("民营经济[3]增加值", 0, 10)
    [(0, 4), (7, 10)]
    """
    pieces, place = [], start
    for mark in _MARK.finditer(text, start, end) if _OPENING.search(text, start, end) else ():
        pieces.append((place, mark.start()))
        place = mark.end()
    return [*pieces, (place, end)] if place < end or not pieces else pieces
