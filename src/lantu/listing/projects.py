"""The projects of a document."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from lantu.listing.items import tell_items
from lantu.listing.mentions import Mention, Reader
from lantu.listing.model import Project
from lantu.listing.openers import stage_of_title
from lantu.listing.passage import Passage, passages
from lantu.listing.project_tables import ListedRow, rows_of_projects
from lantu.statement import Statement
from lantu.statement.context import find_context
from lantu.text import Document, fold

_MARKS = "★☆▲△※* "
"""Marks of a footnote behind a name in a table."""


def list_projects(document: Document, statements: Sequence[Statement]) -> list[Project]:
    """All construction and investment projects that the document names, sorted by place.

    A project named several times is listed each time. `region` is the one that most statements are about, without
    statements the place that the document speaks for ("" where that cannot be told).
    """
    region = _region(document, statements)
    title = fold(document.title).text
    topic = stage_of_title(title)
    reader = Reader(topic, partial(_headings, document), title)
    read = [(passage, reader.mentions(passage)) for passage in passages(document)]
    tell_items(read, topic)
    found = [_project(document, passage, mention, region) for passage, mentions in read for mention in mentions]
    found += [_of_row(document, row, region) for row in rows_of_projects(document)]
    return sorted(found, key=lambda project: project.start)


def _project(document: Document, passage: Passage, mention: Mention, region: str) -> Project:
    start, end = passage.span(mention.start, mention.end)
    return Project(
        start=start,
        end=end,
        text=document.text[start:end],
        name=mention.name,
        stage=mention.stage,
        section=_section(document, passage, start),
        region=region,
        page=document.page_at(start),
        rules=(mention.rule,),
    )


def _of_row(document: Document, row: ListedRow, region: str) -> Project:
    cell = row.cell
    text = document.text[cell.start : cell.end].rstrip(_MARKS)
    return Project(
        start=cell.start,
        end=cell.start + len(text),
        text=text,
        name=cell.text.rstrip(_MARKS),
        stage=row.stage,
        section=f"表{row.table.label} {row.table.title}".strip(),
        region=region,
        page=document.page_at(cell.start),
        rules=("table",),
    )


def _headings(document: Document, passage: Passage) -> list[str]:
    """The headings that the passage stands under, the nearest last."""
    return [fold(title).text for title in document.section_path(passage.span(0, 1)[0])]


def _section(document: Document, passage: Passage, start: int) -> str:
    if passage.box is not None:
        return f"专栏{passage.box.label} {passage.box.title}"
    return "/".join(document.section_path(start)[-2:])


def _region(document: Document, statements: Sequence[Statement]) -> str:
    counted = Counter(statement.region for statement in statements if statement.region)
    if counted:
        return counted.most_common(1)[0][0]
    return find_context(document).home.name
