"""The pages of imports: template, upload, report, confirmation, undo, export."""

import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.collection.books import changed, long_book
from tests.lantu_platform.collection.conftest import TODAY, _today, clerk, entry_of, filing, head, stranger, template
from tests.lantu_platform.web.test_returns import As, signed

from lantu_platform.audit.models import Entry
from lantu_platform.collection.models import Batch, Return
from lantu_platform.indicators.models import Observation
from lantu_platform.indicators.services import add_indicator
from lantu_platform.people.enums import Role
from lantu_platform.people.models import Delegation, Post, User

__all__ = ["_today", "clerk", "filing", "head", "signed", "stranger", "template"]
ROW: list[object] = ["税收收入", "青山区", "2024", 7.25, "亿元"]


def upload(client: Client, address: str, content: bytes) -> Batch:
    client.post(reverse(address), {"file": SimpleUploadedFile("表.xlsx", content)})
    call_command("work", once=True)
    return Batch.objects.latest("pk")


def test_a_template_is_downloaded_filled_uploaded_and_confirmed(signed: As, clerk: User, filing: Return) -> None:
    client = signed(clerk)
    content = client.get(reverse("forms-workbook")).getvalue()
    batch = upload(client, "upload-returns", changed(content, F5=7))
    assert "确认之前什么都没有写" in client.get(reverse("import", args=[batch.pk])).content.decode()
    client.post(reverse("confirm-import", args=[batch.pk]))
    assert 'hx-trigger="every 1s"' in client.get(reverse("import", args=[batch.pk])).content.decode()
    call_command("work", once=True)
    assert entry_of(filing, "税收收入").value == 7
    client.post(reverse("undo-import", args=[batch.pk]))
    assert entry_of(filing, "税收收入").value is None


def test_who_has_lost_the_right_confirms_no_import(signed: As, clerk: User, filing: Return) -> None:
    client = signed(clerk)
    content = client.get(reverse("forms-workbook")).getvalue()
    batch = upload(client, "upload-returns", changed(content, F5=7))
    Post.objects.filter(user=clerk).update(role=Role.EVALUATOR)
    assert (
        reverse("confirm-import", args=[batch.pk])
        not in client.get(reverse("import", args=[batch.pk])).content.decode()
    )
    assert client.post(reverse("confirm-import", args=[batch.pk])).status_code == 403
    batch.refresh_from_db()
    assert batch.state == "checked"


@pytest.mark.parametrize("when", ["before it is confirmed", "before it is restarted", "before the worker comes"])
def test_a_right_that_has_gone_imports_no_figures(as_analyst: Client, analyst: User, when: str) -> None:
    add_indicator(by=analyst, name="税收收入")
    batch = upload(as_analyst, "upload-observations", long_book(ROW))
    if when == "before it is confirmed":
        Post.objects.filter(user=analyst).update(role=Role.EVALUATOR)
    as_analyst.post(reverse("confirm-import", args=[batch.pk]))
    if when == "before it is restarted":
        Batch.objects.update(alive_at=timezone.now() - timedelta(hours=1))
    Post.objects.filter(user=analyst).update(role=Role.EVALUATOR)
    if when == "before it is restarted":
        assert as_analyst.post(reverse("restart-import", args=[batch.pk])).status_code == 403
    call_command("work", once=True)
    batch.refresh_from_db()
    assert (batch.state, Observation.objects.count()) == (
        "checked" if when == "before it is confirmed" else "refused", 0,
    )  # fmt: skip
    if batch.state == "refused":
        assert batch.troubles[0]["message"].startswith("您现在没有导入这张表的权限")


def test_confirming_and_restarting_are_logged(as_analyst: Client, analyst: User) -> None:
    add_indicator(by=analyst, name="税收收入")
    batch = upload(as_analyst, "upload-observations", long_book(ROW))
    as_analyst.post(reverse("confirm-import", args=[batch.pk]))
    Batch.objects.update(alive_at=timezone.now() - timedelta(hours=1))
    as_analyst.post(reverse("restart-import", args=[batch.pk]))
    call_command("work", once=True)
    logged = Entry.objects.filter(subject=f"collection.batch:{batch.pk}").order_by("number")
    assert [(each.action.removeprefix("collection."), each.actor) for each in logged] == [
        (deed, analyst) for deed in ("uploaded", "import-confirmed", "import-restarted", "imported")
    ]


def test_who_stands_in_imports_in_the_absent_persons_post(signed: As, analyst: User, stranger: User) -> None:
    add_indicator(by=analyst, name="税收收入")
    client, post = signed(stranger), analyst.posts.get()
    arranged = Delegation.objects.create(post=post, to=stranger, valid_from=TODAY, valid_to=TODAY + timedelta(days=2))
    client.post(reverse("act"), {"delegation": arranged.pk})
    batch = upload(client, "upload-observations", long_book(ROW))
    client.post(reverse("confirm-import", args=[batch.pk]))
    call_command("work", once=True)
    batch.refresh_from_db()
    logged = Entry.objects.get(action="collection.imported")
    assert (batch.state, logged.actor, logged.on_behalf_of) == ("done", stranger, analyst)


def test_the_report_stands_on_the_page(signed: As, clerk: User, filing: Return) -> None:
    client = signed(clerk)
    content = client.get(reverse("form-workbook", args=[filing.pk])).getvalue()
    batch = upload(client, "upload-returns", changed(content, F5="约七亿"))
    html = client.get(reverse("import", args=[batch.pk])).content.decode()
    assert "有 1 处要改" in html
    assert '<td class="nowrap">F5</td>' in html
    assert "确认导入" not in html


def test_another_department_sees_neither_import_nor_template(
    signed: As, clerk: User, stranger: User, filing: Return
) -> None:
    batch = upload(signed(clerk), "upload-returns", b"")
    client = signed(stranger)
    assert client.get(reverse("import", args=[batch.pk])).status_code == 404
    assert client.get(reverse("form-workbook", args=[filing.pk])).status_code == 403


def test_what_is_exported_can_be_imported_again(as_analyst: Client, filing: Return) -> None:
    batch = upload(as_analyst, "upload-observations", long_book(ROW))
    as_analyst.post(reverse("confirm-import", args=[batch.pk]))
    call_command("work", once=True)
    content = b"".join(as_analyst.get(reverse("observations-export", args=["xlsx"])).streaming_content)  # type: ignore[arg-type]
    sheet = load_workbook(io.BytesIO(content)).worksheets[0]
    assert [cell.value for cell in sheet[2]][:5] == ROW
    assert upload(as_analyst, "upload-observations", content).changes == 0
    again = upload(as_analyst, "upload-observations", changed(content, D2=8))
    assert (again.state, again.changes) == ("checked", 1)
    assert Observation.objects.count() == 1


def test_the_empty_template_has_the_heads_of_the_export(as_analyst: Client) -> None:
    content = b"".join(as_analyst.get(reverse("observations-template")).streaming_content)  # type: ignore[arg-type]
    sheet = load_workbook(io.BytesIO(content)).worksheets[0]
    heads = ["指标", "地区", "时期", "数值", "计量单位", "类型", "状态", "原因"]
    assert [cell.value for cell in sheet[1]] == heads


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_asks_the_same_for_one_row_and_three(
    as_analyst: Client, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(rows):
        as_analyst.post(reverse("upload-observations"), {"file": SimpleUploadedFile("表.xlsx", b"x")})
    with django_assert_num_queries(6):
        html = as_analyst.get(reverse("imports")).content.decode()
    assert html.count("表.xlsx") == rows
