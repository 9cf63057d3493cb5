"""The pages of returns: lists, the form, autosave, the way to approval."""

import csv
import io
import re
from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.collection.conftest import (
    TODAY,
    _today,
    clerk,
    entry_of,
    filing,
    fill,
    fill_well,
    head,
    known,
    other_return,
    stranger,
    template,
    version_now,
)

from lantu.period import Period
from lantu_platform.collection.models import Notice, Return, Template
from lantu_platform.collection.services import open_return, send_back, submit
from lantu_platform.indicators.models import Observation
from lantu_platform.people.models import User

__all__ = ["_today", "clerk", "filing", "head", "stranger", "template"]
As = Callable[[User], Client]


@pytest.fixture
def signed() -> As:
    """A browser in which somebody is signed in."""

    def sign(user: User) -> Client:
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def save(client: Client, filing: Return, name: str, **fields: str) -> tuple[int, str]:
    entry = entry_of(filing, name)
    url = reverse("save-cell", args=[filing.pk, entry.pk])
    answer = client.post(url, {"version": str(entry.version), **fields}, headers={"HX-Request": "true"})
    return answer.status_code, answer.content.decode()


def test_a_cell_is_kept_and_says_when(signed: As, clerk: User, filing: Return) -> None:
    status, html = save(signed(clerk), filing, "税收收入", typed="7")
    assert status == 200
    assert re.search(r"已保存 \d\d:\d\d", html)
    assert 'name="version" value="1"' in html
    assert '<span id="standing" class="standing draft" hx-swap-oob="true">填报中</span>' in html
    assert entry_of(filing, "税收收入").value == 7


def test_a_save_tells_the_problems_of_the_other_cells_too(signed: As, clerk: User, filing: Return) -> None:
    fill_well(clerk, filing)
    _, html = save(signed(clerk), filing, "税收收入", typed="9")
    assert html.count("各部分之和得12亿元") == 3


def test_who_comes_second_is_told_what_stands_there(signed: As, clerk: User, head: User, filing: Return) -> None:
    entry = entry_of(filing, "税收收入")
    url = reverse("save-cell", args=[filing.pk, entry.pk])
    save(signed(clerk), filing, "税收收入", typed="7")
    answer = signed(head).post(url, {"typed": "8", "version": "0"}, headers={"HX-Request": "true"})
    assert answer.status_code == 409
    assert "赵填报" in text_of(answer.content.decode())
    agreed = signed(head).post(url, {"typed": "8", "version": "0", "agreed": "1"}, headers={"HX-Request": "true"})
    assert agreed.status_code == 200
    assert entry_of(filing, "税收收入").value == 8


def test_a_closed_return_says_why_beside_the_cell(
    signed: As, clerk: User, filing: Return, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: date(2026, 6, 1))
    status, html = save(signed(clerk), filing, "税收收入", typed="7")
    assert status == 409
    assert "过了2026年4月14日的锁定日" in text_of(html)


def test_the_page_says_why_it_is_locked_and_who_can_open_it(
    signed: As, clerk: User, filing: Return, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: date(2026, 6, 1))
    html = signed(clerk).get(reverse("return", args=[filing.pk])).content.decode()
    assert "过了2026年4月14日的锁定日还没有提交。" in html
    assert "李分析" in html
    assert 'name="typed"' not in html


def test_without_scripts_a_cell_is_saved_by_its_button(signed: As, clerk: User, filing: Return) -> None:
    entry = entry_of(filing, "税收收入")
    answer = signed(clerk).post(reverse("save-cell", args=[filing.pk, entry.pk]), {"typed": "7", "version": "0"})
    assert answer["Location"] == reverse("return", args=[filing.pk])
    assert entry_of(filing, "税收收入").value == 7


def test_from_the_form_to_the_indicators_page(
    signed: As, clerk: User, head: User, as_analyst: Client, filing: Return
) -> None:
    for name, typed in (("一般公共预算收入", "10"), ("税收收入", "7"), ("非税收入", "3")):
        save(signed(clerk), filing, name, typed=typed)
    signed(clerk).post(reverse("submit", args=[filing.pk]))
    signed(head).post(reverse("approve", args=[filing.pk]), {"version": version_now(filing)})
    row = Observation.objects.get(indicator__name="税收收入")
    page = as_analyst.get(reverse("indicator", args=[row.indicator_id])).content.decode()
    assert "7亿元" in page
    assert "部门填报" in page
    assert '"y": "7", "label": "2026\\u5e74\\u4e00\\u5b63\\u5ea6 7\\u4ebf\\u5143", "status": "actual"' in page


def test_what_is_in_the_way_of_submission_stands_beside_its_cell(signed: As, clerk: User, filing: Return) -> None:
    html = signed(clerk).post(reverse("submit", args=[filing.pk])).content.decode()
    assert html.count("还没有填。") == 3
    assert "还有 3 处要先处理" in html


