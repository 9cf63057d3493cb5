"""Keeping a word in the place of another, and taking it back."""

from collections.abc import Collection
from typing import TypeVar

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.utils import timezone

from lantu_platform.audit.services import record
from lantu_platform.evaluation.errors import WordsMissing
from lantu_platform.evaluation.models import Word
from lantu_platform.evaluation.rules import may_evaluate
from lantu_platform.library.models import Document
from lantu_platform.people.models import User
from lantu_platform.people.rules import Seen, must_stand

W = TypeVar("W", bound=Word)


def must_evaluate(by: User, document: int) -> None:
    """Hold the document, so that its evaluators write one after the other. Raises PermissionDenied."""
    if not may_evaluate(by):
        raise PermissionDenied
    Document.objects.select_for_update().get(pk=document)


def keep(made: W, before: QuerySet[W], *, needed: Collection[str], action: str, ground: str, seen: Seen) -> W:
    """Store a word; the one that stands among `before` is undone. The same again changes nothing. Logs it.

    Raises WordsMissing, and ChangedMeanwhile where another word stands than was seen.
    """
    for field, text in made.said.items():
        setattr(made, field, text.replace("\r\n", "\n").strip())
    missing = next((field for field in needed if not made.said[field]), None)
    if missing:
        raise WordsMissing(missing)
    standing = before.filter(undone_at=None).first()
    if standing and standing.said == made.said:
        return standing
    must_stand(seen, standing or before.first() or made.document, standing.version if standing else "")
    if standing:
        _undo(standing, made.by)
    made.save()
    said = standing.said if standing else dict.fromkeys(made.said, "")
    details = {field: (said[field], text) for field, text in made.said.items() if said[field] != text}
    record(by=made.by, action=action, subject=made, details=details, ground=ground)
    return made


def take_back(before: QuerySet[W], *, by: User, action: str, seen: Seen) -> None:
    """Undo the word that stands, if one does; logs it. Raises ChangedMeanwhile where it is not the one seen."""
    standing = before.filter(undone_at=None).first()
    if standing:
        must_stand(seen, standing, standing.version)
        _undo(standing, by)
        details = {field: (text, "") for field, text in standing.said.items() if text}
        record(by=by, action=action, subject=standing, details=details)


def _undo(word: Word, by: User) -> None:
    word.undone_by, word.undone_at = by, timezone.now()
    word.save(update_fields=["undone_by", "undone_at"])
