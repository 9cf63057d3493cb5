"""Storing what was read."""

from collections import Counter
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

import lantu
from lantu.aspect import Status as ReadStatus
from lantu.errors import PeriodError
from lantu.period import Period
from lantu.series import series_key
from lantu.statement import Remark as ReadRemark
from lantu.statement import Statement as ReadStatement
from lantu_platform.audit.services import record
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.services import enter_indicators
from lantu_platform.readings.enums import State
from lantu_platform.readings.models import Content, Project, Reading, Remark, Statement, Task, Term
from lantu_platform.readings.models.statement import DIGITS, PLACES
from lantu_platform.readings.services.sentence import sentence_around

_LARGEST = Decimal(10) ** (DIGITS - PLACES)


@transaction.atomic
def store(*, reading: Reading, found: lantu.Reading) -> None:
    """Replace a reading's rows by what was found, all or nothing, and log the counts.

    A figure too large for the table is kept as a remark.
    """
    for rows in (reading.statements, reading.listed_projects, reading.listed_tasks, reading.terms, reading.remarks):
        rows.all().delete()
    Content.objects.filter(reading=reading).delete()
    reading.format = found.document.format
    Content.of(reading, found.document).save()
    fitting = [statement for statement in found.statements if _fits(statement)]
    too_large = [ReadRemark(s.start, s.end, s.text, "too large to store") for s in found.statements if not _fits(s)]
    keys = [series_key(statement) for statement in fitting]
    indicators = enter_indicators({key.indicator[:300]: key.code for key in keys})
    Statement.objects.bulk_create(
        _statement(reading, found, each, indicators[key.indicator[:300]])
        for each, key in zip(fitting, keys, strict=True)
    )
    Project.objects.bulk_create(_project(reading, each) for each in found.projects)
    Task.objects.bulk_create(_task(reading, each) for each in found.tasks)
    Term.objects.bulk_create(_term(reading, each) for each in found.terms)
    Remark.objects.bulk_create(_remark(reading, each) for each in [*found.remarks, *too_large])
    _finish(reading, found, fitting)
    counts = {"figures": reading.figures, "projects": reading.projects}
    record(by=None, action="readings.read", subject=reading.document, details=counts)


def _fits(statement: ReadStatement) -> bool:
    numbers = statement.value if isinstance(statement.value, tuple) else (statement.value,)
    return all(abs(number) < _LARGEST for number in numbers)


def _finish(reading: Reading, found: lantu.Reading, statements: list[ReadStatement]) -> None:
    years = sorted({year for each in statements if (year := _year(each.period))})
    regions = Counter(each.region for each in statements if each.region)
    reading.state, reading.trouble, reading.detail = State.DONE, "", ""
    reading.finished_at = timezone.now()
    reading.title = found.document.title[:300]
    reading.region = regions.most_common(1)[0][0][:100] if regions else ""
    reading.first_year, reading.last_year = (years[0], years[-1]) if years else (None, None)
    reading.pages = len(found.document.page_starts) or None
    reading.characters = len(found.document.text)
    reading.figures, reading.projects = len(statements), len(found.projects)
    reading.targets = sum(each.status is ReadStatus.TARGET for each in statements)
    reading.doubtful = sum(not each.sure for each in statements)
    reading.save()


def _year(period: str) -> int | None:
    try:
        return Period.parse(period).end[0]
    except PeriodError:
        return None


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return min(max(0, -exponent), PLACES) if isinstance(exponent, int) else 0


def _statement(reading: Reading, found: lantu.Reading, each: ReadStatement, indicator: Indicator) -> Statement:
    low, high = each.value if isinstance(each.value, tuple) else (each.value, None)
    return Statement(
        reading=reading,
        document_id=reading.document_id,
        start=each.start,
        end=each.end,
        text=each.text[:200],
        name=each.indicator[:300],
        indicator=indicator,
        measure=each.measure,
        comparator=each.comparator,
        value=round(low, PLACES),
        decimals=_decimals(low),
        high=None if high is None else round(high, PLACES),
        unit=each.unit[:60],
        status=each.status,
        period=each.period,
        year=_year(each.period),
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


def _project(reading: Reading, each: lantu.listing.Project) -> Project:
    return Project(
        reading=reading,
        start=each.start,
        end=each.end,
        text=each.text,
        name=each.name,
        stage=each.stage,
        section=each.section[:300],
        region=each.region[:100],
        page=each.page,
        rules=list(each.rules),
    )


def _task(reading: Reading, each: lantu.listing.Task) -> Task:
    return Task(
        reading=reading,
        start=each.start,
        end=each.end,
        text=each.text,
        action=each.action,
        object=each.object,
        section=list(each.section),
        deadline=each.deadline or "",
        page=each.page,
    )


def _term(reading: Reading, each: lantu.listing.Term) -> Term:
    return Term(
        reading=reading,
        start=each.start,
        end=each.end,
        term=each.term[:200],
        meaning=each.meaning,
        members=list(each.members),
    )


def _remark(reading: Reading, each: ReadRemark) -> Remark:
    return Remark(reading=reading, start=each.start, end=each.end, text=each.text[:200], reason=each.reason[:200])
