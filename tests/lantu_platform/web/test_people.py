"""The administrators' pages."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.people.conftest import House, fresh, house
from tests.lantu_platform.people.test_take_in import workbook

from lantu_platform.audit.queries import history
from lantu_platform.people.enums import Role
from lantu_platform.people.models import Delegation, Department, User
from lantu_platform.people.rules import rights
from lantu_platform.people.services import Details, add_person, change_person, delegate
from lantu_platform.web.context import first_page

__all__ = ["house"]


def enter(user: User) -> Client:
    """A browser in which somebody is signed in."""
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.mark.parametrize("more", [1, 30])
def test_the_list_asks_the_same_for_few_and_many(
    house: House, more: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(more):
        add_person(by=house.system, username=f"p{number}", details=Details(f"人{number}", house.finance))
    client = enter(house.system)
    with django_assert_num_queries(7):
        client.get(reverse("people"))
    with django_assert_num_queries(4):
        client.get(reverse("departments"))


def test_the_list_is_found_narrowed_and_exported(house: House) -> None:
    client = enter(house.system)
    page = client.get(reverse("people"), {"q": "何", "role": "clerk"}).context["page"]
    assert [person.username for person in page] == ["he"]
    lines = client.get(reverse("people-export"), {"role": "clerk"}).getvalue().decode().splitlines()
    assert lines[1:] == ["he,何填报,财政局,财政局 部门填报员,,"]


def test_a_head_sees_the_people_of_their_own_department_only(house: House) -> None:
    client = enter(house.head)
    names = [person.username for person in client.get(reverse("people")).context["page"]]
    assert sorted(names) == ["he", "jiang"]
    assert client.get(reverse("person", args=[house.system.pk])).status_code == 404
    assert client.get(reverse("department", args=[house.schools.pk])).status_code == 404


def test_a_new_person_is_shown_their_password_once(house: House) -> None:
    client = enter(house.system)
    given = {"username": "qian", "name": "钱某", "department": house.finance.pk, "phone": "139 1234 5678"}
    html = client.post(reverse("person-add"), given).content.decode()
    made = User.objects.get(username="qian")
    password = html.split('<code class="secret">')[1].split("<")[0]
    assert made.check_password(password)
    page = client.get(reverse("person", args=[made.pk])).content.decode()
    assert password not in page
    assert ("139****5678" in page, "13912345678" in page) == (True, False)


def test_a_refusal_stands_in_the_form(house: House) -> None:
    answer = enter(house.system).post(reverse("person-add"), {"username": "he", "name": "甲"})
    assert answer.context["form"].non_field_errors() == ["用户名“he”已有人使用。请换一个。"]


def test_the_whole_number_is_shown_on_request_and_logged(house: House) -> None:
    change_person(by=house.system, user=house.clerk, details=Details("何填报", house.finance, "13912345678"))
    answer = enter(house.system).post(reverse("person-phone", args=[house.clerk.pk]))
    assert "13912345678" in answer.content.decode()
    assert history(house.clerk)[0].action == "people.phone-shown"


def test_an_account_is_closed_and_opened_by_the_same_button(house: House) -> None:
    client = enter(house.system)
    states = []
    for _ in range(2):
        client.post(reverse("person-state", args=[house.clerk.pk]), {"ground": "调离"})
        states.append(fresh(house.clerk).is_active)
    assert states == [False, True]


def test_the_security_administrator_gives_and_ends_posts(house: House) -> None:
    client = enter(house.security)
    made = add_person(by=house.system, username="qian", details=Details("钱某", house.finance)).user
    today = timezone.localdate().isoformat()
    client.post(reverse("post-give", args=[made.pk]), {"role": "head", "department": house.finance.pk, "first": today})
    assert fresh(made).roles == {Role.HEAD}
    client.post(reverse("post-end", args=[made.posts.get().pk]))
    assert fresh(made).roles == frozenset()


def test_the_last_administrators_post_stays_and_the_page_says_why(house: House) -> None:
    answer = enter(house.security).post(reverse("post-end", args=[house.auditor.posts.get().pk]), follow=True)
    assert "申审计 是最后一位审计管理员。请先任命接替的人。" in answer.content.decode()


WAYS = {
    "rename": ({"name": "财政和国资局"}, {"财政和国资局", "教育局", "青山区"}),
    "split": ({"into": "财政局\n国资局", "elsewhere": "he 国资局"}, {"财政局", "国资局", "教育局", "青山区"}),
    "merge": ({"name": "财教局"}, {"财教局", "青山区"}),
}


@pytest.mark.parametrize("way", WAYS)
def test_departments_change_by_form(house: House, way: str) -> None:
    given, after = WAYS[way]
    seen = [house.finance.version, house.schools.version]
    form = {**given, "day": "2026-03-01", "others": [house.schools.pk], "version": seen}
    answer = enter(house.system).post(reverse("department-change", args=[house.finance.pk, way]), form, follow=True)
    assert answer.status_code == 200
    assert set(Department.objects.filter(valid_to=None).values_list("name", flat=True)) == after
    assert answer.context["steps"][0].day.isoformat() == "2026-03-01"


def test_a_split_names_the_line_that_it_does_not_understand(house: House) -> None:
    form = {"into": "财政局\n国资局", "elsewhere": "zhao 国资局", "day": "2026-03-01"}
    answer = enter(house.system).post(reverse("department-change", args=[house.finance.pk, "split"]), form)
    trouble = "“zhao 国资局”：这里没有这个用户名，或没有这个新机构。请改正这一行。"
    assert answer.context["form"].errors["elsewhere"] == [trouble]
    assert Department.objects.filter(valid_to=None).count() == 3


@pytest.fixture
def arranged(house: House) -> Delegation:
    today = timezone.localdate()
    return delegate(
        by=house.head, post=house.head.posts.get(), to=house.clerk, first=today, last=today + timedelta(days=2)
    )


def test_who_acts_sees_for_whom_and_returns_by_one_click(house: House, arranged: Delegation) -> None:
    client = enter(house.clerk)
    client.post(reverse("act"), {"delegation": arranged.pk})
    page = client.get(reverse("home"))
    assert "正在代理 江局长（财政局 部门负责人）。" in page.content.decode()
    assert page.wsgi_request.user.roles == {Role.HEAD}
    client.post(reverse("act"))
    assert client.get(reverse("home")).wsgi_request.user.roles == {Role.CLERK}


def test_acting_ends_with_the_arrangement(house: House, arranged: Delegation) -> None:
    client = enter(house.clerk)
    client.post(reverse("act"), {"delegation": arranged.pk})
    enter(house.head).post(reverse("stand-in-end", args=[arranged.pk]))
    assert client.get(reverse("home")).wsgi_request.user.roles == {Role.CLERK}


def test_a_stand_in_is_asked_by_form(house: House) -> None:
    today = timezone.localdate().isoformat()
    form = {"post": house.head.posts.get().pk, "to": "he", "first": today, "last": today, "ground": "出差"}
    enter(house.head).post(reverse("stand-in"), form)
    made = Delegation.objects.get()
    assert (made.to, made.ground, made.last_day) == (house.clerk, "出差", timezone.localdate())


def test_the_table_of_rights_is_shown_as_it_is(house: House) -> None:
    html = enter(house.auditor).get(reverse("rights")).content.decode()
    assert html.count('<th scope="row">') == len(rights())


def test_the_auditor_reads_narrows_exports_and_verifies_the_log(house: House) -> None:
    client = enter(house.auditor)
    change_person(by=house.system, user=house.clerk, details=Details("何填表", house.finance))
    page = client.get(reverse("log"), {"who": "席", "action": "people.changed"}).context["page"]
    assert [(line.label, line.details) for line in page] == [
        ("何填表", {"name": {"before": "何填报", "after": "何填表"}})
    ]
    lines = client.get(reverse("log-export"), {"action": "people.changed"}).getvalue().decode().splitlines()
    assert len(lines) == 2
    assert client.post(reverse("log-verify")).context["verdict"].breaks == ()


def test_the_log_keeps_the_address(house: House) -> None:
    Client(REMOTE_ADDR="10.1.2.3").post(reverse("sign-in"), {"username": "he", "password": "a long password"})
    assert history(house.clerk)[0].address == "10.1.2.3"


def test_a_failed_sign_in_is_logged_and_a_name_nobody_has_is_not(house: House) -> None:
    before = history(house.clerk).count()
    for name in ("he", "my secret password"):
        Client().post(reverse("sign-in"), {"username": name, "password": "wrong"})
    assert history(house.clerk)[0].action == "people.sign-in-failed"
    assert history(house.clerk).count() == before + 1


def test_a_workbook_is_tried_and_then_taken_in(house: House) -> None:
    client = enter(house.system)
    lines = [["用户名", "姓名", "所属机构"], ["qian", "钱某", "财政局"]]
    file = SimpleUploadedFile("a.xlsx", workbook(人员=lines))
    checked = client.post(reverse("people-import"), {"file": file})
    assert client.get(checked["Location"]).context["report"].new == 1
    assert not User.objects.filter(username="qian").exists()
    answer = client.post(f"{checked['Location']}apply/")
    made = answer.context["done"].made[0]
    assert User.objects.get(username="qian").check_password(made.password)
    assert made.password in answer.content.decode()


def test_another_administrators_workbook_is_not_found(house: House) -> None:
    lines = [["用户名", "姓名"], ["qian", "钱某"]]
    file = SimpleUploadedFile("a.xlsx", workbook(人员=lines))
    checked = enter(house.system).post(reverse("people-import"), {"file": file})["Location"]
    assert enter(house.security).get(checked).status_code == 404


def test_nobody_is_offered_to_change_their_own_posts(house: House) -> None:
    browser, people = enter(house.security), (house.security, house.clerk)
    pages = [browser.get(reverse("person", args=[each.pk])).content.decode() for each in people]
    offered = [reverse("post-give", args=[each.pk]) in page for each, page in zip(people, pages, strict=True)]
    assert offered == [False, True]


def test_a_refused_page_leads_administrators_to_one_of_theirs(house: House) -> None:
    refused = enter(house.system).get(reverse("library"))
    assert refused.status_code == 403
    assert f'<a class="btn" href="{first_page(house.system)}">到我能看的第一页</a>' in refused.content.decode()
