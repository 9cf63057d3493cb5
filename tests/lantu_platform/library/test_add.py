"""Taking documents in."""

import pytest
from django.core.exceptions import PermissionDenied

from lantu_platform.audit.queries import history
from lantu_platform.library.enums import Outcome
from lantu_platform.library.errors import FileEmpty, FileTooLarge
from lantu_platform.library.models import Document
from lantu_platform.library.services import add as adding
from lantu_platform.library.services import add_document, delete_document
from lantu_platform.people.models import User


def test_a_file_is_kept_whole_and_logged(analyst: User) -> None:
    added = add_document(by=analyst, name="plan.txt", content=b"target 8")
    assert added.outcome is Outcome.NEW
    assert added.document.path.read_bytes() == b"target 8"
    assert [(entry.action, entry.actor) for entry in history(added.document)] == [("library.added", analyst)]


def test_the_same_bytes_are_kept_once(analyst: User) -> None:
    first = add_document(by=analyst, name="plan.txt", content=b"target 8").document
    again = add_document(by=analyst, name="copy.txt", content=b"target 8")
    assert (again.outcome, again.document) == (Outcome.DUPLICATE, first)
    assert Document.objects.count() == 1


def test_the_same_bytes_bring_a_deleted_document_back(analyst: User) -> None:
    first = add_document(by=analyst, name="plan.txt", content=b"target 8").document
    delete_document(by=analyst, document=first)
    again = add_document(by=analyst, name="plan.txt", content=b"target 8")
    assert again.outcome is Outcome.RESTORED
    assert again.document.deleted_at is None


def test_a_reader_may_not_add(reader: User) -> None:
    with pytest.raises(PermissionDenied):
        add_document(by=reader, name="plan.txt", content=b"target 8")
    assert Document.objects.count() == 0


def test_an_empty_file_is_refused(analyst: User) -> None:
    with pytest.raises(FileEmpty):
        add_document(by=analyst, name="plan.txt", content=b"")


def test_a_file_above_the_limit_is_refused(analyst: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "LIMIT", 4)
    with pytest.raises(FileTooLarge):
        add_document(by=analyst, name="plan.txt", content=b"target 8")
    assert Document.objects.count() == 0
