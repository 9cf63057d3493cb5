"""The way of a return: submitted, sent back, approved, unlocked."""

from collections.abc import Collection
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from lantu_platform.audit.services import record
from lantu_platform.collection.enums import NoticeKind, State
from lantu_platform.collection.errors import Blocked, Contested, NotOpen, OwnFigures
from lantu_platform.collection.models import Entry, Return
from lantu_platform.collection.queries import add_workdays, own_to, read_number, return_version, sheet
from lantu_platform.collection.queries.calendar import expected_day, workdays_between
from lantu_platform.collection.queries.holders import names_who
from lantu_platform.collection.rules import may_approve, may_send_back, may_unlock
from lantu_platform.collection.services.fill import writable
from lantu_platform.collection.services.notify import notify
from lantu_platform.collection.services.rivals import must_be_uncontested, rivals_of, tell_both, tell_others
from lantu_platform.indicators.enums import Measure, Missing, Source
from lantu_platform.indicators.services import Reported, observe
from lantu_platform.people.models import User
from lantu_platform.people.rules import Seen, must_stand

GRACE = 5
"""Workdays for mending what was sent back."""


@transaction.atomic
def submit(*, by: User, filing: Return) -> Return:
    """Hand a return to the head. Logs it and tells the heads.

    Raises PermissionDenied, NotOpen, and Blocked where a cell is empty or wrong, or a warning has no word yet.
    """
    kept, today = writable(by, filing.pk), timezone.localdate()
    whole = sheet(kept, today, complete=True)
    blocking = whole.blocking
    if blocking:
        raise Blocked(_("还有 %(n)d 处要先处理，已标在各格旁边。") % {"n": len(blocking)}, blocking)
    kept.state, kept.submitted_at, kept.submitted_by = State.SUBMITTED, timezone.now(), by
    kept.submitted_on = today
    kept.note = ""
    kept.save(update_fields=["state", "submitted_at", "submitted_by", "submitted_on", "note"])
    record(by=by, action="collection.submitted", subject=kept)
    notify(kept, NoticeKind.SUBMITTED, "collection.approve", today, whole.own_to)
    return kept


@transaction.atomic
def send_back(*, by: User, filing: Return, note: str, seen: Seen = None) -> Return:
    """Send a submitted return back with a note; twice does no more than once. Logs it and tells the clerks.

    It can be filled again for GRACE workdays, even if its lock day passes meanwhile. Raises PermissionDenied, NotOpen
    where it is not submitted or the note is empty, and ChangedMeanwhile where it is not as was seen.
    """
    kept = _locked(filing)
    if not may_send_back(by, kept.department_id):
        raise PermissionDenied
    if (kept.state, kept.note) == (State.RETURNED, note.strip()):
        return kept
    _must_stand(seen, kept)
    _must_be_submitted(kept)
    if not note.strip():
        raise NotOpen(_("请写明退回的原因，填报人才知道改什么。"))
    today = timezone.localdate()
    kept.state, kept.note = State.RETURNED, note.strip()
    kept.reviewed += workdays_between(kept.submitted_on or today, today)
    kept.expected = expected_day(kept.due, kept.reviewed)
    if kept.locks < (grace := add_workdays(today, GRACE)):
        kept.unlocked_until, kept.unlocked_by = grace, by
    kept.save(update_fields=["state", "note", "reviewed", "expected", "unlocked_until", "unlocked_by"])
    record(by=by, action="collection.sent-back", subject=kept, ground=note.strip())
    notify(kept, NoticeKind.RETURNED, "collection.fill", today)
    return kept


def approve(*, by: User, filing: Return, seen: Seen = None, replacing: str = "") -> int:
    """Approve a submitted return: its figures become observations; how many were news. Logged.

    A corrected value becomes a revision beside the one before. Approving twice changes nothing.
    Raises PermissionDenied, NotOpen where it is not submitted, ChangedMeanwhile where the return or a figure in it is
    not as was seen, and OwnFigures where the person, whosever post they act for, submitted it or filled a cell of it.
    Raises Contested, and tells both sides, where a figure from elsewhere holds that says something else; `replacing` is
    the ground on which it shall give way nevertheless, and who reported it is told.
    """
    try:
        return _approve(by, filing, seen, replacing.strip())
    except Contested as error:
        tell_both(filing, error.rivals, timezone.localdate())
        raise


