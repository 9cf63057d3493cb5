"""Lines of a text: the raw material of the outline."""

import re
from dataclasses import dataclass

from lantu.text import BlockKind

# Remnants that are no text: "[bookmark: _Toc123]" of a Word export, and tags left over from a web page ("<p>",
# '<divclass="title">'). A "<" before a figure ("<5.5") is text.
_REMNANT = re.compile(r"\[bookmark:[^\]\n]*\]|</?[A-Za-z][A-Za-z0-9]*(?:[ =\"'][^<>\n]*|[A-Za-z]+=[^<>\n]*)?/?>|&nbsp;")
# Tags that end a paragraph; all other remnants stand inside one.
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|h[1-6]|br|center|li|ul|ol|table|tr|td|th|section|article|body|html|head)", re.IGNORECASE
)
_HEADING_TAG = re.compile(r"<h([1-6])", re.IGNORECASE)


@dataclass(slots=True)
class Line:
    """A piece of text that stands alone in its source: a line of a file, a paragraph of a Word document.

    `text` is the piece without surrounding space, and without the line breaks inside it once lines were joined (its
    first few hundred characters then).
    `blanks` counts the empty lines before it, `lead` is the space at its head. `kind` stays None until some stage
    recognises the line. `level` is the heading level that the file itself declares (0: none). `continues` says that
    the line goes on with the sentence of the last one that is no furniture.
    `tail` is the last source line of joined ones.
    """

    start: int
    end: int
    text: str
    blanks: int = 0
    lead: str = ""
    kind: BlockKind | None = None
    level: int = 0
    continues: bool = False
    tail: str = ""


def split_lines(text: str) -> list[Line]:
    """The non-blank lines of a text, without remnants of other formats."""
    lines: list[Line] = []
    place = 0
    blanks = 0
    marked = "[bookmark:" in text or "</" in text or "&nbsp;" in text
    for raw in text.split("\n"):
        body = raw.strip()
        if body:
            start = place + raw.index(body[0])
            line = Line(start, start + len(body), body, blanks, raw[: start - place])
            lines += _without_remnants(line) if marked else [line]
            blanks = 0
        else:
            blanks += 1
        place += len(raw) + 1
    return lines


def place_of(text: str, line: Line, count: int) -> int:
    """The offset in the document of a character of `line.text`, which has lost the line breaks inside the line."""
    place = line.start
    for character in line.text[:count]:
        place = text.index(character, place) + 1
    while place < line.end and text[place].isspace():
        place += 1
    return place


def _without_remnants(line: Line) -> list[Line]:
    """The line's pieces between remnants; a piece after a tag inside a sentence continues the one before it."""
    if not _REMNANT.search(line.text):
        return [line]
    pieces: list[Line] = []
    place, level, breaks = 0, 0, True
    for remnant in [*_REMNANT.finditer(line.text), None]:
        stop = remnant.start() if remnant else len(line.text)
        raw = line.text[place:stop]
        body = raw.strip().strip('"')
        if body:
            start = line.start + place + raw.index(body)
            blanks, lead = (line.blanks, line.lead) if not pieces else (0, "")
            pieces.append(Line(start, start + len(body), body, blanks, lead, level=level, continues=not breaks))
            breaks, level = False, 0
        if remnant:
            place = remnant.end()
            if _BLOCK_TAG.match(remnant.group()):
                breaks = True
                heading = _HEADING_TAG.match(remnant.group())
                level = int(heading.group(1)) if heading else 0
    return pieces
