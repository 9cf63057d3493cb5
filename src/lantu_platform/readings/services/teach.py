"""Names learnt in review."""

from collections.abc import Iterable
from copy import copy

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from lantu.series import is_general
from lantu_platform.audit.services import record
from lantu_platform.people.models import User
from lantu_platform.readings.enums import Review, Teaching
from lantu_platform.readings.models import Alias, Decision, Reading, Statement
from lantu_platform.readings.rules import may_teach
from lantu_platform.readings.services.bind import renew_binding
from lantu_platform.readings.services.filing import enter, file_row, learnt_aliases


def propose(row: Statement, decision: Decision) -> Alias | None:
    """Propose what a correction teaches: that the document's words stand for the indicator that the person named.

    None where it teaches nothing: the words are a name of the catalogue's, whose figures all would move, or say too
    little by themselves; or they have been proposed before, also where that was refused. Call it in the transaction of
    the correction.
    """
    if not row.renamed or not row.name.strip():
        return None
    meant, row_of_words = row.indicator, Statement.objects.get(pk=row.pk)
    file_row(row_of_words)
    name = row_of_words.indicator.name
    if row_of_words.indicator.code or name in ("", meant.name) or is_general(name):
        return None
    given = {"written": row.name, "indicator": meant, "decision": decision, "proposed_by": decision.by}
    alias, new = Alias.objects.get_or_create(name=name, defaults=given)
    if new:
        details = {"name": name, "indicator": meant.name}
        record(by=decision.by, action="readings.alias-proposed", subject=alias, details=details)
    return alias if new else None


def take_back(decision: Decision, *, by: User) -> None:
    """Take a proposed name back whose correction is in force no longer, unless another one that is says the same; logs.

    What somebody has taken in or refused stays. Call it in the transaction that ends the correction, once its row says
    what holds instead.
    """
    for alias in Alias.objects.filter(decision=decision, state=Teaching.PROPOSED).select_related("indicator"):
        alias.decision = _supports(alias)
        if alias.decision:
            alias.save(update_fields=["decision"])
            continue
        details = {"name": alias.name, "indicator": alias.indicator.name}
        record(by=by, action="readings.alias-withdrawn", subject=alias, details=details)
        alias.delete()


def _supports(alias: Alias) -> Decision | None:
    """A correction in force that puts the same words under the same indicator."""
    rows = Statement.objects.filter(
        indicator=alias.indicator, renamed=True, decision__current=True, decision__settled=True,
        decision__outcome=Review.CORRECTED,
    )  # fmt: skip
    for row in rows.select_related("decision").order_by("decision"):
        own = copy(row)
        file_row(own)
        if own.indicator.name == alias.name:
            return row.decision
    return None


@transaction.atomic
def take_in(*, by: User, alias: int) -> Alias:
    """Let a name stand for its indicator from now on, also for figures that nobody has decided about. Logs it.

    Twice does no more. Raises PermissionDenied.
    """
    found = _decided(by, alias, Teaching.ACCEPTED)
    _file_anew(Statement.objects.filter(indicator__name=found.name, renamed=False, decision=None))
    return found


@transaction.atomic
def refuse(*, by: User, alias: int) -> Alias:
    """Do not take a name in, or take it out again; figures go back under their own words. Logs it.

    It is not proposed again. Twice does no more. Raises PermissionDenied.
    """
    found = _decided(by, alias, Teaching.REFUSED)
    _file_anew(Statement.objects.filter(indicator=found.indicator, renamed=True, decision=None))
    return found


def _decided(by: User, alias: int, state: Teaching) -> Alias:
    if not may_teach(by):
        raise PermissionDenied
    found = Alias.objects.select_for_update(of=("self",)).select_related("indicator").get(pk=alias)
    if found.state != state:
        found.state, found.decided_by, found.decided_at = state, by, timezone.now()
        found.save(update_fields=["state", "decided_by", "decided_at"])
        details = {"name": found.name, "indicator": found.indicator.name}
        record(by=by, action=f"readings.alias-{state.value}", subject=found, details=details)
    return found


def _file_anew(found: Iterable[Statement]) -> None:
    aliases, rows = learnt_aliases(), list(found)
    left = {row.indicator_id for row in rows}
    for row in rows:
        file_row(row, aliases=aliases)
    enter(rows)
    Statement.objects.bulk_update(rows, ["indicator", "renamed"], batch_size=500)
    renew_binding(left | {row.indicator_id for row in rows})
    Reading.objects.filter(pk__in={row.reading_id for row in rows}).update(revised_at=timezone.now())
