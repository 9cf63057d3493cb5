"""Departments, people and posts from a workbook."""

import io
from datetime import date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import override
from openpyxl import Workbook, load_workbook
from tests.lantu_platform.people.conftest import House, fresh

from lantu_platform.audit.models import Entry
from lantu_platform.people.enums import Role
from lantu_platform.people.errors import Obstacle, Refusal
from lantu_platform.people.models import Department, PeopleImport, Post, User
from lantu_platform.people.services import apply_import, dry_run, receive_workbook, template_workbook

Lines = list[list[object]]
UNITS: Lines = [
    ["名称", "类别", "上级", "生效日期", "依据"],
    ["城关镇", "镇、街道", "青山区", date(2026, 1, 1), "青编〔2026〕1号"],
    ["河东社区", "社区、村", "城关镇", "2026-02-01", ""],
]
PERSONS: Lines = [
    ["用户名", "姓名", "所属机构", "电话", "电子邮箱"],
    ["qian", "钱某", "河东社区", 13912345678, "qian@example.org"],
    ["he", "何填表", "财政局", "", ""],
    ["jiang", "江局长", "财政局", "", ""],
]


def workbook(**sheets: Lines) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def counts() -> tuple[int, int, int, int]:
    return Department.objects.count(), User.objects.count(), Post.objects.count(), Entry.objects.count()


def test_a_good_workbook_is_told_and_then_taken_in(house: House) -> None:
    batch = receive_workbook(by=house.system, name="a.xlsx", content=workbook(机构=UNITS, 人员=PERSONS))
    before = counts()
    report = dry_run(by=house.system, batch=batch)
    assert (report.new, report.changed, report.same, report.troubles) == (3, 1, 1, [])
    assert counts() == before
    report = apply_import(by=house.system, batch=batch)
    assert (report.new, report.changed, report.same, report.troubles) == (3, 1, 1, [])
    made = User.objects.select_related("department__parent").get(username="qian")
    assert (made.phone, made.department and made.department.parent) == (
        "13912345678",
        Department.objects.get(name="城关镇"),
    )
    assert made.check_password(report.made[0].password)
    assert fresh(house.clerk).name == "何填表"
    town = Department.objects.get(name="城关镇")
    assert (town.kind, town.valid_from, town.parent) == ("town", date(2026, 1, 1), house.zone)


def test_taking_in_twice_changes_nothing(house: House) -> None:
    content = workbook(机构=UNITS, 人员=PERSONS)
    batch = receive_workbook(by=house.system, name="a.xlsx", content=content)
    apply_import(by=house.system, batch=batch)
    with pytest.raises(Refusal) as caught:
        apply_import(by=house.system, batch=batch)
    assert caught.value.obstacle is Obstacle.ALREADY_TAKEN_IN
    again = apply_import(by=house.system, batch=receive_workbook(by=house.system, name="b.xlsx", content=content))
    assert (again.new, again.changed, again.same) == (0, 0, 5)


def test_every_trouble_is_named_with_its_cell_and_nothing_is_taken_in(house: House) -> None:
    units: Lines = [*UNITS, ["某局", "局", "青山区", "", ""], ["某科", "部门", "没有的局", "三月", ""]]
    persons: Lines = [
        *PERSONS,
        ["sun", "", "财政局", "", ""],
        ["li li", "李", "", "", ""],
        ["zhou", "周", "", "12", ""],
    ]
    batch = receive_workbook(by=house.system, name="a.xlsx", content=workbook(机构=units, 人员=persons))
    before = counts()
    report = apply_import(by=house.system, batch=batch)
    assert [(each.place, each.words) for each in report.troubles] == [
        ("机构!B4", "“局”不在可填的范围：新区、市、县（区）、部门、镇、街道、社区、村。请照着填写。"),
        ("机构!C5", "没有叫“没有的局”的机构。请先在“机构”表里加上，或改正名称。"),
        ("人员!B5", "名称是空的。请填写名称。"),
        ("人员!A6", "用户名“li li”不能用。请只用字母、数字和 @ . + - _，最多 150 个字。"),
        ("人员!D7", "电话“12”看不懂。请写 11 位手机号，或区号-号码。"),
    ]
    assert counts() == before