def test_sent_back_unlocked_and_moved(signed: As, clerk: User, head: User, as_analyst: Client, filing: Return) -> None:
    fill_well(clerk, filing)
    signed(clerk).post(reverse("submit", args=[filing.pk]))
    signed(head).post(reverse("send-back", args=[filing.pk]), {"note": "请核对税收", "version": version_now(filing)})
    assert "请核对税收" in signed(clerk).get(reverse("return", args=[filing.pk])).content.decode()
    signed(clerk).post(reverse("submit", args=[filing.pk]))
    signed(head).post(reverse("approve", args=[filing.pk]), {"version": version_now(filing)})
    unlocking = {"until": "2026-04-10", "ground": "更正", "version": version_now(filing)}
    as_analyst.post(reverse("unlock", args=[filing.pk]), unlocking)
    days = {"due": "2026-04-20", "locks": "2026-04-30", "ground": "系统停机", "version": filing.days_version}
    as_analyst.post(reverse("change-days", args=[filing.pk]), days)
    late = as_analyst.post(reverse("change-days", args=[filing.pk]), days | {"due": "2026-04-21"}, follow=True)
    assert "刚被别人改过" in late.content.decode()
    filing.refresh_from_db()
    assert (filing.state, filing.unlocked_until, filing.due) == ("returned", date(2026, 4, 10), date(2026, 4, 20))


def test_an_old_page_approves_nothing_and_says_what_has_changed(
    signed: As, clerk: User, head: User, filing: Return
) -> None:
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    page = signed(head).get(reverse("return", args=[filing.pk])).content.decode()
    old = dict(
        re.findall(r'name="(version|last)" value="(\w+)"', page[page.index(reverse("approve", args=[filing.pk])) :])
    )
    send_back(by=head, filing=filing, note="请核对")
    fill(clerk, filing, 税收收入="99", 一般公共预算收入="102")
    submit(by=clerk, filing=filing)
    answer = signed(head).post(reverse("approve", args=[filing.pk]), old)
    filing.refresh_from_db()
    assert (filing.state, Observation.objects.count()) == ("submitted", 0)
    alert = answer.content.decode().partition('class="notice warning" role="alert"')[2].partition("</div>")[0]
    assert re.findall(r"7 → 99|3 → 4|10 → 102|请核对|赵填报", text_of(alert)) == [
        "赵填报", "赵填报", "10 → 102", "赵填报", "7 → 99", "请核对",
    ]  # fmt: skip
    assert f'name="version" value="{version_now(filing)}"' in answer.content.decode()


def test_who_filled_it_is_told_that_another_approves(signed: As, clerk: User, head: User, filing: Return) -> None:
    fill_well(head, filing)
    submit(by=clerk, filing=filing)
    page = signed(head).get(reverse("return", args=[filing.pk])).content.decode()
    assert (reverse("approve", args=[filing.pk]) in page, "要由另一位有审定权的人审定" in page) == (False, True)


def test_what_was_typed_over_an_older_state_is_kept(signed: As, clerk: User, head: User, filing: Return) -> None:
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    answer = signed(head).post(reverse("send-back", args=[filing.pk]), {"note": "税收偏低", "version": "old"})
    assert "税收偏低</textarea>" in answer.content.decode()
    filing.refresh_from_db()
    assert filing.state == "submitted"


def test_another_department_sees_nothing(signed: As, stranger: User, filing: Return) -> None:
    client = signed(stranger)
    assert client.get(reverse("return", args=[filing.pk])).status_code == 403
    assert client.post(reverse("approve", args=[filing.pk])).status_code == 403
    status, _ = save(client, filing, "税收收入", typed="1")
    assert status == 403
    assert "季度主要指标" not in client.get(reverse("returns")).content.decode()


def more_forms(template: Template, count: int) -> None:
    for number in range(count):
        again = Template.objects.get(pk=template.pk)
        cells = list(again.cells.all())
        again.pk, again.name = None, f"表{number}"
        again.save()
        for cell in cells:
            cell.pk, cell.template = None, again
            cell.save()
        open_return(again, Period.parse("2026Q1"), TODAY)


def test_the_list_tells_how_many_are_late_and_urges_them_all(
    as_analyst: Client, filing: Return, monkeypatch: pytest.MonkeyPatch
) -> None:
    more_forms(filing.template, 24)
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: date(2026, 4, 9))
    html = as_analyst.get(reverse("returns")).content.decode()
    assert "迟报、漏报 25" in text_of(html)
    assert "看全部 25 张" in html
    told = as_analyst.post(reverse("remind-all"), follow=True).content.decode()
    assert "已就 25 张迟报的表提醒 2 人" in told
    assert Notice.objects.filter(kind="reminded").count() == 50


