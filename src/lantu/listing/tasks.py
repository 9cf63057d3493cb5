"""The tasks of a document: the measures that it commits to."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from lantu.aspect import Status
from lantu.lexicon import any_word, words
from lantu.listing.lists import outside
from lantu.listing.model import Task
from lantu.listing.passage import Paragraph, paragraphs, parts
from lantu.listing.pattern import any_of
from lantu.period import Calendar, TimeKind, find_times
from lantu.statement import Context, Statement, find_context
from lantu.text import Document

# "一是", "第一，", "（三）", "2.", "——" before a measure.
_MARK = re.compile(
    r"(?:[一二三四五六七八九十]+[是要]要?|第[一二三四五六七八九十]+，?|[①-⑳]|[（(]?[\d一二三四五六七八九十]+[）).．、](?!\d)|——|[·•●◆]|同时，?|此外，?|另外，?|要|将|还要)+"
)
_CLAUSE_END = re.compile(r"[，；：]")
# "土地方面，", "到2025年，", "汽车产业，": where or when, before the measure.
_ASIDE = re.compile(r"[^，]{0,12}(?:年|月|季度|期间|时期|方面|上|中|下|产业|领域|行业)，")
# "力争到2025年，": the verb belongs to what follows.
_WHEN = re.compile(r"[到至][^，]{0,4}\d{4}年(?:底|末)?，|用\d年")
_TOPIC = 14
_SHORTEST = 6
_LONGEST_FRAME = 3


@dataclass(slots=True)
class _Measure:
    """A measure: its folded text without the closing mark, its first verbs, and their object."""

    text: str
    action: str
    object: str


@lru_cache(64)
def _holds_no_measures(title: str) -> bool:
    """Whether it heads a chapter of principle, or of what the place looks like: no measures stand there."""
    return _heading_word("principle").search(title) is not None and _heading_word("measures").search(title) is None


@cache
def _heading_word(kind: str) -> re.Pattern[str]:
    return re.compile(any_word("heading_words", kind=kind))


def list_tasks(document: Document, statements: Sequence[Statement], context: Context | None = None) -> list[Task]:
    """All measures that the document commits to, sorted by place.

    They are taken from the parts that speak of what is to be done, a sentence or a semicolon's part each; chapters of
    aims and principles hold none. A short sentence with others behind it is a heading run into the paragraph
    and ends the section's path. `deadline` is the last period that the measure names, None where it names none.
    `context` is found here where it is not given.
    """
    context = context or find_context(document)
    starts = sorted(statement.start for statement in statements)
    tasks: list[Task] = []
    for paragraph in paragraphs(document):
        frame = context.at(document, paragraph.start)
        path = document.section_path(paragraph.start)
        if frame.status is not Status.TARGET or any(map(_holds_no_measures, path)):
            continue
        for start, end, topic, measure in _measures(paragraph):
            task = Task(
                start=start,
                end=end,
                text=document.text[start:end],
                action=measure.action,
                object=measure.object,
                section=(*path, *topic),
                statements=tuple(starts[bisect_left(starts, start) : bisect_left(starts, end)]),
                deadline=_deadline(measure.text, frame.calendar),
                page=document.page_at(start),
            )
            tasks.append(task)
    return tasks


def _measures(paragraph: Paragraph) -> Iterator[tuple[int, int, tuple[str, ...], _Measure]]:
    """The measures of a paragraph with their spans in the document and the heading run into it before them."""
    if paragraph.box is not None:
        return
    topic: tuple[str, ...] = ()
    pieces = list(parts(paragraph))
    for piece in pieces:
        measure = _measure(piece.text)
        if measure is None:
            continue
        if _is_topic(piece.text) and piece is not pieces[-1]:
            topic = (measure.text,)
            continue
        mark = _MARK.match(measure.text)
        first, last = piece.span(mark.end() if mark else 0, len(measure.text))
        yield first, last, topic, measure


def _is_topic(text: str) -> bool:
    """Whether a sentence is a heading run into its paragraph: short, whole, and without a figure."""
    return text.endswith("。") and len(text) <= _TOPIC and re.search(r"[，、\d]", text) is None


def _deadline(text: str, calendar: Calendar) -> str | None:
    """The period by whose end the measure is due: the last point in time it names, else the last span.

    Periods that are over when the document speaks are no deadlines.
    """
    first = calendar.plan[0] if calendar.plan else calendar.this_year
    times = [time for time in find_times(outside(text), calendar) if first is None or time.period.end[0] >= first]
    due = [time for time in times if time.kind is TimeKind.POINT] or times
    return str(max(due, key=lambda time: time.period.end).period) if due else None


def _measure(text: str) -> _Measure | None:
    """What a piece commits to: its first clause that opens with a verb; frames ("围绕…，") may stand before it."""
    bare = text.rstrip("。；！？")
    if bare.endswith("：") or len(bare) < _SHORTEST:
        return None
    masked = outside(bare)
    start = 0
    for _ in range(_LONGEST_FRAME):
        mark = _MARK.match(bare, start)
        start = mark.end() if mark else start
        verb = _verbs().match(bare, start)
        if verb is not None and not _WHEN.match(bare, verb.end()):
            stop = _CLAUSE_END.search(masked, verb.end())
            what = bare[verb.end() : stop.start() if stop else len(bare)]
            return _Measure(bare, verb["verbs"], what) if len(what) > 1 else None
        comma = masked.find("，", start)
        if comma < 0 or not (verb or _frames().match(bare, start) or _ASIDE.match(masked, start)):
            return None
        start = comma + 1
    return None


@cache
def _verbs() -> re.Pattern[str]:
    adverbs = any_of(words("action_verbs", "word", role="adverb"))
    joining = any_of(words("action_verbs", "word", role="verb"))
    opening = any_of((*words("action_verbs", "word", role="verb"), *words("action_verbs", "word", role="nominal")))
    return re.compile(rf"(?:{adverbs}、?)*(?P<verbs>{opening}好?(?:(?:并|和|、)?(?:{adverbs})*{joining})*)")


@cache
def _frames() -> re.Pattern[str]:
    return re.compile(any_of(words("action_verbs", "word", role="frame")))
