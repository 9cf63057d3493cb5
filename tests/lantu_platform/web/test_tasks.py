"""The pages of tasks."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.ledger import announce

from lantu_platform.library.models import Document
from lantu_platform.people.models import Department, User
from lantu_platform.plans.models import Assignment

TEXT = "推进城市更新。完善公园体系。"


@pytest.fixture
def plan(analyst: User) -> Document:
    return announce(analyst, "plan.txt", TEXT, "推进城市更新", "完善公园体系")


def hand_out(client: Client, plan: Document, *starts: int) -> str:
    parks, _ = Department.objects.get_or_create(name="园林局")
    order = {"tasks": list(starts), "department": parks.pk}
    return client.post(reverse("tasks-assign", args=[plan.pk]), order, follow=True).content.decode()


@pytest.mark.parametrize(("few", "opened"), [(2, 2), (1, 1)], ids=["all of few are shown", "many stay folded"])
def test_chapters_within_chapters_are_open_where_tasks_are_few(
    as_reader: Client, analyst: User, monkeypatch: pytest.MonkeyPatch, few: int, opened: int
) -> None:
    plan = announce(analyst, "plan.txt", TEXT, "推进城市更新", "完善公园体系", section=("任务", "城市"))
    monkeypatch.setattr("lantu_platform.web.views.tasks.FEW_TASKS", few)
    html = as_reader.get(reverse("tasks", args=[plan.pk])).content.decode()
    assert html.count('<details class="branch" open>') == opened


def test_ticked_tasks_go_to_the_department(as_reader: Client, plan: Document) -> None:
    html = hand_out(as_reader, plan, 0, 7)
    assert "2 条任务已交给园林局。" in html
    assert list(Assignment.objects.values_list("start", "department__name")) == [(0, "园林局"), (7, "园林局")]


def test_a_date_that_has_passed_is_refused_with_the_cure(as_reader: Client, plan: Document) -> None:
    parks = Department.objects.create(name="园林局")
    yesterday = timezone.localdate() - timedelta(days=1)
    order = {"tasks": [0], "department": parks.pk, "due": yesterday.isoformat()}
    html = as_reader.post(reverse("tasks-assign", args=[plan.pk]), order, follow=True).content.decode()
    assert "时限已经过去。请选今天或以后的日期。" in html
    assert not Assignment.objects.exists()


def test_today_is_no_date_that_has_passed(as_reader: Client, plan: Document) -> None:
    parks = Department.objects.create(name="园林局")
    order = {"tasks": [0], "department": parks.pk, "due": timezone.localdate().isoformat()}
    as_reader.post(reverse("tasks-assign", args=[plan.pk]), order)
    assert Assignment.objects.get().due == timezone.localdate()


def test_without_a_tick_nothing_happens_and_the_page_says_so(as_reader: Client, plan: Document) -> None:
    assert "没有选任务。请先在任务前打勾。" in hand_out(as_reader, plan)
    assert not Assignment.objects.exists()


def test_reporting_draws_the_line_anew(as_reader: Client, plan: Document) -> None:
    hand_out(as_reader, plan, 0)
    given = Assignment.objects.get()
    answer = as_reader.post(
        reverse("task-report", args=[plan.pk, given.pk]),
        {"seen": given.version, "state": "under_way", "note": "已开工"},
        headers={"HX-Request": "true"},
    )
    html = answer.content.decode()
    assert html.count("<li ") == 1
    assert '<span class="task-state under_way">推进中</span>' in html


def test_a_report_without_its_reason_tells_beside_the_task(as_reader: Client, plan: Document) -> None:
    hand_out(as_reader, plan, 0)
    given = Assignment.objects.get()
    url = reverse("task-report", args=[plan.pk, given.pk])
    html = as_reader.post(url, {"seen": 1, "state": "blocked"}, headers={"HX-Request": "true"}).content.decode()
    assert '<p class="trouble" role="alert">受阻或调整要写明原因，没有保存。请在说明里写一句再提交。</p>' in html


def test_a_task_leads_to_its_paragraph(as_reader: Client, analyst: User) -> None:
    plan = announce(analyst, "plan.txt", "第一段没有任务。\n推进城市更新。", "推进城市更新")
    answer = as_reader.get(reverse("place", args=[plan.pk, 9]))
    assert answer["Location"] == reverse("document", args=[plan.pk]) + "#p9"


def test_the_export_holds_what_the_page_shows(as_reader: Client, plan: Document) -> None:
    hand_out(as_reader, plan, 7)
    Assignment.objects.update(due=date(2020, 1, 31))
    answer = as_reader.get(reverse("tasks-export", args=[plan.pk]) + "?overdue=1")
    lines = answer.getvalue().decode("utf-8-sig").splitlines()
    assert lines[1:] == ["任务,完善公园体系,7,,已分派,园林局,2020-01-31,是,"]


@pytest.mark.parametrize("tasks", [1, 2])
def test_the_tree_asks_the_same_for_one_task_and_two(
    as_reader: Client, analyst: User, tasks: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    plan = announce(analyst, "plan.txt", TEXT, *("推进城市更新", "完善公园体系")[:tasks])
    hand_out(as_reader, plan, *(0, 7)[:tasks])
    with django_assert_num_queries(9):
        html = as_reader.get(reverse("tasks", args=[plan.pk])).content.decode()
    assert html.count('class="task-line"') == tasks