def test_what_is_locked_is_listed_as_missed_and_not_urged(
    as_analyst: Client, filing: Return, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: date(2026, 4, 20))
    assert reverse("remind", args=[filing.pk]) not in as_analyst.get(reverse("returns")).content.decode()
    told = as_analyst.post(reverse("remind", args=[filing.pk]), follow=True).content.decode()
    assert "现在不用催：过了2026年4月14日的锁定日还没有提交" in told
    assert "另有 1 张已经锁定" in as_analyst.post(reverse("remind-all"), follow=True).content.decode()


@pytest.mark.parametrize(("state", "found"), [("open", 0), ("locked", 1), ("draft", 0)])
def test_the_state_filter_finds_what_the_rows_show(
    as_analyst: Client, filing: Return, monkeypatch: pytest.MonkeyPatch, state: str, found: int
) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: date(2026, 4, 20))
    page = as_analyst.get(reverse("returns"), {"state": state})
    assert [row.word for row in page.context["rows"]] == ["已锁定"] * found


def test_the_list_is_narrowed_to_a_department(as_analyst: Client, filing: Return, stranger: User) -> None:
    other = other_return(filing.template, "水利局")
    html = as_analyst.get(reverse("returns")).content.decode()
    choices = html.partition('name="department"')[2].partition("</select>")[0]
    assert re.findall(r'value="(\d+)"', choices) == [str(other.department_id), str(filing.department_id)]
    page = as_analyst.get(reverse("returns"), {"department": filing.department_id})
    assert [row.filing for row in page.context["rows"]] == [filing]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_asks_the_same_for_one_row_and_three(
    as_analyst: Client, filing: Return, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    more_forms(filing.template, rows - 1)
    with django_assert_num_queries(13):
        html = as_analyst.get(reverse("returns")).content.decode()
    assert html.count('<span class="standing') == rows


@pytest.mark.parametrize("cells", [1, 3])
def test_a_form_asks_the_same_for_one_cell_and_three(
    signed: As, clerk: User, filing: Return, cells: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    kept = list(filing.entries.values_list("pk", flat=True)[:cells])
    filing.entries.exclude(pk__in=kept).delete()
    known(clerk, "一般公共预算收入", "2025Q1", "9")
    client = signed(clerk)
    with django_assert_num_queries(8):
        html = client.get(reverse("return", args=[filing.pk])).content.decode()
    assert html.count('name="typed"') == cells


def test_the_export_holds_what_the_filter_shows(as_analyst: Client, filing: Return) -> None:
    answer = as_analyst.get(reverse("returns-export"), {"q": "2026Q1"})
    rows = list(csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))  # type: ignore[arg-type]
    assert [(row["部门"], row["时期"], row["状态"], row["应填"], row["已填"]) for row in rows] == [
        ("统计局", "2026Q1", "待填报", "4", "0")
    ]


def test_a_form_is_designed_in_lines(as_analyst: Client, clerk: User) -> None:
    facts = {
        "name": "月报", "department": clerk.posts.get().department_id, "region": "青山区", "frequency": "month",
        "cumulative": "on", "joint_january": "on", "opens_after": 1, "due_after": 3, "locks_after": 5,
        "starts": "2026-01-01", "asked": "税收收入 | 亿元\n一般公共预算收入 | % | 增速 | 选填 | 同口径",
    }  # fmt: skip
    answer = as_analyst.post(reverse("new-design"), facts, follow=True)
    cells = Template.objects.get().cells.values_list("indicator__name", "unit", "measure", "required", "note")
    assert list(cells) == [
        ("税收收入", "亿元", "level", True, ""), ("一般公共预算收入", "%", "growth", False, "同口径"),
    ]  # fmt: skip
    assert "一般公共预算收入 | % | 增速 | 选填 | 同口径" in answer.content.decode()
    # Open by the calendar on 7 April: January with February, and the first quarter.
    assert list(Return.objects.order_by("due").values_list("period", flat=True)) == ["2026-01/2026-02", "2026Q1"]


@pytest.mark.parametrize("line", ["税收收入", "| 亿元", "税收收入 | 万人\n一般公共预算收入"])
def test_a_line_that_cannot_be_understood_is_named(as_analyst: Client, template: Template, line: str) -> None:
    url = reverse("change-design", args=[template.pk])
    page = as_analyst.get(url).context["form"].initial
    facts = {**{name: value for name, value in page.items() if value not in (None, False)}, "asked": line}
    answer = as_analyst.post(url, facts)
    assert "看不懂" in answer.content.decode()
    assert template.cells.filter(retired=False).count() == 4


def test_a_notice_is_put_away(signed: As, clerk: User, filing: Return) -> None:
    client, notice = signed(clerk), Notice.objects.get(user=clerk)
    assert "已开放填报" in client.get(reverse("returns")).content.decode()
    client.post(reverse("put-away", args=[notice.pk]))
    assert "已开放填报" not in client.get(reverse("returns")).content.decode()
