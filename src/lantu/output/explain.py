"""Why a place in a document was read as it was."""

from lantu.listing import Project, Task, Term
from lantu.output.labels import figure
from lantu.output.telling import Telling
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


def _statement(document: Document, statement: Statement, telling: Telling) -> list[str]:
    quoted = _quote(document, statement.start, statement.end)
    rules = " → ".join(map(telling.rule, statement.rules))
    doubts = "; ".join(telling.word("doubt", doubt) for doubt in statement.doubts)
    told = [
        ("indicator", statement.indicator),
        ("figure", f"{figure(statement)} ({statement.comparator})"),
        ("measure", telling.word("measure", statement.measure)),
        ("status", telling.word("status", statement.status)),
        ("period", statement.period),
        ("region", statement.region),
        ("scope", "，".join(statement.scope)),
        ("base", statement.base or ""),
        ("table", "" if statement.table is None else telling.say("row of table", statement.table, statement.row)),
        ("rules", rules or telling.say("no rules")),
        ("doubts", doubts or telling.say("no doubts")),
    ]
    always = ("indicator", "figure", "measure", "status", "period", "region")
    lines = [telling.line(name, value) for name, value in told if value or name in always]
    return [telling.say("statement", statement.start, statement.end, quoted), *lines]


def _remark(document: Document, remark: Remark, telling: Telling) -> list[str]:
    quoted = _quote(document, remark.start, remark.end)
    reason = telling.line("reason", telling.word("remark", remark.reason))
    return [telling.say("no statement", remark.start, remark.end, quoted), reason]


def _listed(document: Document, item: Project | Task | Term, telling: Telling) -> list[str]:
    quoted = _quote(document, item.start, item.end)
    lines = [telling.say(type(item).__name__.lower(), item.start, item.end, quoted)]
    if isinstance(item, Project):
        lines.append(telling.line("stage", telling.word("stage", item.stage)))
        lines.append(telling.line("rules", " → ".join(item.rules) or telling.say("no rules for project")))
    elif isinstance(item, Task):
        lines.append(telling.line("action", f"{item.action} → {item.object}"))
        lines.append(telling.line("deadline", item.deadline or telling.say("no deadline")))
    else:
        lines.append(telling.line("meaning", f"{item.term}：{item.meaning}"))
    return lines


def _whereabouts(document: Document, offset: int, telling: Telling) -> list[str]:
    page = document.page_at(offset)
    here = telling.say("offset on page", document.name, offset, page) if page else None
    section = " / ".join(document.section_path(offset))
    lines = [here or telling.say("offset", document.name, offset)]
    lines.append(telling.line("section", section or telling.say("no section")))
    for block in document.blocks:
        if block.start <= offset < block.end:
            kind = telling.say(block.kind)
            told = telling.say("block of level", kind, block.level) if block.level else kind
            lines.append(telling.line("block", told))
    boxes = [box for box in document.boxes if box.start <= offset < box.end]
    return [*lines, *(telling.line("box", f"{box.label} {box.title}") for box in boxes)]


def _nearest(reading: Reading, offset: int, telling: Telling) -> list[str]:
    lines = [telling.say("nothing", _quote(reading.document, offset, offset + 1))]
    if reading.statements:
        near = min(reading.statements, key=lambda item: min(abs(item.start - offset), abs(item.end - 1 - offset)))
        lines.append("  " + telling.say("nearest", near.start, near.indicator, figure(near)))
    return lines


def explain(reading: Reading, offset: int, language: str = "zh") -> str:
    """What was read at this offset, by which rules and with which doubts, or why nothing was; in "zh" or "en".

    Raises IndexError where the offset is outside the text.
    """
    document, telling = reading.document, Telling(language)
    if not 0 <= offset < len(document.text):
        message = (
            f"{document.name} has {len(document.text)} characters. Give an offset from 0 to {len(document.text) - 1}."
        )
        raise IndexError(message)
    found: list[str] = []
    for statement in reading.statements:
        if statement.start <= offset < statement.end:
            found += _statement(document, statement, telling)
    for remark in reading.remarks:
        if remark.start <= offset < remark.end:
            found += _remark(document, remark, telling)
    listed: list[Project | Task | Term] = [*reading.projects, *reading.tasks, *reading.terms]
    for item in listed:
        if item.start <= offset < item.end:
            found += _listed(document, item, telling)
    return "\n".join(_whereabouts(document, offset, telling) + (found or _nearest(reading, offset, telling)))
