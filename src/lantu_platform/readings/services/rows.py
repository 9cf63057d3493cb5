"""What was read, as rows of the table."""

from collections import Counter
from decimal import Decimal

import lantu
from lantu.statement import Statement as ReadStatement
from lantu_platform.readings.models import Reading, Statement
from lantu_platform.readings.models.statement import DIGITS, PLACES, decimals, year_of
from lantu_platform.readings.queries.sentence import sentence_around
from lantu_platform.readings.services.filing import file_row, learnt_aliases

_LARGEST = Decimal(10) ** (DIGITS - PLACES)


def document_rows(reading: Reading, found: lantu.Reading) -> list[Statement]:
    """Rows for the statements that fit into the table, not saved, in their order, each filed under an indicator."""
    rows = [_row(reading, found, each) for each in found.statements if fits(each)]
    places: Counter[tuple[int, int]] = Counter()
    aliases = learnt_aliases()
    for row in rows:
        row.nth = places[row.start, row.end]
        places[row.start, row.end] += 1
        file_row(row, aliases=aliases)
    return rows


def fits(statement: ReadStatement) -> bool:
    """Whether the table can hold the number."""
    numbers = statement.value if isinstance(statement.value, tuple) else (statement.value,)
    return all(abs(number) < _LARGEST for number in numbers)


def _row(reading: Reading, found: lantu.Reading, each: ReadStatement) -> Statement:
    low, high = each.value if isinstance(each.value, tuple) else (each.value, None)
    return Statement(
        reading=reading,
        document_id=reading.document_id,
        start=each.start,
        end=each.end,
        text=each.text[:200],
        name=each.indicator[:300],
        measure=each.measure,
        comparator=each.comparator,
        value=round(low, PLACES),
        decimals=decimals(low),
        high=None if high is None else round(high, PLACES),
        unit=each.unit[:60],
        status=each.status,
        period=each.period,
        year=year_of(each.period),
        region=each.region[:100],
        scope=list(each.scope),
        base=(each.base or "")[:100],
        section=list(each.section),
        page=each.page,
        sentence=sentence_around(found.document.text, each.start, each.end),
        rules=list(each.rules),
        doubts=list(each.doubts),
        doubtful=not each.sure,
        table=each.table or "",
        row=each.row,
        attribute=each.attribute or "",
        monitor=each.monitor or "",
    )
