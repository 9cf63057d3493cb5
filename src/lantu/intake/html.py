"""Saved web pages: the article without navigation, scripts and menus."""

import re
from collections.abc import Iterator

from lxml import etree, html

from lantu.errors import DamagedDocument, DocumentTooLarge, EmptyDocument
from lantu.intake.building import Draft
from lantu.intake.decode import decode
from lantu.intake.grid import GridCell
from lantu.intake.limits import LARGEST_PAGE, MEGABYTE

_DROPPED = frozenset(
    {
        *("script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "select", "option"),
        *("button", "iframe", "svg", "object", "embed", "input", "textarea", "canvas", "audio", "video", "map", "head"),
    }
)
_BLOCKS = frozenset(
    {
        *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "section", "article"),
        *("main", "table", "tr", "blockquote", "pre", "center", "body", "hr", "fieldset", "figure", "figcaption"),
        *("address", "details", "summary", "td", "th", "tbody", "thead", "caption"),
    }
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BETWEEN_CHINESE = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])")
_SENTENCE = re.compile(r"[，。；]")
_SITE = re.compile(r"\s*[|_]\s*.{0,40}$|\s+[-–—]+\s*\S{0,20}(?:网|政府|门户).{0,20}$")
_DEEPEST = 80
_HEAD = 600
_MOST_OF_ARTICLE = 0.85


def read_html(content: bytes, name: str) -> Draft:
    """The article of a web page. Raises DocumentError."""
    if len(content) > LARGEST_PAGE:
        trouble = (
            f"the page has {len(content) // MEGABYTE} MB, the limit for web pages is {LARGEST_PAGE // MEGABYTE} MB"
        )
        raise DocumentTooLarge(name, trouble, "Save only the article, or give it as .txt")
    source = decode(content, name, declared=_charset(content))
    # lxml refuses text that declares an encoding of its own.
    source = re.sub(r"^\s*<\?xml[^>]*\?>", "", source)
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        root = html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise DamagedDocument(
            name, "the page cannot be read as HTML", "Save the page again from the browser"
        ) from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise DamagedDocument(name, "its elements are nested too deep", "Save only the article, or give it as .txt")
    title = _title(root)
    _drop(root)
    body = root.find("body")
    article = _article(body if body is not None else root)
    draft = Draft()
    if _lacks(article, title):
        draft.add_paragraph(title, level=1)
    before = draft.length
    _read(article, draft, 0)
    if draft.length == before:
        raise EmptyDocument(name, "the page holds no text", "Save the page again when it is loaded completely")
    return draft


def _charset(content: bytes) -> str | None:
    match = _CHARSET.search(content[:4096])
    return match.group(1).decode("ascii") if match else None


def _title(root: html.HtmlElement) -> str:
    """The article's title by the page's own word: the meta tag of government sites, a heading, or the page's title."""
    for meta in root.iter("meta"):
        if (meta.get("name") or "").lower() == "articletitle" and meta.get("content"):
            return _tidy(meta.get("content") or "")
    headings = [_tidy(element.text_content()) for element in root.iter("h1")]
    named = root.find(".//title")
    page = _SITE.sub("", _tidy(named.text_content())) if named is not None else ""
    return next((heading for heading in headings if heading and heading in page), page)


def _drop(root: html.HtmlElement) -> None:
    """Take out what is no text, and what is not shown."""
    for element in list(root.iter()):
        hidden = isinstance(element.tag, str) and (
            element.tag in _DROPPED or element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "")
        )
        if hidden and element.getparent() is not None:
            element.drop_tree()


def _article(root: html.HtmlElement) -> html.HtmlElement:
    """The smallest element that holds nearly all sentences of the page. Links count as navigation."""
    weights: dict[html.HtmlElement, int] = {}
    for element in root.iter():
        own = _own_text(element)
        weight = len(own) if _SENTENCE.search(own) or any(c.isdigit() for c in own) else 0
        if weight and not _in_link(element):
            weights[element] = weights.get(element, 0) + weight
    totals: dict[html.HtmlElement, int] = {}
    for element, weight in weights.items():
        place: html.HtmlElement | None = element
        while place is not None:
            totals[place] = totals.get(place, 0) + weight
            place = place.getparent()
    article = root
    whole = totals.get(root, 0)
    while True:
        inner = [child for child in article if totals.get(child, 0) > _MOST_OF_ARTICLE * whole and child.tag in _BLOCKS]
        if not inner or inner[0].tag in ("p", "table"):
            return article
        article = inner[0]


