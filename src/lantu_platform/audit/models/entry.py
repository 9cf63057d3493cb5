"""The log's lines."""

import hashlib
import json
from datetime import UTC
from typing import Any, NoReturn

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from lantu_platform.audit.errors import LogIsFinal

START = "0" * 64
"""What stands before the first line."""


def subject_of(thing: models.Model) -> str:
    """How the log names a record: "library.document:7"."""
    return f"{thing._meta.label_lower}:{thing.pk}"


def canonical(facts: object) -> str:
    """JSON that is always the same for the same facts: keys in order, no idle spaces."""
    return json.dumps(facts, cls=DjangoJSONEncoder, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class EntryQuerySet(models.QuerySet["Entry"]):
    """Lines are added and read; nothing else."""

    def update(self, **_: Any) -> NoReturn:
        """Raises LogIsFinal."""
        raise LogIsFinal

    def delete(self) -> NoReturn:
        """Raises LogIsFinal."""
        raise LogIsFinal


class Entry(models.Model):
    """One write.

    `subject` is "room.thing:key", `label` what the thing was called then, `details` holds the changed facts.
    Lines are numbered from 1 without a gap. `digest` is the SHA-256 of `previous`, the digest of the line before, and
    of the canonical JSON of all other facts; so no line can be changed, taken out or put elsewhere without breaking
    the chain.
    """

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    """None where the platform itself wrote, in the background or at set-up."""
    on_behalf_of = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    """Whose post the actor acted for during absence."""
    address = models.CharField(max_length=45, blank=True)
    """Where the request came from; "" for background work."""
    action = models.CharField(max_length=60)
    subject = models.CharField(max_length=80)
    label = models.CharField(max_length=300)
    details = models.JSONField(default=dict)
    ground = models.CharField(max_length=300, blank=True)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ("-number",)
        indexes = (
            models.Index(fields=["subject", "number"], name="audit_subject"),
            models.Index(fields=["actor", "number"], name="audit_actor"),
            models.Index(fields=["action", "number"], name="audit_action"),
            models.Index(fields=["at"], name="audit_at"),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.at:%Y-%m-%d %H:%M} {self.action} {self.subject}"

    def reckon(self) -> str:
        """The digest that the line must have."""
        facts = {
            "number": self.number,
            "at": self.at.astimezone(UTC).isoformat(),
            "actor": self.actor_id,
            "on_behalf_of": self.on_behalf_of_id,
            "address": self.address,
            "action": self.action,
            "subject": self.subject,
            "label": self.label,
            "details": self.details,
            "ground": self.ground,
        }
        return hashlib.sha256(f"{self.previous}{canonical(facts)}".encode()).hexdigest()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add the line. Raises LogIsFinal where it is there already."""
        if not self._state.adding:
            raise LogIsFinal
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        """Raises LogIsFinal."""
        raise LogIsFinal


class Head(models.Model):
    """The one row that knows the last line; whoever adds a line holds it until the transaction ends."""

    number = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=64, default=START)

    def __str__(self) -> str:
        return f"{self.number} {self.digest}"
