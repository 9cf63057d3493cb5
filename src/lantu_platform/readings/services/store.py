"""Storing what was read."""

from collections import Counter
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

import lantu
from lantu.statement import Remark as ReadRemark
from lantu_platform.audit.services import record
from lantu_platform.readings.enums import DECIDED, State, Status
from lantu_platform.readings.models import Comparison, Content, Project, Reading, Remark, Statement, Task, Term
from lantu_platform.readings.queries import engine
from lantu_platform.readings.services.bind import renew_binding
from lantu_platform.readings.services.filing import enter
from lantu_platform.readings.services.rows import document_rows, fits
from lantu_platform.readings.services.settle import current_decisions, keep, settle


@transaction.atomic
def store(*, reading: Reading, found: lantu.Reading) -> None:
    """Replace a reading's rows by what was found, all or nothing, and log the counts.

    A figure too large for the table is kept as a remark. What people decided stays in force.
    """
    named = set(reading.statements.exclude(attribute="").order_by().values_list("indicator", flat=True))
    for rows in (reading.statements, reading.listed_projects, reading.listed_tasks, reading.terms, reading.remarks):
        rows.all().delete()
    Content.objects.filter(reading=reading).delete()
    Comparison.objects.filter(reading=reading).delete()
    reading.format = found.document.format
    Content.of(reading, found.document).save()
    settled = settle(document_rows(reading, found), current_decisions(reading.document_id), found.document)
    enter(settled.rows)
    keep(settled)
    Statement.objects.bulk_create(settled.rows)
    renew_binding(named | {row.indicator_id for row in settled.rows})
    Project.objects.bulk_create(_project(reading, each) for each in found.projects)
    Task.objects.bulk_create(_task(reading, each) for each in found.tasks)
    Term.objects.bulk_create(_term(reading, each) for each in found.terms)
    Remark.objects.bulk_create(_remark(reading, each) for each in [*found.remarks, *_too_large(found)])
    _finish(reading, found, settled.rows)
    counts = {"figures": reading.figures, "projects": reading.projects}
    record(by=None, action="readings.read", subject=reading.document, details=counts)


def _too_large(found: lantu.Reading) -> list[ReadRemark]:
    return [ReadRemark(s.start, s.end, s.text, "too large to store") for s in found.statements if not fits(s)]


def _finish(reading: Reading, found: lantu.Reading, rows: Sequence[Statement]) -> None:
    years = sorted({row.year for row in rows if row.year})
    regions = Counter(row.region for row in rows if row.region)
    reading.state, reading.trouble, reading.detail = State.DONE, "", ""
    reading.finished_at = timezone.now()
    reading.title = found.document.title[:300]
    reading.region = regions.most_common(1)[0][0][:100] if regions else ""
    reading.first_year, reading.last_year = (years[0], years[-1]) if years else (None, None)
    reading.pages = len(found.document.page_starts) or None
    reading.characters = len(found.document.text)
    reading.figures, reading.projects = len(rows), len(found.projects)
    reading.targets = sum(row.status == Status.TARGET for row in rows)
    reading.doubtful = sum(row.doubtful for row in rows)
    reading.confirmed = sum(row.review in DECIDED for row in rows)
    reading.engine = engine()
    reading.save()


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