def _own_text(element: html.HtmlElement) -> str:
    """The text that stands right in an element, that of its inline children's tails included."""
    return "".join([element.text or "", *(child.tail or "" for child in element)])


def _in_link(element: html.HtmlElement) -> bool:
    return element.tag == "a" or any(ancestor.tag == "a" for ancestor in element.iterancestors())


def _lacks(article: html.HtmlElement, title: str) -> bool:
    """Whether the article itself does not begin with its title."""
    wanted = re.sub(r"\s", "", title)
    head = re.sub(r"\s", "", article.text_content()[:_HEAD])
    return bool(wanted) and wanted not in head


def _read(element: html.HtmlElement, draft: Draft, depth: int) -> None:
    """The blocks of an element, in order."""
    line: list[str] = []
    level = int(element.tag[1]) if isinstance(element.tag, str) and re.fullmatch(r"h[1-6]", element.tag) else 0

    def flush() -> None:
        text = _tidy("".join(line))
        line.clear()
        if text:
            draft.add_paragraph(text, level=level)

    if element.tag == "pre":
        for text in element.text_content().split("\n"):
            draft.add_paragraph(text)
        return
    for piece in _pieces(element, depth):
        if isinstance(piece, str):
            line.append(piece)
            continue
        flush()
        if piece.tag == "table":
            _read_table(piece, draft, depth + 1)
        elif depth >= _DEEPEST:
            draft.add_paragraph(_tidy(piece.text_content()))
        elif piece.tag != "br":
            _read(piece, draft, depth + 1)
    flush()


def _pieces(element: html.HtmlElement, depth: int) -> Iterator[str | html.HtmlElement]:
    """Text and blocks of an element in order; inline elements are looked through."""
    if element.text:
        yield element.text
    for child in element:
        if isinstance(child.tag, str):
            if child.tag in _BLOCKS or child.tag == "br":
                yield child
            elif depth >= _DEEPEST:
                yield child.text_content()
            else:
                yield from _pieces(child, depth + 1)
        if child.tail:
            yield child.tail


def _read_table(table: html.HtmlElement, draft: Draft, depth: int) -> None:
    """A table of data, or the blocks in the cells of one that lays out the page."""
    if next(table.iter("table"), table) is not table or len(list(table.iter("table"))) > 1:
        for cell in table.iter("td", "th"):
            if not any(ancestor.tag == "table" and ancestor is not table for ancestor in cell.iterancestors()):
                _read(cell, draft, depth + 1)
        return
    caption = table.find("caption")
    if caption is not None:
        draft.add_paragraph(_tidy(caption.text_content()))
    draft.add_table(_cells(table, depth))


def _cells(table: html.HtmlElement, depth: int) -> list[GridCell]:
    cells: list[GridCell] = []
    taken: set[tuple[int, int]] = set()
    for row, element in enumerate(table.iter("tr")):
        column = 0
        for cell in element:
            if cell.tag not in ("td", "th"):
                continue
            while (row, column) in taken:
                column += 1
            inner = Draft()
            _read(cell, inner, depth + 1)
            rows, columns = _extent(cell, "rowspan"), _extent(cell, "colspan")
            taken |= {(row + down, column + right) for down in range(rows) for right in range(columns)}
            cells.append(GridCell(row, column, inner.paragraphs, rows, columns))
            column += columns
    return cells


def _extent(cell: html.HtmlElement, attribute: str) -> int:
    text = (cell.get(attribute) or "1").strip()
    return min(max(int(text), 1), 500) if text.isdecimal() else 1


def _tidy(text: str) -> str:
    """White space as a browser shows it; a line break between two Chinese characters shows as nothing."""
    text = _SPACE.sub(" ", text.replace("\u200b", "").replace("\ufeff", "").replace("\xad", ""))
    return _BETWEEN_CHINESE.sub("", text).strip()
