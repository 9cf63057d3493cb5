"""From a document to its statements."""

import re
from functools import cache, lru_cache
from itertools import chain

from lantu.lexicon import any_word
from lantu.region import Home
from lantu.statement.context import Context, find_context
from lantu.statement.doubts import Setting, doubts_of
from lantu.statement.draft import Draft
from lantu.statement.figure import Refusal
from lantu.statement.model import Remark, Statement
from lantu.statement.paragraph import read_paragraph
from lantu.statement.remarks import remaining
from lantu.statement.tables import read_tables
from lantu.text import Block, BlockKind, Document, Folded, between_marks, fold

_READ = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.TITLE)


def read_statements(document: Document, context: Context | None = None) -> tuple[list[Statement], list[Remark]]:
    """All statements of a document sorted by place, and the numbers that became none, with reasons.

    `context` is found here where it is not given.
    """
    context = context or find_context(document)
    statements: list[Statement] = []
    remarks: list[Remark] = []
    label = item = ""
    for blocks in _paragraphs(document):
        heading = blocks[0].kind is BlockKind.HEADING
        item = _item(document, blocks) or ("" if heading else item)
        if _is_title(document, blocks):
            continue
        if heading and not _FIGURE.search(document.text, blocks[0].start, blocks[-1].end):
            label = _label(document, blocks[0])
            continue
        pieces = (between_marks(document.text, _begin(document, block), block.end) for block in blocks)
        folded = document.folded(tuple(chain.from_iterable(pieces)))
        frame = context.at(document, folded.start)
        section = document.section_path(folded.start)
        field = item if _OF_ITEM.match(folded.text) else ""
        drafts, refusals = read_paragraph(folded.text, frame, context.home, label, field or _limited_field(section))
        setting = Setting(folded.text, frame, context.home, section, document.title)
        for draft, doubts in zip(drafts, doubts_of(drafts, setting), strict=True):
            statements.append(_statement(document, folded, draft, section, doubts=doubts, home=context.home))
        remarks.extend(_remark(document, folded, refusal) for refusal in refusals)
        label = _label(document, blocks[0]) if heading else ""
    statements.extend(read_tables(document, context, statements))
    statements.sort(key=lambda statement: (statement.start, statement.end))
    taken = [(statement.start, statement.end) for statement in statements]
    taken += [(remark.start, remark.end) for remark in remarks]
    remarks.extend(remaining(document, taken))
    remarks.sort(key=lambda remark: (remark.start, remark.end))
    return statements, remarks


_RUN_IN = re.compile("[一-龥、]{2,10}[ \u3000]+(?=全年|年末|初步核算|据|截[至止]|(?:19|20)\\d\\d年)")
"""科技 全年研究与试验发展经费支出…: a heading that a blank alone keeps apart from its text."""


def _begin(document: Document, block: Block) -> int:
    """Where the sentences of a block begin."""
    heading = _RUN_IN.match(document.text, block.start, block.end) if block.kind is BlockKind.PARAGRAPH else None
    return heading.end() if heading else block.start


def _is_title(document: Document, blocks: list[Block]) -> bool:
    """Whether the blocks are the document's title, whose numbers tell no outcome (10件民生实事)."""
    if blocks[0].start != document.blocks[0].start or not document.title:
        return False
    words = document.text[blocks[0].start : blocks[-1].end].strip()
    return words == document.title and _COUNTED.search(words) is not None and not _STOPPED.search(words)


_COUNTED = re.compile(r"\d+[个件项]")
_STOPPED = re.compile("[，。；]")


def _paragraphs(document: Document) -> list[list[Block]]:
    """Headings and paragraphs; blocks that go on with the sentence of the one before stand together."""
    groups: list[list[Block]] = []
    for block in document.blocks:
        if block.kind not in _READ:
            continue
        if block.continues and groups and groups[-1][0].kind is block.kind:
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _label(document: Document, heading: Block) -> str:
    """The title of a heading that runs into its paragraph with a colon: "3. 规上工业总产值："."""
    words = document.text[heading.start : heading.end].rstrip()
    index = document.section_at(heading.start)
    if index is None or not words.endswith(("：", ":")):
        return ""
    return fold(document.sections[index].title).text


_ITEM = re.compile(
    r"[（(]?\d{1,3}[）).．、]\s?(?P<name>(?:[^，。；：、（）]|（[^（）]*）){4,40}?(?:项目|工程|改造|建设|提升))(?:（[^（）]*）)?[。；]?"
)
_OF_ITEM = re.compile("该(?:项目|工程)|项目|工程")


def _item(document: Document, blocks: list[Block]) -> str:
    """The project that a numbered line names, of which the paragraphs under it tell (该项目计划投资…); "" elsewhere."""
    opening = document.text[blocks[0].start]
    if not (opening.isdecimal() or opening in "（(") or blocks[-1].end - blocks[0].start > _LONGEST_ITEM:
        return ""
    found = _ITEM.fullmatch(fold(document.text[blocks[0].start : blocks[-1].end].strip()).text)
    return found["name"] if found else ""


_LONGEST_ITEM = 60
_FIGURE = re.compile(r"(?<![\d.])(?!(?:19|20)\d\d\s*年|\d{1,2}(?:[、）)]|[.．](?!\d)))\d")
"""A heading with a number other than its own or a year's may tell a figure."""
_WORK = re.compile("(?:实施)?(?P<work>[一-龥A-Za-z“”]{4,20}(?:工程|项目|建设|改造|提升))")
_LIMITED_FIELD = re.compile("(?:规模以上|规上|限额以上)[一-龥]{0,8}业")


@cache
def _tells_how() -> re.Pattern[str]:
    """Headings that tell how to go on, unlike those that name a work whose figures follow."""
    fields = "^(?:项目|重点项目|基础设施|城乡|城市|自身|民生|生态)建设$"
    return re.compile(f"{any_word('heading_words', kind='how')}|[，、]|{fields}")


@lru_cache(64)
def _limited_field(section: tuple[str, ...]) -> str:
    """The field that the innermost heading limits its figures to: 二、规模以上工业; "" for none."""
    title = fold(section[-1]).text if section else ""
    if _LIMITED_FIELD.fullmatch(title):
        return title
    work = _WORK.fullmatch(title)
    return work.group("work") if work and not _tells_how().search(title) else ""


def _remark(document: Document, folded: Folded, refusal: Refusal) -> Remark:
    start, end = folded.span(refusal.start, refusal.end)
    return Remark(start, end, document.text[start:end], refusal.reason)


def _statement(
    document: Document,
    folded: Folded,
    draft: Draft,
    section: tuple[str, ...],
    *,
    doubts: tuple[str, ...],
    home: Home,
) -> Statement:
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
        doubts=doubts,
    )
