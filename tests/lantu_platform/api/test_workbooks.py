"""Workbooks of departments and people by program."""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from openpyxl import Workbook, load_workbook
from tests.lantu_platform.api.conftest import Program
from tests.lantu_platform.people.conftest import House

from lantu_platform.audit.models import Entry
from lantu_platform.people.models import User

WORKBOOKS = "/api/v1/people-workbooks"
HEADS = ["用户名", "姓名", "所属机构", "电话", "电子邮箱"]


def hand_in(client: Client, *persons: list[str]) -> Any:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "人员"
    for line in (HEADS, *persons):
        sheet.append(line)
    file = BytesIO()
    book.save(file)
    return client.post(WORKBOOKS, {"file": SimpleUploadedFile("people.xlsx", file.getvalue())})


def test_the_template_has_the_sheets(house: House, program: Program) -> None:
    answer = program(house.system).get(f"{WORKBOOKS}/template")
    assert load_workbook(BytesIO(answer.getvalue())).sheetnames[:3] == ["机构", "人员", "岗位"]


def test_it_is_tried_and_then_taken_in_once(house: House, program: Program) -> None:
    takes = program(house.system)
    tried = hand_in(takes, ["qian", "钱某", "财政局", "", ""], ["he", "何填表", "财政局", "", ""])
    dry = {"new": 1, "changed": 1, "same": 0, "troubles": []}
    assert (tried.status_code, tried.json()["dry_run"], tried.json()["applied_at"]) == (201, dry, None)
    assert User.objects.filter(username="qian").exists() is False
    url = f"{WORKBOOKS}/{tried.json()['id']}"
    assert takes.get(url).json() == tried.json()
    done = takes.post(f"{url}/apply")
    (made,) = done.json()["made"]
    assert (done.status_code, {name: done.json()[name] for name in dry}) == (200, dry)
    new = User.objects.get(username="qian")
    assert (made["person"]["id"], new.check_password(made["password"])) == (new.pk, True)
    assert [line for line in Entry.objects.values() if made["password"] in str(line)] == []
    again = takes.post(f"{url}/apply")
    assert (again.status_code, again.json()["detail"]) == (409, "这份表格已经导入过。要再导入，请重新上传。")


def test_a_trouble_is_named_by_its_cell_and_nothing_taken_in(house: House, program: Program) -> None:
    takes = program(house.system)
    tried = hand_in(takes, ["qian", "钱某", "财政局", "12", ""], ["sun", "孙某", "财政局", "", ""]).json()
    fault = {"place": "人员!D2", "words": "电话“12”看不懂。请写 11 位手机号，或区号-号码。"}
    assert tried["dry_run"]["troubles"] == [fault]
    refused = takes.post(f"{WORKBOOKS}/{tried['id']}/apply")
    assert (refused.status_code, refused.json()["errors"]) == (
        409, [{"where": fault["place"], "what": fault["words"]}],
    )  # fmt: skip
    assert User.objects.filter(username__in=("qian", "sun")).exists() is False


def test_the_security_administrator_brings_no_people(house: House, program: Program) -> None:
    tried = hand_in(program(house.security), ["qian", "钱某", "财政局", "", ""]).json()
    assert [each["place"] for each in tried["dry_run"]["troubles"]] == ["人员!A1"]


def test_what_is_no_workbook_is_refused(house: House, program: Program) -> None:
    refused = program(house.system).post(WORKBOOKS, {"file": SimpleUploadedFile("a.xlsx", b"PK")})
    assert (refused.status_code, refused.json()["detail"]) == (
        409, "这不是 xlsx 表格，或已损坏。请用 WPS 或 Excel 另存为 xlsx 再上传。",
    )  # fmt: skip


def test_an_import_is_taken_back_once(house: House, program: Program) -> None:
    takes = program(house.system)
    url = f"{WORKBOOKS}/{hand_in(takes, ['qian', '钱某', '财政局', '', '']).json()['id']}"
    early = takes.post(f"{url}/undo")
    takes.post(f"{url}/apply")
    undone = [takes.post(f"{url}/undo").json()["undone_by"] for _ in range(2)]
    assert (early.status_code, undone, User.objects.filter(username="qian").exists()) == (404, ["席系统"] * 2, False)
    (row,) = takes.get(WORKBOOKS).json()["items"]
    assert (row["name"], row["by"], row["undone_at"] is None) == ("people.xlsx", "席系统", False)


def test_what_was_used_since_stands_against_taking_back(house: House, program: Program) -> None:
    takes = program(house.system)
    url = f"{WORKBOOKS}/{hand_in(takes, ['qian', '钱某', '财政局', '', '']).json()['id']}"
    takes.post(f"{url}/apply")
    User.objects.filter(username="qian").update(last_login=timezone.now())
    refused = takes.post(f"{url}/undo")
    assert (refused.status_code, [each["what"] for each in refused.json()["errors"]]) == (
        409, ["钱某 在导入之后登录过。请改为单独停用账号或免去岗位。"],
    )  # fmt: skip
    assert User.objects.filter(username="qian").exists() is True


def test_anothers_workbook_is_not_found(house: House, program: Program) -> None:
    key = hand_in(program(house.system), ["qian", "钱某", "财政局", "", ""]).json()["id"]
    others, url = program(house.security), f"{WORKBOOKS}/{key}"
    assert [others.get(url).status_code, others.post(f"{url}/apply").status_code] == [404, 404]
