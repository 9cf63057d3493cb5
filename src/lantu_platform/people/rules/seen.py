"""Changing only what one has seen: two people with the same record open do not overwrite each other in silence."""

import json
from collections.abc import Collection
from typing import TYPE_CHECKING

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.crypto import salted_hmac

from lantu_platform.people.errors import ChangedMeanwhile

if TYPE_CHECKING:
    from django.db.models import Model

Seen = Collection[str] | None
"""The versions of a record that somebody saw, any of which may still stand; None overwrites whatever stands there."""


def version_of(*facts: object) -> str:
    """The state of a record in a word: the same facts, the same word. It tells nothing about them."""
    told = json.dumps(facts, cls=DjangoJSONEncoder, ensure_ascii=False, sort_keys=True)
    return salted_hmac("lantu.version", told, algorithm="sha256").hexdigest()[:32]


def must_stand(seen: Seen, record: "Model", version: str) -> None:
    """Raise ChangedMeanwhile where the record, held in this transaction, is not as it was seen."""
    if seen is not None and version not in seen:
        raise ChangedMeanwhile(record)
