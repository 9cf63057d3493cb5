"""Promises beside results as tables for eyes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.console import RenderableType
from rich.table import Table as Grid
from rich.text import Text

from lantu.output.grid import add, grid, printed
from lantu.output.labels import head, label
from lantu.progress import (
    BINDING,
    VERDICTS,
    Cause,
    Comparison,
    FollowUp,
    Judgement,
    LightRule,
    TableRow,
    Verdict,
    Wording,
    follow_up,
)
from lantu.progress.rows import lit
from lantu.progress.wording import DENOMINATORS, amount, percent, period_words
from lantu.series import Conflict, Observation, fullest_beside, homes

_SILENT = (Cause.NO_RESULT, Cause.NOT_DUE)
_ORDER = list(Verdict)
_MARK = "＊"
"""Behind the name of a binding indicator."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How to print: the language of sentences, "zh" or "en", and the rules of lights to apply."""

    language: str
    rules: Sequence[LightRule]

    def words(self, wording: Wording) -> str:
        return wording.en if self.language == "en" else wording.zh

    def shown(self, one: Observation | None) -> str:
        return f"{self.words(amount(one))} ({one.period})" if one else ""

    def told(self, judgement: Judgement) -> str:
        """The reason, where the course leads, the lights, and figures that speak of it but were not compared."""
        sentences = [judgement.reason, judgement.outlook, *(light.reason for light in lit(judgement, self.rules))]
        lines = [self.words(one) for one in sentences if one is not None]
        related = "; ".join(f"{self.shown(one)} [{one.place}]" for one in judgement.related)
        return "\n".join([*lines, f"{head('related')} {related}"] if related else lines)


def _add(table: Grid, judgement: Judgement, look: _Look, *cells: str) -> None:
    """A line: the given cells, then fulfilment, what it is a share of, verdict and reason."""
    share, denominator = judgement.measures.fulfilment, judgement.measures.denominator
    done = percent(share) if share is not None else ""
    whole = look.words(DENOMINATORS[denominator]) if done and denominator else ""
    add(table, *cells, done, whole, look.words(VERDICTS[judgement.verdict]), look.told(judgement))


_FOLLOW_UP_HEADS = (
    "文件 Document",
    "期间 Period",
    "目标 Goals",
    "有实绩 Answered",
    "完成 Met",
    "未完成 Missed",
    "无实绩 Open",
)
_HEADS = ("指标 Indicator", "目标 Target", "实绩 Result", "完成 Done", "分母 Of", "评判 Verdict", "理由 Reason")
_UNBROKEN = ("完成 Done", "分母 Of", "评判 Verdict")
_RIGHT = ("完成 Done",)


def _table_grid(rows: Iterable[TableRow], look: _Look) -> Grid:
    table = grid(("行 Row", *_HEADS), fixed=("行 Row", *_UNBROKEN), right=_RIGHT)
    for row in rows:
        for judgement in row.judgements:
            target = look.shown(judgement.target) or row.target_text
            result = look.shown(judgement.result) or row.result_text
            name = f"{row.indicator}{_MARK}" if BINDING in row.attribute else row.indicator
            _add(table, judgement, look, str(row.number), name, target, result)
    return table


def _other_grid(judgements: Iterable[Judgement], look: _Look) -> Grid:
    table = grid(("地区 Region", *_HEADS), fixed=_UNBROKEN, right=_RIGHT)
    for judgement in sorted(judgements, key=lambda one: _ORDER.index(one.verdict)):
        region = judgement.target.key.region if judgement.target else ""
        scope = "、".join(judgement.target.key.scope) if judgement.target else ""
        name = f"{judgement.indicator}（{scope}）" if scope else judgement.indicator
        name = f"{name}{_MARK}" if judgement.binding else name
        target, result = look.shown(judgement.target), look.shown(judgement.result)
        _add(table, judgement, look, region, name, target, result)
    return table


def _follow_up_grid(lines: Iterable[FollowUp]) -> Grid:
    table = grid(_FOLLOW_UP_HEADS, right=_FOLLOW_UP_HEADS[2:])
    for line in lines:
        counts = (line.goals, line.answered, line.met, line.missed, line.open)
        add(table, line.document, line.period, *(str(count) for count in counts))
    return table


