"""Writing the log."""

import json
from collections.abc import Mapping
from functools import partial

from django.db import models, transaction
from django.utils import timezone

from lantu_platform.audit.models import Entry, Head, canonical, subject_of, testify
from lantu_platform.audit.services.origin import origin
from lantu_platform.people.models import User


@transaction.atomic
def record(
    *,
    by: User | None,
    action: str,
    subject: models.Model,
    details: Mapping[str, object] | None = None,
    ground: str = "",
) -> Entry:
    """Add a line to the log; call it in the transaction of the write itself.

    `by` is None for background work; who acts for somebody absent is logged with that person. `details` holds the
    facts; a tuple of two is a change, what was and what is, and is kept as `before` and `after`. `ground` is the
    reason, such as a decision's number. Writers wait for each other from here to the end of their transactions.
    """
    head = _locked_head()
    entry = Entry(
        number=head.number + 1,
        at=timezone.now(),
        actor=by,
        on_behalf_of=by.acting.post.user if by and by.acting else None,
        address=origin.get(),
        action=action,
        subject=subject_of(subject),
        label=str(subject)[:300],
        # As it will be read back.
        details=json.loads(canonical({name: _kept(fact) for name, fact in (details or {}).items()})),
        ground=ground[:300],
        previous=head.digest,
    )
    entry.digest = entry.reckon()
    entry.save(force_insert=True)
    Head.objects.filter(pk=1).update(number=entry.number, digest=entry.digest)
    transaction.on_commit(partial(testify, entry.number, entry.digest))
    return entry


def _kept(fact: object) -> object:
    return dict(zip(("before", "after"), fact, strict=True)) if isinstance(fact, tuple) else fact


def _locked_head() -> Head:
    locked = Head.objects.select_for_update().filter(pk=1)
    head = locked.first()
    if head is None:
        Head.objects.get_or_create(pk=1)
        head = locked.get()
    return head
