"""From a document to its statements."""

from lantu.region import Home
from lantu.statement.context import Context, find_context
from lantu.statement.draft import Draft
from lantu.statement.model import Remark, Statement
from lantu.statement.paragraph import read_paragraph
from lantu.statement.tables import read_tables
from lantu.text import Block, BlockKind, Document, Folded, fold

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.TITLE})


def read_statements(document: Document) -> tuple[list[Statement], list[Remark]]:
    """All statements of a document sorted by place, and the numbers that became none, with reasons."""
    context = find_context(document)
    statements: list[Statement] = []
    remarks: list[Remark] = []
    for block in document.blocks:
        if block.kind in _READ:
            _read_block(document, block, context, statements, remarks)
    statements.extend(read_tables(document, context, statements))
    statements.sort(key=lambda statement: (statement.start, statement.end))
    return statements, remarks


def _read_block(
    document: Document, block: Block, context: Context, statements: list[Statement], remarks: list[Remark]
) -> None:
    folded = fold(document.text, block.start, block.end)
    frame = context.at(document, block.start)
    drafts, refusals = read_paragraph(folded.text, frame, context.home)
    section = document.section_path(block.start)
    statements.extend(_statement(document, folded, draft, section, context.home) for draft in drafts)
    for refusal in refusals:
        start, end = folded.span(refusal.start, refusal.end)
        remarks.append(Remark(start, end, document.text[start:end], refusal.reason))


def _statement(document: Document, folded: Folded, draft: Draft, section: tuple[str, ...], home: Home) -> Statement:
    start, end = folded.span(draft.figure.start, draft.figure.end)
    return Statement(
        start=start,
        end=end,
        text=document.text[start:end],
        indicator=draft.indicator,
        measure=draft.measure,
        comparator=draft.comparator,
        value=draft.value,
        unit=draft.unit,
        status=draft.status,
        period=draft.period,
        region=draft.region or home.name,
        scope=draft.scope,
        base=draft.base,
        section=section,
        page=document.page_at(start),
        rules=tuple(draft.rules),
        doubts=tuple(draft.doubts),
    )
