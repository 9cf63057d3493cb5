"""From blocks to HTML.

The text is drawn in chunks that the browser lays out only when they come near the window. Everything from the
document is escaped; nothing but the tags written here is markup.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from lantu.text import Block, BlockKind, Box, Document, Table
from lantu_platform.web.reader.group import Group

CHUNK = 2500
"""Characters after which a new chunk begins at the next paragraph."""


def draw(document: Document, groups: Sequence[Group]) -> SafeString:
    """The document as HTML.

    Marks have the ids "s708", headings "h700", paragraphs "p720": the offset of their first character.
    """
    # Every piece of the document went through `escape`.
    return mark_safe("".join(_Drawing(document, groups).pieces()))


class _Drawing:
    def __init__(self, document: Document, groups: Sequence[Group]) -> None:
        self.document = document
        self.groups = groups
        self.starts = [each.start for each in groups]
        self.pages = list(document.page_starts)

    def pieces(self) -> Iterator[str]:
        """The HTML in order."""
        box: Box | None = None
        table: Table | None = None
        chunk, run_in = 0, ""
        yield '<div class="chunk">'
        for index, block in enumerate(self.document.blocks):
            if table and block.start < table.end:
                continue
            if box and block.start >= box.end:
                yield "</section>"
                box = None
            if box is None and self._breaks(block, chunk):
                yield '</div><div class="chunk">'
                chunk = block.start
            if box is None and (box := self._box_at(block)):
                yield f'<section class="box" id="b{box.start}">'
            table = self._table_at(block)
            if table:
                yield from self._table(table)
                continue
            if self._runs_in(index):
                run_in = f'<b class="run-in" id="h{block.start}">{self._text(block.start, block.end)}</b>'
                continue
            yield self._block(block, run_in)
            run_in = ""
        yield "</section></div>" if box else "</div>"

    def _breaks(self, block: Block, chunk: int) -> bool:
        heading = block.kind is BlockKind.HEADING and block.level <= 2
        return block.start - chunk > (CHUNK // 4 if heading else CHUNK)

    def _box_at(self, block: Block) -> Box | None:
        return next((box for box in self.document.boxes if box.start <= block.start < box.end), None)

    def _table_at(self, block: Block) -> Table | None:
        return next((table for table in self.document.tables if table.start <= block.start < table.end), None)

    def _runs_in(self, index: int) -> bool:
        """Whether a heading and the next paragraph stand on one line."""
        block, after = self.document.blocks[index], self.document.blocks[index + 1 : index + 2]
        if block.kind is not BlockKind.HEADING or not after or after[0].kind is not BlockKind.PARAGRAPH:
            return False
        return "\n" not in self.document.text[block.end : after[0].start]

    def _block(self, block: Block, run_in: str) -> str:
        text = run_in + self._text(block.start, block.end)
        match block.kind:
            case BlockKind.TITLE:
                return f'<h2 class="doc-title" id="h{block.start}">{text}</h2>'
            case BlockKind.HEADING:
                level = min(block.level + 2, 6)
                return f'<h{level} class="doc-h{block.level}" id="h{block.start}">{text}</h{level}>'
            case BlockKind.PARAGRAPH:
                return f'<p id="p{block.start}">{text}</p>'
        return f'<p class="{block.kind}" id="p{block.start}">{text}</p>'

    def _table(self, table: Table) -> Iterator[str]:
        yield f'<div class="doc-table" tabindex="0"><table id="t{table.start}">'
        caption = " ".join(part for part in (table.label and f"表{table.label}", table.title) if part)
        if caption:
            yield f"<caption>{escape(caption)}</caption>"
        row = -1
        for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
            if cell.row != row:
                yield ("</tr>" if row >= 0 else "") + "<tr>"
                row = cell.row
            tag = "th" if row < table.head_rows else "td"
            spans = "".join(
                f' {name}="{extent}"'
                for name, extent in (("rowspan", cell.rows), ("colspan", cell.columns))
                if extent > 1
            )
            yield f"<{tag}{spans}>{self._text(cell.start, cell.end)}</{tag}>"
        yield "</tr></table></div>" if row >= 0 else "</table></div>"

    def _text(self, start: int, end: int) -> str:
        """The text of a span with its marks and page numbers."""
        parts: list[str] = []
        place = start
        for at in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            each = self.groups[at]
            parts += [self._plain(place, each.start), self._mark(each, min(each.end, end))]
            place = min(each.end, end)
        parts.append(self._plain(place, end))
        return "".join(parts)

    def _mark(self, each: Group, end: int) -> str:
        many = f' data-count="{each.count}"' if each.count > 1 else ""
        name = f"s{each.start}"
        text = self._plain(each.start, end)
        return f'<a class="{each.css}" id="{name}" href="#{name}" tabindex="-1"{many}>{text}</a>'

    def _plain(self, start: int, end: int) -> str:
        """Escaped text, with a number where a page begins."""
        parts: list[str] = []
        for at in range(bisect_left(self.pages, start), bisect_left(self.pages, end)):
            parts += [
                escape(self.document.text[start : self.pages[at]]),
                f'<span class="page" data-page="{at + 1}"></span>',
            ]
            start = self.pages[at]
        parts.append(escape(self.document.text[start:end]))
        return "".join(parts)
