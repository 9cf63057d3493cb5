"""Where a return stands on a day: its state, whether it can be filled, why not, and who can open it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from lantu_platform.collection.enums import EDITABLE, Shown, State
from lantu_platform.collection.models import Return
from lantu_platform.collection.queries.calendar import workdays_between
from lantu_platform.collection.queries.holders import names_who

_EDITABLE = (Shown.OPEN, Shown.DRAFT, Shown.RETURNED)


@dataclass(frozen=True, slots=True)
class Standing:
    """A return's state on a day. `why` is one sentence, "" where it can be filled; `days_late` counts workdays."""

    shown: Shown
    editable: bool
    why: str = ""
    who: str = ""
    days_late: int = 0


def shown_state(filing: Return, day: date) -> Shown:
    """The state that a page shows, asked of the calendar and not of the database."""
    unlocked = filing.unlocked_until is not None and day <= filing.unlocked_until
    if filing.state in EDITABLE and not unlocked:
        if day < filing.opens:
            return Shown.NOT_OPEN
        if day > filing.locks:
            return Shown.LOCKED
    if filing.state == State.APPROVED and day > filing.locks:
        return Shown.LOCKED
    return Shown(filing.state)


def shown_as(shown: Shown, day: date) -> Q:
    """The returns that a page shows in a state on a day; the same as `shown_state`, asked of the database."""
    waiting = Q(state__in=EDITABLE) & ~Q(unlocked_until__gte=day)
    not_open = waiting & Q(opens__gt=day)
    locked = (waiting & Q(opens__lte=day) | Q(state=State.APPROVED)) & Q(locks__lt=day)
    if shown is Shown.NOT_OPEN:
        return not_open
    return locked if shown is Shown.LOCKED else Q(state=shown.value) & ~not_open & ~locked


def is_editable(filing: Return, day: date) -> bool:
    """Whether a return can be filled on a day, by who may."""
    return shown_state(filing, day) in _EDITABLE


def days_late(filing: Return, day: date) -> int:
    """Workdays behind the day up to which it was in time; 0 in time.

    They are counted up to the submission that was approved, or that lies in review, else up to `day`.
    """
    in_review = filing.submitted_on if filing.state == State.SUBMITTED else None
    return workdays_between(filing.expected, filing.delivered_on or in_review or day)


def overdue(day: date) -> Q:
    """The returns that are late on a day and still with the department, or locked since."""
    return Q(expected__lt=day, delivered_on=None, state__in=EDITABLE)


def standing(filing: Return, day: date) -> Standing:
    """Where a return stands, with the reason and the way out."""
    shown, late = shown_state(filing, day), days_late(filing, day)
    if shown in _EDITABLE:
        return Standing(shown, editable=True, days_late=late)
    why, who = _REASONS[shown](filing)
    return Standing(shown, editable=False, why=why, who=who, days_late=late)


def _not_open(filing: Return) -> tuple[str, str]:
    why = _("%(day)s才开放填报。") % {"day": date_format(filing.opens)}
    return why, _("需要提前开放，请找：%(names)s。") % {"names": names_who("collection.open", filing.department_id)}


def _submitted(filing: Return) -> tuple[str, str]:
    who = _("由负责人审定：%(names)s。要改请先请负责人退回。")
    why = _("%(name)s 已经提交，等待审定。") % {"name": filing.submitted_by}
    but = [filing.submitted_by_id] if filing.submitted_by_id else []
    return why, who % {"names": names_who("collection.approve", filing.department_id, but)}


def _approved(filing: Return) -> tuple[str, str]:
    why = _("%(name)s 已经审定，数字已经入库。") % {"name": filing.approved_by}
    return why, _unlockers(filing)


def _locked(filing: Return) -> tuple[str, str]:
    if filing.state == State.APPROVED:
        why = _("已审定，并且过了%(day)s的锁定日。") % {"day": date_format(filing.locks)}
    else:
        why = _("过了%(day)s的锁定日还没有提交。") % {"day": date_format(filing.locks)}
    return why, _unlockers(filing)


def _unlockers(filing: Return) -> str:
    who = _("要更正或补报，请说明理由，找这些人解锁：%(names)s。更正会作为修订另存，不覆盖原来的数。")
    return who % {"names": names_who("collection.unlock", filing.department_id)}


_REASONS = {
    Shown.NOT_OPEN: _not_open,
    Shown.SUBMITTED: _submitted,
    Shown.APPROVED: _approved,
    Shown.LOCKED: _locked,
}
