"""Opening and closing the public site."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from lantu_platform.audit.services import record
from lantu_platform.dissemination.models import Opening
from lantu_platform.dissemination.rules import may_switch_site
from lantu_platform.people.models import User


@transaction.atomic
def open_site(*, by: User) -> Opening:
    """Let everybody see the published documents. Twice does no more than once. Logs it. Raises PermissionDenied."""
    if not may_switch_site(by):
        raise PermissionDenied
    known = Opening.objects.select_for_update().filter(closed_at__isnull=True).first()
    if known:
        return known
    made = Opening.objects.create(opened_by=by)
    record(by=by, action="dissemination.opened", subject=made)
    return made


@transaction.atomic
def close_site(*, by: User) -> None:
    """Close the public site. Twice does no more than once. Logs it. Raises PermissionDenied."""
    if not may_switch_site(by):
        raise PermissionDenied
    known = Opening.objects.select_for_update().filter(closed_at__isnull=True).first()
    if known:
        known.closed_at, known.closed_by = timezone.now(), by
        known.save(update_fields=["closed_at", "closed_by"])
        record(by=by, action="dissemination.closed", subject=known)
