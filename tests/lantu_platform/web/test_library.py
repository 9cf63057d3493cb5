"""The library page."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.ledger import enter

from lantu_platform.library.models import Document
from lantu_platform.people.models import User
from lantu_platform.readings.models import Reading

HTMX = {"HX-Request": "true"}


def test_many_files_at_once_each_for_itself(as_analyst: Client) -> None:
    files = [SimpleUploadedFile(name, content) for name, content in (("a.txt", b"a"), ("b.txt", b""), ("c.txt", b"a"))]
    answer = as_analyst.post(reverse("upload"), {"files": files}, headers=HTMX)
    assert re.findall(r'class="receipt (\w+)"', answer.content.decode()) == ["new", "refused", "duplicate"]
    assert [document.name for document in Document.objects.all()] == ["a.txt"]


def test_a_program_with_a_documents_name_is_not_taken_in(as_analyst: Client) -> None:
    files = [SimpleUploadedFile("plan.docx", b"MZ\x90\x00" * 50)]
    html = as_analyst.post(reverse("upload"), {"files": files}, headers=HTMX).content.decode()
    assert "不支持这种文件。请另存为 docx、xlsx、pdf、ofd、html 或 txt，再上传。" in html
    assert "plan.docx：这是 Windows 程序，不是文件。请不要打开，向来文单位要原件。" in html
    assert Document.objects.count() == 0


def test_a_reader_may_not_upload(as_reader: Client) -> None:
    answer = as_reader.post(reverse("upload"), {"files": [SimpleUploadedFile("a.txt", b"a")]})
    assert answer.status_code == 403
    assert Document.objects.count() == 0


def test_a_reader_sees_no_drop_zone(as_reader: Client) -> None:
    assert 'id="drop"' not in as_reader.get(reverse("library")).content.decode()


def test_deleting_offers_undo_and_undo_brings_back(as_analyst: Client, analyst: User) -> None:
    document = enter(analyst, "a.txt", "甲")
    answer = as_analyst.post(reverse("delete", args=[document.pk]), headers=HTMX)
    assert reverse("restore", args=[document.pk]) in answer.content.decode()
    document.refresh_from_db()
    assert document.deleted_by == analyst
    as_analyst.post(reverse("restore", args=[document.pk]), headers=HTMX)
    document.refresh_from_db()
    assert document.deleted_at is None


@pytest.mark.parametrize("action", ["delete", "restore", "read-again"])
def test_a_reader_may_not_change(as_reader: Client, analyst: User, action: str) -> None:
    document = enter(analyst, "a.txt", "甲")
    assert as_reader.post(reverse(action, args=[document.pk])).status_code == 403


@pytest.mark.parametrize("action", ["delete", "restore", "read-again", "upload"])
def test_a_link_changes_nothing(as_analyst: Client, analyst: User, action: str) -> None:
    document = enter(analyst, "a.txt", "甲")
    url = reverse(action) if action == "upload" else reverse(action, args=[document.pk])
    assert as_analyst.get(url).status_code == 405


def test_the_original_comes_back_byte_for_byte(as_reader: Client, analyst: User) -> None:
    document = enter(analyst, "a.txt", "甲\r\n乙")
    answer = as_reader.get(reverse("original", args=[document.pk]))
    assert b"".join(answer.streaming_content) == "甲\r\n乙".encode()  # type: ignore[arg-type]
    assert answer["Content-Disposition"].startswith("attachment")


def test_an_unknown_document_is_not_found(as_reader: Client) -> None:
    assert as_reader.get(reverse("document", args=[77])).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_asks_the_same_for_one_row_and_three(
    as_analyst: Client, analyst: User, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(rows):
        enter(analyst, f"{number}.txt", f"第{number}份")
    with django_assert_num_queries(9):
        answer = as_analyst.get(reverse("library"))
    assert answer.content.decode().count('<tr id="document-') == rows


def test_the_list_renews_itself_while_something_is_read(as_analyst: Client, analyst: User) -> None:
    enter(analyst, "a.txt", "甲")
    assert "reading-now" not in as_analyst.get(reverse("library")).content.decode()
    Reading.objects.update(state="running")
    assert "reading-now" in as_analyst.get(reverse("library")).content.decode()
