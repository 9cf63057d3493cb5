"""Trying and importing spreadsheets in the background: a dry run writes only its report, an import all or nothing."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django_tasks import task

from lantu_platform.audit.services import record
from lantu_platform.collection.enums import BatchKind, BatchState
from lantu_platform.collection.errors import CollectionError
from lantu_platform.collection.models import Batch, Entry, Return
from lantu_platform.collection.queries import standing
from lantu_platform.collection.queries.form_sheet import Change, Trouble, is_form, read_form
from lantu_platform.collection.queries.long_sheet import Catalogue, read_long
from lantu_platform.collection.queries.workbook import Page, pages
from lantu_platform.collection.rules import may_bring, may_fill
from lantu_platform.collection.services.fill import FACTS, put, start, writable
from lantu_platform.indicators.enums import Source
from lantu_platform.indicators.errors import IndicatorError
from lantu_platform.indicators.services import Reported, count_news, discard, lay_ready, switch_on
from lantu_platform.people.errors import ChangedMeanwhile
from lantu_platform.people.queries import standing_in

MOST_TROUBLES = 1000
"""Lines of a report; all are counted."""
STEP = 1000
"""Lines between two signs of progress."""
log = logging.getLogger(__name__)


@dataclass(slots=True)
class Plan:
    """What a spreadsheet would bring."""

    lines: int = 0
    changes: list[Change] = field(default_factory=list)
    figures: list[Reported] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    notes: list[Trouble] = field(default_factory=list)
    departments: set[int] = field(default_factory=set)


@task()
def try_batch(key: int) -> None:
    """Read a spreadsheet and report line by line what it would bring and what is wrong. Changes nothing else."""
    batch = _found(key)
    if batch.state != BatchState.WAITING:
        return
    with translation.override(batch.language):
        plan = _planned(batch)
        if plan is not None:
            _report(batch, plan)


@task()
def import_batch(key: int) -> None:
    """Import a spreadsheet that was tried and confirmed, all of it or nothing. Logged."""
    batch = _found(key)
    if batch.state != BatchState.IMPORTING:
        return
    with translation.override(batch.language):
        plan = _planned(batch)
        if plan is None:
            return
        if plan.troubles:
            _report(batch, plan)
            return
        try:
            _import(batch, plan)
        except (CollectionError, IndicatorError) as error:
            _report(batch, Plan(plan.lines, troubles=[Trouble("", "", str(error))]))
        except ChangedMeanwhile as late:
            message = _("“%(name)s”刚被别人改过，一行也没有导入。请看过现在的数，再上传一次。")
            _report(batch, Plan(plan.lines, troubles=[Trouble("", "", message % {"name": late.record})]))
        except PermissionDenied:
            _report(batch, Plan(plan.lines, troubles=[_no_right()]))


def _found(key: int) -> Batch:
    """A spreadsheet with its person in the post in which they confirmed it, as far as that holds now."""
    batch = Batch.objects.select_related("by").get(pk=key)
    if batch.acting_id:
        batch.by.acting = standing_in(batch.by, batch.acting_id)
    return batch


def _no_right() -> Trouble:
    return Trouble("", "", _("您现在没有导入这张表的权限，一行也没有导入。需要导入请找安全管理员。"))


def _planned(batch: Batch) -> Plan | None:
    """What the spreadsheet would bring; None where the program failed, which is logged and told."""
    plan = Plan()
    if not may_bring(batch.by, batch.kind, batch.department_id):
        plan.troubles.append(_no_right())
        return plan
    try:
        for page in pages(batch.name, bytes(batch.content)):
            long = batch.kind == BatchKind.OBSERVATIONS
            for _step in _observations(page, plan) if long else _forms(batch, page, plan):
                # Of an import reading the lines again is the first half.
                done = plan.lines // 2 if batch.state == BatchState.IMPORTING else plan.lines
                Batch.objects.filter(pk=batch.pk).update(done=done, alive_at=timezone.now())
        if not plan.lines and not plan.troubles:
            plan.troubles.append(Trouble("", "", _("表里一行数据也没有。请检查是否传错了文件。")))
    except CollectionError as error:
        plan.troubles.append(Trouble("", "", str(error)))
    except Exception:
        log.exception("Spreadsheet %s failed", batch.pk)
        Batch.objects.filter(pk=batch.pk).update(state=BatchState.FAILED, finished_at=timezone.now())
        return None
    return plan


def _observations(page: Page, plan: Plan) -> Iterator[None]:
    before = plan.lines
    reading = None
    for reading in read_long(page, Catalogue()):
        plan.lines = before + reading.lines
        if reading.lines % STEP == 0:
            yield
    if reading:
        plan.figures += reading.figures
        plan.troubles += reading.troubles
        plan.notes += reading.notes
    yield


def _forms(batch: Batch, page: Page, plan: Plan) -> Iterator[None]:
    first = next(page.rows, None)
    key = first.field(1).text if first and is_form(first) else ""
    known = Return.objects.select_related("template", "department", "submitted_by", "approved_by")
    filing = known.filter(pk=int(key)).first() if key.isdecimal() else None
    if first is None or filing is None:
        message = _("不是从这里下载的填报模板。请先下载模板，把数填进去再上传。")
        plan.troubles.append(Trouble(page.title, "A1", message))
        return
    here = standing(filing, timezone.localdate())
    if not may_fill(batch.by, filing.department_id):
        message = _("这是%(department)s的表，您不能替它填报。") % {"department": filing.department}
        plan.troubles.append(Trouble(page.title, "A1", message))
    elif not here.editable:
        plan.troubles.append(Trouble(page.title, "A1", here.why + here.who))
    else:
        reading = read_form(page, first, filing)
        plan.lines += reading.lines
        plan.changes += reading.changes
        plan.troubles += reading.troubles
        plan.notes += reading.notes
        plan.departments.add(filing.department_id)
    yield


def _report(batch: Batch, plan: Plan) -> None:
    batch.total = batch.done = plan.lines
    batch.changes = len(plan.changes) or count_news(plan.figures)
    batch.trouble_count = len(plan.troubles)
    batch.troubles = [each.as_json() for each in plan.troubles[:MOST_TROUBLES]]
    batch.notes = [each.as_json() for each in plan.notes[:MOST_TROUBLES]]
    batch.department_id = min(plan.departments, default=None)
    batch.state = BatchState.REFUSED if plan.troubles else BatchState.CHECKED
    batch.save(update_fields=["total", "done", "changes", "trouble_count", "troubles", "notes", "department", "state"])


def _import(batch: Batch, plan: Plan) -> None:
    for laid in _lay_ready(batch, plan):
        done = plan.lines - (len(plan.figures) - laid) // 2
        Batch.objects.filter(pk=batch.pk).update(done=done, alive_at=timezone.now())
    _switch_on(batch, plan)
    discard(source=Source.IMPORT, source_key=batch.pk)


def _lay_ready(batch: Batch, plan: Plan) -> Iterator[int]:
    return lay_ready(by=batch.by, figures=plan.figures, source=Source.IMPORT, source_key=batch.pk)


@transaction.atomic
def _switch_on(batch: Batch, plan: Plan) -> None:
    kept = Batch.objects.select_for_update().get(pk=batch.pk)
    if kept.state != BatchState.IMPORTING:
        return
    # A long import may outlive a post.
    batch.by.forget_posts()
    if not may_bring(batch.by, kept.kind, kept.department_id):
        raise PermissionDenied
    if kept.kind == BatchKind.OBSERVATIONS:
        news = switch_on(source=Source.IMPORT, source_key=kept.pk, count=len(plan.figures))
    else:
        kept.before = [_fill(batch, change) for change in plan.changes]
        news = len(kept.before)
    kept.state, kept.done, kept.total, kept.changes = BatchState.DONE, plan.lines, plan.lines, news
    kept.finished_at = timezone.now()
    kept.save()
    record(by=batch.by, action="collection.imported", subject=kept, details={"lines": plan.lines, "news": news})


def _fill(batch: Batch, change: Change) -> tuple[int, int, dict[str, str]]:
    """Write one entry; what stood there before, for undoing: entry, its version now, the facts."""
    entry = Entry.objects.select_for_update(of=("self",)).select_related("cell__indicator").get(pk=change.entry)
    filing = writable(batch.by, entry.filing_id)
    before = {fact: str(getattr(entry, fact)) for fact in FACTS}
    put(entry, dict(change.said), batch.by)
    start(filing)
    details = {"cell": str(entry.cell), "typed": (before["typed"], entry.typed), "batch": batch.pk}
    record(by=batch.by, action="collection.filled", subject=filing, details=details)
    return entry.pk, entry.version, before
