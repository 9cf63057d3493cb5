"""Writing the log."""

from collections.abc import Mapping

from django.db import models

from lantu_platform.audit.models import Entry, subject_of
from lantu_platform.people.models import User


def record(
    *, by: User | None, action: str, subject: models.Model, details: Mapping[str, object] | None = None
) -> Entry:
    """Add a line to the log; call it in the transaction of the write itself. `by` is None for background work."""
    return Entry.objects.create(
        actor=by, action=action, subject=subject_of(subject), label=str(subject)[:300], details=dict(details or {})
    )
