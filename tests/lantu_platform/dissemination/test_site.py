"""Opening the public site, and what stands on it."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from tests.lantu_platform.ledger import enter

from lantu_platform.audit.models import Entry
from lantu_platform.dissemination.models import Opening
from lantu_platform.dissemination.queries import opening, published_documents
from lantu_platform.dissemination.services import close_site, open_site, publish_document, withdraw_document
from lantu_platform.library.models import Document
from lantu_platform.library.services import delete_document
from lantu_platform.people.enums import Role
from lantu_platform.people.models import User
from lantu_platform.people.services import appoint


@pytest.fixture
def administrator(db: None) -> User:
    return appoint(
        username="xi", password="a long password", name="席系统", department="信息中心", role=Role.SYSTEM_ADMIN
    )


@pytest.fixture
def report(analyst: User) -> Document:
    return enter(analyst, "report.txt", "甲")


def actions() -> list[str]:
    return list(
        Entry.objects.filter(action__startswith="dissemination.").order_by("number").values_list("action", flat=True)
    )


def test_the_site_is_closed_until_somebody_opens_it(administrator: User) -> None:
    assert opening() is None
    open_site(by=administrator)
    assert opening() == Opening.objects.get()


def test_opening_twice_opens_once(administrator: User) -> None:
    open_site(by=administrator)
    open_site(by=administrator)
    assert (Opening.objects.count(), actions()) == (1, ["dissemination.opened"])


def test_a_closed_site_can_be_opened_again(administrator: User) -> None:
    open_site(by=administrator)
    close_site(by=administrator)
    close_site(by=administrator)
    open_site(by=administrator)
    assert actions() == ["dissemination.opened", "dissemination.closed", "dissemination.opened"]


def test_published_is_what_was_put_there_and_not_taken_off(analyst: User, report: Document) -> None:
    enter(analyst, "other.txt", "乙")
    publish_document(by=analyst, document=report)
    publish_document(by=analyst, document=report)
    assert list(published_documents()) == [report.pk]
    withdraw_document(by=analyst, document=report)
    withdraw_document(by=analyst, document=report)
    assert list(published_documents()) == []
    assert actions() == ["dissemination.published", "dissemination.withdrawn"]


def test_a_document_published_again_is_listed_once(analyst: User, report: Document) -> None:
    for change in (publish_document, withdraw_document, publish_document):
        change(by=analyst, document=report)
    assert list(published_documents()) == [report.pk]


def test_a_deleted_document_is_not_public(analyst: User, report: Document) -> None:
    publish_document(by=analyst, document=report)
    delete_document(by=analyst, document=report)
    assert list(published_documents()) == []


def test_who_works_with_figures_opens_no_site(analyst: User) -> None:
    with pytest.raises(PermissionDenied):
        open_site(by=analyst)
    with pytest.raises(PermissionDenied):
        close_site(by=analyst)


@pytest.mark.parametrize("change", [publish_document, withdraw_document])
def test_an_administrator_publishes_nothing(
    administrator: User, report: Document, change: Callable[..., object]
) -> None:
    with pytest.raises(PermissionDenied):
        change(by=administrator, document=report)
