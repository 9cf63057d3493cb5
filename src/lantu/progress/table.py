"""A plan's indicator table judged row by row."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from lantu.errors import PeriodError, UnitError
from lantu.progress import reasons
from lantu.progress.aim import is_binding
from lantu.progress.cells import Row, is_plan_table, meaning, rows
from lantu.progress.decided import Decisions
from lantu.progress.judge import judge
from lantu.progress.model import Cause, Judgement, TableRow, Verdict, Wording
from lantu.progress.promises import judge_target, last_day
from lantu.reading import Reading
from lantu.series import Ledger, Observation, collect, observe, observe_in
from lantu.statement import Statement
from lantu.text import Cell, Document, Table

_WHY = {
    Cause.ASSIGNED_ABOVE: Wording(
        "目标由上级下达，文件中没有数值", "the target is assigned by the upper level and the document gives no number"
    ),
    Cause.NO_TARGET: Wording("没有目标值，无从比较", "there is no target to compare with"),
    Cause.WORDS_ONLY: Wording("只有文字，没有数值", "it is told in words, without a number"),
    Cause.NOT_APPLICABLE: Wording("不适用，不作评判", "it does not apply here and is not judged"),
    Cause.NO_RESULT: Wording("没有实绩", "there is no result"),
    Cause.NOT_READ: Wording("栏内数字未能读出，请核对", "a number in the cell was not understood; please look at it"),
    Cause.UNIT_DIFFERS: Wording("目标与实绩的单位不能换算", "target and result are in units that cannot be converted"),
}


def judge_table(
    document: Document,
    statements: Sequence[Statement],
    ledger: Ledger | None = None,
    as_of: date | None = None,
    decisions: Decisions | None = None,
) -> list[TableRow]:
    """Every row of every plan table of a document.

    A table with a column of results is the plan's own account: its results are final, whatever their year. A table
    with targets only takes the results from the ledger, or from the document where none is given. A row without a
    number on both sides comes out with its reason.
    """
    known = ledger if ledger is not None else collect([Reading(document, list(statements), [], [], [], [])])
    day = as_of or last_day(known)
    return [
        _judged(document, table, row, statements, ledger=known, as_of=day, decisions=decisions)
        for table in document.tables
        if is_plan_table(table)
        for row in rows(table)
    ]


def _judged(
    document: Document,
    table: Table,
    row: Row,
    statements: Sequence[Statement],
    *,
    ledger: Ledger,
    as_of: date | None,
    decisions: Decisions | None,
) -> TableRow:
    targets = list(_inside(statements, row.targets))
    results = list(_inside(statements, row.results))
    target_text, result_text = _joined(row.targets), _joined(row.results)
    if targets and (results or not row.results):
        judgements = tuple(_pairs(document, targets, results, ledger=ledger, as_of=as_of, decisions=decisions))
    else:
        judgements = (_unjudged(document, row, targets, target_text, result_text, ledger=ledger),)
    return TableRow(
        table=table.label,
        number=row.number,
        indicator=row.name,
        unit=row.unit,
        target_text=target_text,
        result_text=result_text,
        attribute=row.attribute,
        monitor=row.monitor,
        category=row.category,
        judgements=judgements,
    )


def _inside(statements: Iterable[Statement], cells: Sequence[Cell]) -> Iterator[Statement]:
    for cell in cells:
        yield from (one for one in statements if cell.start <= one.start and one.end <= cell.end and cell.end > 0)


def _joined(cells: Sequence[Cell]) -> str:
    return " / ".join(cell.text.strip() for cell in cells)


def _pairs(
    document: Document,
    targets: Sequence[Statement],
    results: Sequence[Statement],
    *,
    ledger: Ledger,
    as_of: date | None,
    decisions: Decisions | None,
) -> Iterator[Judgement]:
    """One judgement a target: with the result beside it in the table, else with the ledger's."""
    for index, statement in enumerate(targets):
        target = _observed(document, statement, ledger)
        if target is None:
            continue
        if not results:
            yield judge_target(observe_in(ledger, document, statement), ledger, as_of, decisions)
            continue
        beside = results[min(index, len(results) - 1)]
        decided = decisions.instead_of(target) if decisions else None
        aim = decided or target
        try:
            result: Observation | None = observe(document, beside, aim.unit)
        except (PeriodError, UnitError):
            yield _without(target, Cause.UNIT_DIFFERS, statement.text, beside.text)
        else:
            judged = judge(aim, result, as_of=as_of, final=True)
            yield replace(judged, replaced=target if decided else None)


def _observed(document: Document, statement: Statement, ledger: Ledger) -> Observation | None:
    try:
        return observe(document, statement, natures=ledger.natures)
    except PeriodError:
        return None


def _without(target: Observation | None, cause: Cause, target_text: str, result_text: str, name: str = "") -> Judgement:
    return Judgement(
        indicator=target.key.indicator if target else name,
        verdict=Verdict.CANNOT_BE_JUDGED,
        cause=cause,
        reason=reasons.from_cells(target_text, result_text, _WHY[cause]),
        target=target,
        binding=target is not None and is_binding(target),
    )


def _unjudged(
    document: Document,
    row: Row,
    targets: Sequence[Statement],
    target_text: str,
    result_text: str,
    *,
    ledger: Ledger,
) -> Judgement:
    """Why a row has no number on both sides."""
    target = _observed(document, targets[0], ledger) if targets else None
    if target is not None:
        return _without(target, _why(result_text, Cause.NO_RESULT), target_text, result_text)
    return _without(None, _why(target_text, Cause.NO_TARGET), target_text, result_text, row.name)


def _why(text: str, empty: Cause) -> Cause:
    """The reason that a cell without a statement gives, by what it says."""
    said = meaning(text)
    if said == "none":
        return empty
    if said == "not_applicable":
        return Cause.NOT_APPLICABLE
    if said == "assigned":
        return Cause.ASSIGNED_ABOVE
    if any(character.isdigit() for character in text):
        return Cause.NOT_READ
    return Cause.WORDS_ONLY
