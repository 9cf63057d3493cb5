"""Paragraph styles of a Word file: which are headings, titles, contents; which carry a list."""

import re
from dataclasses import dataclass

from lxml import etree

from lantu.intake.docx_numbering import W

_HEADING = re.compile(r"(?:heading|标题)\s*(\d)", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录)\s*\d", re.IGNORECASE)
_BODY_LEVEL = 9


@dataclass(frozen=True, slots=True)
class Style:
    """`level` is a heading's level (0: none); `list_id` and `depth` the list that the style brings."""

    level: int = 0
    is_title: bool = False
    is_contents: bool = False
    list_id: str | None = None
    depth: int = 0


def read_styles(root: etree._Element | None) -> dict[str, Style]:
    """The paragraph styles of the part word/styles.xml, with what they inherit."""
    if root is None:
        return {}
    items = {item.get(W + "styleId", ""): item for item in root.findall(W + "style")}
    return {key: _style(item, items) for key, item in items.items() if item.get(W + "type") == "paragraph"}


def _style(item: etree._Element, items: dict[str, etree._Element]) -> Style:
    level, title, contents, depth = 0, False, False, 0
    list_id: str | None = None
    seen: set[str] = set()
    current: etree._Element | None = item
    while current is not None and current.get(W + "styleId", "") not in seen:
        seen.add(current.get(W + "styleId", ""))
        name = value_of(current, "name") or ""
        heading = _HEADING.fullmatch(name)
        level = level or (int(heading.group(1)) if heading else outline_level(current.find(W + "pPr")))
        title = title or (name.lower() in ("title", "标题") and current is item)
        contents = contents or _CONTENTS.fullmatch(name) is not None
        numbering = current.find(f"{W}pPr/{W}numPr")
        if numbering is not None and list_id is None:
            list_id, depth = value_of(numbering, "numId"), int(value_of(numbering, "ilvl") or 0)
        current = items.get(value_of(current, "basedOn") or "")
    return Style(level, title, contents, list_id, depth)


def outline_level(properties: etree._Element | None) -> int:
    """The heading level that paragraph properties set (1 outermost), 0 for body text."""
    level = value_of(properties, "outlineLvl") if properties is not None else None
    return int(level) + 1 if level is not None and int(level) < _BODY_LEVEL else 0


def value_of(element: etree._Element, tag: str) -> str | None:
    """The attribute `w:val` of a child."""
    found = element.find(W + tag)
    return found.get(W + "val") if found is not None else None