def _places_beside(comparison: Comparison, look: _Look) -> Iterator[RenderableType]:
    """Results and goals of the places that the documents are about, a column a place, for the fullest year."""
    places = homes(comparison.ledger)
    for target in (False, True):
        found = fullest_beside(comparison.ledger, target=target)
        if found is None:
            continue
        year, rows = found
        what = head("goals" if target else "results")
        yield Text(f"{head('beside')} {year} {what}")
        table = grid(("指标 Indicator", *places))
        for row in rows:
            name = f"{row.indicator}（{'、'.join(row.scope)}）" if row.scope else row.indicator
            add(table, name, *(look.words(amount(one)) if one else "—" for one in row.figures))
        yield table
        yield Text()


def _conflict_line(conflict: Conflict) -> str:
    first, second = conflict.first, conflict.second
    sides = " ≠ ".join(f"{amount(one).zh} [{one.place}]" for one in (first, second))
    subject = f"{conflict.key.region}{conflict.key.indicator}（{period_words(conflict.period).zh}）"
    return f"{label('conflict', conflict.kind)}：{subject} {sides}"


def comparison_text(
    comparison: Comparison,
    *,
    everything: bool = False,
    language: str = "zh",
    width: int | None = None,
    rules: Sequence[LightRule] = (),
) -> str:
    """A comparison as text tables, verdicts and reasons in "zh" or "en", with the lights under these rules.

    Promises that no document answers are counted, and listed with `everything`. Conflicts between two documents come
    last; those inside one document are a matter for `lantu check`.
    """
    return printed(_parts(comparison, _Look(language, rules), everything=everything), width)


def _parts(comparison: Comparison, look: _Look, *, everything: bool) -> Iterator[RenderableType]:
    for table in comparison.tables:
        for label_, rows in _by_table(table.rows).items():
            yield Text(f"{table.document} 表 Table {label_}".rstrip())
            yield _table_grid(rows, look)
            yield Text()
    shown = [one for one in comparison.others if everything or one.cause not in _SILENT]
    if shown:
        yield Text("其他目标 Other promises")
        yield _other_grid(shown, look)
        yield Text()
    lines = follow_up(comparison.others, comparison.ledger)
    if any(line.answered for line in lines):
        yield Text("目标去向 What became of the goals")
        yield _follow_up_grid(lines)
        yield Text()
    yield from _places_beside(comparison, look)
    for conflict in comparison.ledger.conflicts:
        if conflict.first.place.identity != conflict.second.place.identity:
            yield Text(_conflict_line(conflict))
    yield Text(_summary(comparison, len(comparison.others) - len(shown)))
    binding = _verdicts(_binding(comparison))
    if binding:
        yield Text(f"{_MARK}{head('binding')}: {binding}")


def _by_table(rows: Iterable[TableRow]) -> dict[str, list[TableRow]]:
    tables: dict[str, list[TableRow]] = {}
    for row in rows:
        tables.setdefault(row.table, []).append(row)
    return tables


def _binding(comparison: Comparison) -> list[Judgement]:
    rows = [row for table in comparison.tables for row in table.rows if BINDING in row.attribute]
    return [one for row in rows for one in row.judgements] + [one for one in comparison.others if one.binding]


def _verdicts(judgements: Iterable[Judgement]) -> str:
    counts = Counter(one.verdict for one in judgements)
    return "，".join(f"{VERDICTS[one].zh} {VERDICTS[one].en} {counts[one]}" for one in Verdict if counts[one])


def _summary(comparison: Comparison, hidden: int) -> str:
    judgements = [one for table in comparison.tables for row in table.rows for one in row.judgements] + list(
        comparison.others
    )
    if not judgements:
        return "所读文件中没有带数字的目标。 The documents hold no promise in figures."
    day = f"截至 as of {comparison.as_of.isoformat()}: " if comparison.as_of else ""
    rest = f"；另有 {hidden} 项没有实绩，用 --all 列出 ({hidden} without a result; --all lists them)" if hidden else ""
    return day + _verdicts(judgements) + rest