def test_posts_are_the_security_administrators_to_import(house: House) -> None:
    posts: Lines = [
        ["用户名", "岗位", "机构", "从哪天起", "依据"],
        ["he", "部门负责人", "教育局", datetime.fromisoformat("2026-03-01"), "任〔2026〕1号"],
    ]
    content = workbook(岗位=posts)
    told = dry_run(by=house.system, batch=receive_workbook(by=house.system, name="a.xlsx", content=content))
    assert [each.words for each in told.troubles] == ["您的岗位不能导入这张表。请删去这张表，由安全管理员另行导入。"]
    apply_import(by=house.security, batch=receive_workbook(by=house.security, name="a.xlsx", content=content))
    assert fresh(house.clerk).roles == {Role.CLERK, Role.HEAD}


def test_the_separation_holds_for_workbooks(house: House) -> None:
    posts: Lines = [["用户名", "岗位", "机构"], ["he", "审计管理员", "青山区"]]
    batch = receive_workbook(by=house.security, name="a.xlsx", content=workbook(岗位=posts))
    report = apply_import(by=house.security, batch=batch)
    assert [each.place for each in report.troubles] == ["岗位!B2"]
    assert fresh(house.clerk).roles == {Role.CLERK}


def test_a_name_that_several_have_needs_the_one_above(house: House) -> None:
    units: Lines = [["名称", "类别", "上级"], ["办公室", "部门", "财政局"], ["办公室", "部门", "教育局"]]
    persons: Lines = [["用户名", "姓名", "所属机构"], ["a", "甲", "办公室"], ["b", "乙", "教育局/办公室"]]
    batch = receive_workbook(by=house.system, name="a.xlsx", content=workbook(机构=units, 人员=persons))
    report = dry_run(by=house.system, batch=batch)
    assert [(each.place, each.words) for each in report.troubles] == [
        ("人员!C2", "叫“办公室”的机构不止一个。请写成“上级/名称”。")
    ]


@pytest.mark.parametrize(
    ("content", "obstacle"),
    [
        (b"", Obstacle.NO_WORKBOOK),
        (b"PK\x03\x04 no zip at all", Obstacle.NO_WORKBOOK),
        (b"x" * (5 * 2**20 + 1), Obstacle.WORKBOOK_LARGE),
        (workbook(别的=[["甲"]]), Obstacle.NO_SHEET),
        (workbook(人员=[["姓名", "电话"]]), Obstacle.COLUMNS_MISSING),
    ],
    ids=["empty", "broken", "large", "other sheets", "other columns"],
)
def test_what_is_no_such_workbook_is_refused(house: House, content: bytes, obstacle: Obstacle) -> None:
    with pytest.raises(Refusal) as caught:
        receive_workbook(by=house.system, name="a.xlsx", content=content)
    assert caught.value.obstacle is obstacle


def test_others_import_nothing(house: House) -> None:
    with pytest.raises(PermissionDenied):
        receive_workbook(by=house.clerk, name="a.xlsx", content=workbook(人员=PERSONS))


def test_the_template_is_an_empty_workbook_that_is_understood(house: House) -> None:
    with override("en"):
        content = template_workbook()
        batch = receive_workbook(by=house.system, name="a.xlsx", content=content)
        filled = receive_workbook(by=house.system, name="b.xlsx", content=workbook(机构=UNITS))
        assert dry_run(by=house.system, batch=filled).troubles == []
    assert load_workbook(io.BytesIO(content)).sheetnames == ["机构", "人员", "岗位", "填写说明"]
    assert dry_run(by=house.system, batch=batch).new == 0


def test_a_workbook_that_was_handed_in_is_logged(house: House) -> None:
    receive_workbook(by=house.system, name="a.xlsx", content=workbook(机构=UNITS))
    assert Entry.objects.filter(action="people.import-received", actor=house.system).count() == 1


def test_telephone_numbers_are_kept_no_longer_than_they_are_needed(house: House) -> None:
    content = workbook(人员=[PERSONS[0], PERSONS[2]])
    taken, left = (receive_workbook(by=house.system, name=name, content=content) for name in ("a.xlsx", "b.xlsx"))
    apply_import(by=house.system, batch=taken)
    PeopleImport.objects.filter(pk=left.pk).update(at=timezone.now() - timedelta(days=8))
    receive_workbook(by=house.system, name="c.xlsx", content=content)
    assert [bytes(kept.content) for kept in PeopleImport.objects.order_by("pk")] == [b"", b"", content]
    left.refresh_from_db()
    with pytest.raises(Refusal) as caught:
        apply_import(by=house.system, batch=left)
    assert caught.value.obstacle is Obstacle.WORKBOOK_GONE
