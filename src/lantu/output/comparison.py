"""Promises beside results: as JSON lines for machines, as tables for eyes."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from rich.console import RenderableType
from rich.table import Table as Grid
from rich.text import Text

from lantu.output.grid import add, grid, printed
from lantu.output.labels import label
from lantu.output.rows import Field, Row
from lantu.output.write import for_json
from lantu.progress import VERDICTS, Cause, FollowUp, Judgement, Review, TableRow, Verdict, follow_up
from lantu.progress.wording import amount, percent, period_words
from lantu.series import Conflict, Observation

_SILENT = (Cause.NO_RESULT, Cause.NOT_DUE)
_ORDER = list(Verdict)


def _figure(prefix: str, one: Observation | None) -> Row:
    place = one.place if one else None
    value: Field = one.value if one else None
    return {
        prefix: value,
        f"{prefix}_period": str(one.period) if one else None,
        f"{prefix}_document": place.document if place else None,
        f"{prefix}_start": place.start if place else None,
        f"{prefix}_end": place.end if place else None,
        f"{prefix}_sentence": place.sentence if place else None,
    }


def judgement_row(judgement: Judgement, table: TableRow | None = None) -> Row:
    """One judgement as plain values; fields without a value are None."""
    target, measures = judgement.target, judgement.measures
    denominator = measures.denominator
    row: Row = {
        "table": table.table if table else None,
        "row": table.number if table else None,
        "indicator": table.indicator if table else judgement.indicator,
        "region": target.key.region if target else None,
        "scope": target.key.scope if target else (),
        "measure": target.key.measure if target else None,
        "comparator": target.comparator.value if target else None,
        "unit": target.unit if target else (table.unit if table else None),
        "attribute": table.attribute if table else (target.attribute if target else None),
        "monitor": table.monitor if table else (target.monitor if target else None),
        "target_text": table.target_text if table else None,
        "result_text": table.result_text if table else None,
    }
    row |= _figure("target", target) | _figure("base", judgement.base) | _figure("result", judgement.result)
    row |= {
        "as_of": judgement.as_of.isoformat() if judgement.as_of else None,
        "verdict": judgement.verdict.value,
        "cause": judgement.cause.value,
        "fulfilment": _rounded(measures.fulfilment),
        "denominator": denominator.en if denominator and measures.fulfilment is not None else None,
        "elapsed": _rounded(measures.elapsed),
        "path": measures.path,
        "expected": _rounded(measures.expected),
        "gap": _rounded(measures.gap),
        "pace": _rounded(measures.pace),
        "realised_growth": _rounded(measures.realised),
        "required_growth": _rounded(measures.required),
        "superseded": judgement.superseded_by is not None,
        "reason_zh": judgement.reason.zh,
        "reason_en": judgement.reason.en,
    }
    return row


def _rounded(value: Decimal | None) -> Decimal | None:
    return None if value is None else round(value, 6)


def comparison_rows(review: Review) -> Iterator[Row]:
    """All judgements of a review, those of plan tables first."""
    for table in review.tables:
        for row in table.rows:
            for judgement in row.judgements:
                yield {"document": table.document, **judgement_row(judgement, row)}
    for judgement in review.others:
        document = judgement.target.place.document if judgement.target else None
        yield {"document": document, **judgement_row(judgement)}


def comparison_jsonl(review: Review) -> bytes:
    """One JSON object a line, UTF-8."""
    lines = (
        json.dumps({name: for_json(field) for name, field in row.items()}, ensure_ascii=False)
        for row in comparison_rows(review)
    )
    return "".join(f"{line}\n" for line in lines).encode()


def _shown(one: Observation | None, language: str) -> str:
    return f"{getattr(amount(one), language)} ({one.period})" if one else ""


def _add(table: Grid, judgement: Judgement, language: str, *cells: str) -> None:
    """A line: the given cells, then fulfilment, verdict and reason."""
    share = judgement.measures.fulfilment
    verdict, reason = (getattr(words, language) for words in (VERDICTS[judgement.verdict], judgement.reason))
    add(table, *cells, percent(share) if share is not None else "", verdict, reason)


_FOLLOW_UP_HEADS = (
    "文件 Document",
    "期间 Period",
    "目标 Goals",
    "有实绩 Answered",
    "完成 Met",
    "未完成 Missed",
    "无实绩 Open",
)
_HEADS = ("指标 Indicator", "目标 Target", "实绩 Result", "完成 Done", "评判 Verdict", "理由 Reason")
_UNBROKEN = ("完成 Done", "评判 Verdict")
_RIGHT = ("完成 Done",)


def _table_grid(rows: Iterable[TableRow], language: str) -> Grid:
    table = grid(("行 Row", *_HEADS), fixed=("行 Row", *_UNBROKEN), right=_RIGHT)
    for row in rows:
        for judgement in row.judgements:
            target = _shown(judgement.target, language) or row.target_text
            result = _shown(judgement.result, language) or row.result_text
            _add(table, judgement, language, str(row.number), row.indicator, target, result)
    return table


def _other_grid(judgements: Iterable[Judgement], language: str) -> Grid:
    table = grid(("地区 Region", *_HEADS), fixed=_UNBROKEN, right=_RIGHT)
    for judgement in sorted(judgements, key=lambda one: _ORDER.index(one.verdict)):
        region = judgement.target.key.region if judgement.target else ""
        scope = "、".join(judgement.target.key.scope) if judgement.target else ""
        name = f"{judgement.indicator}（{scope}）" if scope else judgement.indicator
        target, result = _shown(judgement.target, language), _shown(judgement.result, language)
        _add(table, judgement, language, region, name, target, result)
    return table


def _follow_up_grid(lines: Iterable[FollowUp]) -> Grid:
    table = grid(_FOLLOW_UP_HEADS, right=_FOLLOW_UP_HEADS[2:])
    for line in lines:
        counts = (line.goals, line.answered, line.met, line.missed, line.open)
        add(table, line.document, line.period, *(str(count) for count in counts))
    return table


def _conflict_line(conflict: Conflict) -> str:
    first, second = conflict.first, conflict.second
    sides = " ≠ ".join(f"{amount(one).zh} [{one.place}]" for one in (first, second))
    subject = f"{conflict.key.region}{conflict.key.indicator}（{period_words(conflict.period).zh}）"
    return f"{label('conflict', conflict.kind)}：{subject} {sides}"


def comparison_text(review: Review, *, everything: bool = False, language: str = "zh", width: int | None = None) -> str:
    """A review as text tables, verdicts and reasons in "zh" or "en".

    Promises that no document answers are counted, and listed with `everything`. Conflicts between two documents come
    last; those inside one document are a matter for `lantu check`.
    """
    return printed(_parts(review, language, everything=everything), width)


def _parts(review: Review, language: str, *, everything: bool) -> Iterator[RenderableType]:
    for table in review.tables:
        for label_, rows in _by_table(table.rows).items():
            yield Text(f"{table.document} 表 Table {label_}".rstrip())
            yield _table_grid(rows, language)
            yield Text()
    shown = [one for one in review.others if everything or one.cause not in _SILENT]
    if shown:
        yield Text("其他目标 Other promises")
        yield _other_grid(shown, language)
        yield Text()
    lines = follow_up(review.others, review.ledger)
    if any(line.answered for line in lines):
        yield Text("目标去向 What became of the goals")
        yield _follow_up_grid(lines)
        yield Text()
    for conflict in review.ledger.conflicts:
        if conflict.first.place.document != conflict.second.place.document:
            yield Text(_conflict_line(conflict))
    yield Text(_summary(review, len(review.others) - len(shown)))


def _by_table(rows: Iterable[TableRow]) -> dict[str, list[TableRow]]:
    tables: dict[str, list[TableRow]] = {}
    for row in rows:
        tables.setdefault(row.table, []).append(row)
    return tables


def _summary(review: Review, hidden: int) -> str:
    judgements = [one for table in review.tables for row in table.rows for one in row.judgements] + list(review.others)
    if not judgements:
        return "所读文件中没有带数字的目标。 The documents hold no promise in figures."
    counts = Counter(one.verdict for one in judgements)
    parts = [f"{VERDICTS[one].zh} {VERDICTS[one].en} {counts[one]}" for one in Verdict if counts[one]]
    day = f"截至 as of {review.as_of.isoformat()}: " if review.as_of else ""
    rest = f"；另有 {hidden} 项没有实绩，用 --all 列出 ({hidden} without a result; --all lists them)" if hidden else ""
    return day + "，".join(parts) + rest