@transaction.atomic
def _approve(by: User, filing: Return, seen: Seen, replacing: str) -> int:
    kept = _locked(filing)
    if not may_approve(by, kept.department_id):
        raise PermissionDenied
    if kept.state != State.APPROVED or kept.approved_by_id != by.pk:
        _must_stand(seen, kept)
    if kept.state == State.APPROVED:
        return 0
    _must_be_submitted(kept)
    entries = list(kept.entries.select_related("cell"))
    _must_be_anothers(kept, own_to(kept, entries), by)
    figures = [_reported(kept, entry) for entry in entries if entry.filled]
    rivals = rivals_of(kept, figures)
    if not replacing:
        must_be_uncontested(rivals)
    news = observe(by=by, figures=figures, source=Source.RETURN, source_key=kept.pk)
    kept.state, kept.approved_at, kept.approved_by = State.APPROVED, timezone.now(), by
    kept.delivered_on = kept.delivered_on or kept.submitted_on
    kept.revision += 1
    kept.unlocked_until = None
    kept.save(update_fields=["state", "approved_at", "approved_by", "delivered_on", "revision", "unlocked_until"])
    details: dict[str, object] = {"figures": news, "revision": kept.revision}
    if rivals:
        details["replaced"] = [str(each) for each in rivals]
        tell_others(kept, rivals, NoticeKind.REPLACED, timezone.localdate())
    record(by=by, action="collection.approved", subject=kept, details=details, ground=replacing if rivals else "")
    return news


@transaction.atomic
def unlock(*, by: User, filing: Return, until: date, ground: str, seen: Seen = None) -> Return:
    """Let a locked or approved return be filled until a day. Logged with the ground; the clerks are told.

    What was approved stays valid until the correction is approved. Raises PermissionDenied, NotOpen where the day
    is past, no ground is given, or the return waits for approval, and ChangedMeanwhile where it is not as was seen.
    """
    kept = _locked(filing)
    if not may_unlock(by):
        raise PermissionDenied
    _must_stand(seen, kept)
    today = timezone.localdate()
    if until < today:
        raise NotOpen(_("解锁到哪一天？请填今天或以后的日期。"))
    if not ground.strip():
        raise NotOpen(_("请写明解锁的理由。"))
    if kept.state == State.SUBMITTED:
        raise NotOpen(_("这张表正等负责人审定，不用解锁；要改请负责人退回。"))
    before = kept.state
    if kept.state == State.APPROVED:
        kept.state = State.RETURNED
    kept.unlocked_until, kept.unlocked_by, kept.note = until, by, ground.strip()
    kept.save(update_fields=["state", "unlocked_until", "unlocked_by", "note"])
    details = {"state": (before, kept.state), "until": str(until)}
    record(by=by, action="collection.unlocked", subject=kept, details=details, ground=ground.strip())
    notify(kept, NoticeKind.RETURNED, "collection.fill", today)
    return kept


def _locked(filing: Return) -> Return:
    return Return.objects.select_for_update(of=("self",)).select_related("template", "department").get(pk=filing.pk)


def _must_stand(seen: Seen, filing: Return) -> None:
    must_stand(seen, filing, return_version(filing, filing.entries.all()))


def _must_be_submitted(filing: Return) -> None:
    if filing.state != State.SUBMITTED:
        word = filing.get_state_display()
        raise NotOpen(_("这张表现在是“%(state)s”，不在待审定。请刷新页面看最新状态。") % {"state": word})


def _must_be_anothers(filing: Return, own: Collection[int], by: User) -> None:
    if by.pk in own:
        message = _(
            "这张表您填过或提交过，不能由您审定。请由没有填过它的人审定：%(names)s。没有别人时，"
            "请安全管理员另任一位负责人，或由负责人安排别人代理。"
        )
        raise OwnFigures(message % {"names": names_who("collection.approve", filing.department_id, own)})


def _reported(filing: Return, entry: Entry) -> Reported:
    cell = entry.cell
    return Reported(
        indicator=cell.indicator_id,
        region=filing.region,
        period=filing.period,
        measure=Measure(cell.measure),
        # With the decimal places that were typed; the database adds its own.
        value=read_number(entry.typed, cell.unit).value,
        unit=cell.unit if not entry.missing else "",
        missing=Missing(entry.missing) if entry.missing else None,
        reason=entry.reason,
    )
