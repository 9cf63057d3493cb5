"""Why a place in a document was read as it was."""

from lantu.listing import Project, Task, Term
from lantu.output.labels import figure, label, words
from lantu.reading import Reading
from lantu.statement import Remark, Statement
from lantu.text import Document

_CONTEXT = 40
"""Characters of text shown on either side."""


def _quote(document: Document, start: int, end: int) -> str:
    """The place inside its line, marked with 【 】."""
    line_start = document.text.rfind("\n", 0, start) + 1
    line_end = document.text.find("\n", end)
    line_end = len(document.text) if line_end == -1 else line_end
    first, last = max(line_start, start - _CONTEXT), min(line_end, end + _CONTEXT)
    before = ("…" if first > line_start else "") + document.text[first:start]
    after = document.text[end:last] + ("…" if last < line_end else "")
    return f"{before}【{document.text[start:end]}】{after}"


def _statement(document: Document, statement: Statement) -> list[str]:
    lines = [
        f"statement {statement.start}–{statement.end}: {_quote(document, statement.start, statement.end)}",
        f"  indicator   {statement.indicator}",
        f"  figure      {figure(statement)} ({statement.comparator})",
        f"  measure     {statement.measure} {label('measure', statement.measure)}",
        f"  status      {statement.status} {label('status', statement.status)}",
        f"  period      {statement.period}",
        f"  region      {statement.region}",
    ]
    for name, told in (("scope", statement.scope), ("base", (statement.base,) if statement.base else ())):
        if told:
            lines.append(f"  {name:<11} {'，'.join(told)}")
    if statement.table is not None:
        lines.append(f"  table       {statement.table}, row {statement.row}")
    lines.append(f"  rules       {' → '.join(statement.rules) or 'none needed: the clause says all by itself'}")
    lines.append(f"  doubts      {'; '.join(words('doubt', doubt)[1] for doubt in statement.doubts) or 'none'}")
    return lines


def _remark(document: Document, remark: Remark) -> list[str]:
    quoted = _quote(document, remark.start, remark.end)
    return [f"no statement {remark.start}–{remark.end}: {quoted}", f"  reason      {remark.reason}"]


def _listed(document: Document, item: Project | Task | Term) -> list[str]:
    kind = type(item).__name__.lower()
    lines = [f"{kind} {item.start}–{item.end}: {_quote(document, item.start, item.end)}"]
    if isinstance(item, Project):
        lines.append(f"  stage       {item.stage} {label('stage', item.stage)}")
        lines.append(f"  rules       {' → '.join(item.rules) or 'none needed: the text says all by itself'}")
    elif isinstance(item, Task):
        lines.append(f"  action      {item.action} → {item.object}")
        lines.append(f"  deadline    {item.deadline or 'none named'}")
    else:
        lines.append(f"  term        {item.term}：{item.meaning}")
    return lines


def _whereabouts(document: Document, offset: int) -> list[str]:
    page = document.page_at(offset)
    lines = [f"{document.name}, offset {offset}" + (f", page {page}" if page else "")]
    section = document.section_path(offset)
    lines.append(f"  section     {' / '.join(section) or 'none: above the first heading'}")
    blocks = [block for block in document.blocks if block.start <= offset < block.end]
    boxes = [box for box in document.boxes if box.start <= offset < box.end]
    lines += [f"  block       {block.kind}" + (f", level {block.level}" if block.level else "") for block in blocks]
    lines += [f"  box         {box.label} {box.title}" for box in boxes]
    return lines


def _nearest(reading: Reading, offset: int) -> list[str]:
    lines = [f"nothing was read here: {_quote(reading.document, offset, offset + 1)}"]
    if reading.statements:
        near = min(reading.statements, key=lambda item: min(abs(item.start - offset), abs(item.end - 1 - offset)))
        lines.append(f"  the nearest statement is at {near.start}: {near.indicator} {figure(near)}")
    return lines


def explain(reading: Reading, offset: int) -> str:
    """What was read at this offset, by which rules and with which doubts; or why nothing was.

    Raises IndexError where the offset is outside the text.
    """
    document = reading.document
    if not 0 <= offset < len(document.text):
        message = (
            f"{document.name} has {len(document.text)} characters. Give an offset from 0 to {len(document.text) - 1}."
        )
        raise IndexError(message)
    found: list[str] = []
    for statement in reading.statements:
        if statement.start <= offset < statement.end:
            found += _statement(document, statement)
    for remark in reading.remarks:
        if remark.start <= offset < remark.end:
            found += _remark(document, remark)
    listed: list[Project | Task | Term] = [*reading.projects, *reading.tasks, *reading.terms]
    for item in listed:
        if item.start <= offset < item.end:
            found += _listed(document, item)
    return "\n".join(_whereabouts(document, offset) + (found or _nearest(reading, offset)))
