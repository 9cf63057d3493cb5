"""Taking documents out and bringing them back."""

import pytest
from django.core.exceptions import PermissionDenied

from lantu_platform.audit.queries import history
from lantu_platform.library.models import Document
from lantu_platform.library.services import add_document, delete_document, restore_document
from lantu_platform.people.models import User


@pytest.fixture
def plan(analyst: User) -> Document:
    return add_document(by=analyst, name="plan.txt", content=b"target 8").document


def test_deleting_twice_is_logged_once(analyst: User, plan: Document) -> None:
    delete_document(by=analyst, document=plan)
    delete_document(by=analyst, document=plan)
    assert [entry.action for entry in history(plan)] == ["library.deleted", "library.added"]


def test_a_deleted_document_comes_back(analyst: User, plan: Document) -> None:
    delete_document(by=analyst, document=plan)
    restored = restore_document(by=analyst, document=plan)
    assert (restored.deleted_at, restored.deleted_by) == (None, None)
    assert [entry.action for entry in history(plan)] == ["library.restored", "library.deleted", "library.added"]


def test_a_reader_may_neither_delete_nor_restore(reader: User, plan: Document) -> None:
    for change in (delete_document, restore_document):
        with pytest.raises(PermissionDenied):
            change(by=reader, document=plan)
    plan.refresh_from_db()
    assert plan.deleted_at is None
