"""The statements page and its exports."""

import csv
import io

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.people.models import User

TEXT = "工业产值8亿元，投资9亿元，人口10万人。"


def three(analyst: User, first: str = "工业产值") -> None:
    enter(
        analyst, "a.txt", TEXT,
        statement(TEXT, "8亿元", first),
        statement(TEXT, "9亿元", "投资", status=Status.TARGET),
        statement(TEXT, "10万人", "人口"),
    )  # fmt: skip


def exported(client: Client, kind: str, **query: str) -> bytes:
    answer = client.get(reverse("export", args=[kind]), query)
    return b"".join(answer.streaming_content)  # type: ignore[arg-type]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_table_asks_the_same_for_one_row_and_three(
    as_reader: Client, analyst: User, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    three(analyst)
    with django_assert_num_queries(12):
        answer = as_reader.get(
            reverse("statements"), {"q": "产值" if rows == 3 else "投资", "status": "" if rows == 3 else "target"}
        )
    assert answer.content.decode().count('class="st-name"') == rows


def test_while_typing_only_the_table_comes(as_reader: Client, analyst: User) -> None:
    three(analyst)
    html = as_reader.get(reverse("statements"), {"q": "人口"}, headers={"HX-Request": "true", "HX-Target": "ledger"})
    assert "<html" not in html.content.decode()


def test_csv_holds_what_the_filter_shows(as_reader: Client, analyst: User) -> None:
    three(analyst)
    text = exported(as_reader, "csv", status="target").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["指标"], row["数值"], row["单位"], row["状态"]) for row in rows] == [("投资", "8", "亿元", "目标")]


def test_a_spreadsheet_runs_nothing_from_a_document(as_reader: Client, analyst: User) -> None:
    three(analyst, first="=1+1")
    rows = list(csv.DictReader(io.StringIO(exported(as_reader, "csv").decode("utf-8-sig"))))
    assert rows[0]["指标"] == "'=1+1"
    sheet = load_workbook(io.BytesIO(exported(as_reader, "xlsx"))).active
    assert sheet is not None
    assert (sheet["B2"].value, sheet["B2"].data_type) == ("=1+1", "s")


def test_xlsx_holds_numbers_as_numbers(as_reader: Client, analyst: User) -> None:
    three(analyst)
    sheet = load_workbook(io.BytesIO(exported(as_reader, "xlsx"))).active
    assert sheet is not None
    assert [(row[1], row[4]) for row in sheet.iter_rows(min_row=2, values_only=True)] == [
        ("工业产值", 8),
        ("投资", 8),
        ("人口", 8),
    ]


def test_another_kind_of_file_is_not_found(as_reader: Client) -> None:
    assert as_reader.get(reverse("export", args=["exe"])).status_code == 404


def test_english_by_one_click(as_reader: Client, analyst: User) -> None:
    three(analyst)
    as_reader.post(reverse("language"), {"language": "en", "next": reverse("statements")})
    assert "The ledger holds" in as_reader.get(reverse("statements")).content.decode()
