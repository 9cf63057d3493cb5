"""Each post's main job from the first page to the end, with the keyboard alone."""

from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer
from tests.lantu_platform.ledger import announce
from tests.pages.conftest import PASSWORD, Open, Window, ask_monthly, work
from tests.pages.keys import choose, follow, kept, reach, write

from lantu_platform.collection.models import Return
from lantu_platform.dissemination.services import open_site, publish_document
from lantu_platform.library.models import Document
from lantu_platform.people.enums import Role
from lantu_platform.people.models import User
from lantu_platform.plans.enums import Audience
from lantu_platform.plans.services import review_on
from lantu_platform.readings.services import receive_document

PROMISE = "青山区2023年工作报告\n\n一、2024年的目标\n\n2024年，青山区财政收入达到10亿元。\n"
OUTCOME = "青山区2025年政府工作报告\n\n一、2024年工作回顾\n\n2024年，青山区财政收入完成8亿元。\n"
PLAN = """<html><head><meta charset="utf-8"><title>青山区国民经济和社会发展第十四个五年规划</title></head><body>
<h1>青山区国民经济和社会发展第十四个五年规划</h1><p>到2025年，青山区发展迈上新台阶。</p>
<p>表1 青山区“十四五”主要指标</p>
<table><tr><th>序号</th><th>指标</th><th>单位</th><th>2020年</th><th>2025年目标</th><th>属性</th></tr>
<tr><td>1</td><td>森林覆盖率</td><td>%</td><td>33</td><td>40</td><td>约束性</td></tr>
<tr><td>2</td><td>财政收入</td><td>亿元</td><td>52</td><td>80</td><td>预期性</td></tr></table></body></html>"""
TASKS = "一、重点任务\n\n推进老旧管网改造。\n\n建设北门口袋公园。\n"


@pytest.fixture
def missed(analyst: User) -> None:
    """A promise and the year's end, at which it was missed."""
    for name, text in (("promise.txt", PROMISE), ("outcome.txt", OUTCOME)):
        receive_document(by=analyst, name=name, content=text.encode())
        work()


@pytest.fixture
def filing(window: Window, analyst: User) -> Return:
    """A return of the department in which everybody works."""
    ask_monthly(analyst, "税收收入")
    return Return.objects.order_by("pk")[0]


def test_anybody_signs_in(browser: Browser, live_server: LiveServer, analyst: User) -> None:
    page = browser.new_context(locale="zh-CN", base_url=live_server.url).new_page()
    page.goto("/sign-in/")
    expect(page.locator("#id_username:focus")).to_have_count(1)
    page.keyboard.type(analyst.username)
    write(page, "#id_password", PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator(".person-name")).to_have_text("李分析")
    page.wait_for_load_state("networkidle")
    page.context.close()


@pytest.mark.usefixtures("missed")
def test_a_leader_goes_from_what_is_red_to_its_sentence(window: Window) -> None:
    page = window(Role.LEADER)
    follow(page, css=".reds a.fig")
    page.wait_for_url("**/documents/*/#s*")
    expect(page.locator(".flow a.m.chosen")).to_have_text("10亿元")
    expect(page.locator(".flow a.m.chosen")).to_be_in_viewport()


@pytest.mark.usefixtures("missed")
def test_a_day_is_typed_to_its_end_before_the_page_turns_to_it(window: Window) -> None:
    page = window(Role.LEADER)
    reach(page, css="#as-of")
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    expect(page.locator("#as-of:focus")).to_have_count(1)
    expect(page.locator(".past-note")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.locator(".past-note")).to_be_visible()
    expect(page.locator("#as-of:focus")).to_have_count(1)


@pytest.mark.usefixtures("missed")
def test_choices_are_gone_through_before_one_is_asked_for(opened: Open) -> None:
    page = opened()
    page.goto("/changes/")
    choose(page, "#since", "青山区2023年工作报告")
    assert "since" not in page.url
    page.keyboard.press("Enter")
    page.wait_for_url("**/changes/?since=*")
    expect(page.locator("#since:focus")).to_have_count(1)


def test_a_menu_that_is_closed_gives_the_focus_back(opened: Open) -> None:
    page = opened()
    follow(page, css="details.menu > summary")
    reach(page, "更改密码")
    page.keyboard.press("Escape")
    expect(page.locator("details.menu > summary:focus")).to_have_count(1)


def test_an_analyst_adds_a_report_and_confirms_its_figure(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(PROMISE, "utf-8")
    page = opened()
    follow(page, "文库")
    page.wait_for_url("**/library/")
    reach(page, css="input[type=file]")
    # What Enter opens is the browser's own window.
    page.set_input_files("input[type=file]", file)
    expect(page.locator(".receipt")).to_contain_text("report.txt")
    work()
    page.goto("/")
    follow(page, "审核")
    expect(page.locator("#desk .slots-figure .m")).to_have_text("10亿元")
    page.keyboard.press("a")
    expect(page.locator(".notice").first).to_contain_text("已确认")


def test_a_supervisor_hands_out_a_task_and_reports_on_it(window: Window, analyst: User) -> None:
    announce(analyst, "要点.txt", TASKS, "推进老旧管网改造", "建设北门口袋公园")
    page = window(Role.SUPERVISOR)
    follow(page, "任务")
    follow(page, "要点.txt")
    page.wait_for_url("**/tasks/*/")
    choose(page, "#assign select[name=department]", "统计局")
    follow(page, css="input[name=tasks]", key="Space")
    # The button stands before the tasks; Enter in a ticked box sends as well.
    page.keyboard.press("Enter")
    expect(page.locator(".task-facts b")).to_have_text("统计局")
    follow(page, "报进展")
    choose(page, ".task-report select[name=state]", "推进中")
    write(page, ".task-report input[name=note]", "已进场")
    follow(page, "保存")
    expect(page.locator(".task-facts")).to_contain_text("已进场")
    kept(page, ".task-line")


def test_a_clerk_fills_and_submits_and_the_head_approves(window: Window, filing: Return) -> None:
    clerk = window(Role.CLERK)
    follow(clerk, "填报")
    follow(clerk, css=f"a[href='/returns/{filing.pk}/']")
    write(clerk, "input[name=typed]", "30")
    expect(clerk.locator("[id^=told-]").first).to_contain_text("已保存")
    expect(clerk.locator("input[name=typed]:focus")).to_have_count(1)
    follow(clerk, css="#submit-return")
    expect(clerk.locator(".standing")).to_have_text("待审定")
    head = window(Role.HEAD)
    follow(head, "填报")
    follow(head, css=f"a[href='/returns/{filing.pk}/']")
    follow(head, "审定")
    expect(head.locator(".standing")).to_have_text("已审定")


def test_an_evaluator_takes_a_plans_table_along(window: Window, analyst: User) -> None:
    receive_document(by=analyst, name="plan.html", content=PLAN.encode())
    work()
    page = window(Role.EVALUATOR)
    follow(page, "规划")
    follow(page, "青山区国民经济和社会发展第十四个五年规划")
    page.wait_for_url("**/plans/*/")
    reach(page, "CSV")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    lines = Path(download.value.path()).read_text("utf-8-sig").splitlines()
    assert [line.split(",")[3:6] for line in lines] == [
        ["指标", "单位", "属性"],
        ["森林覆盖率", "%", "约束性"],
        ["财政收入", "亿元", "预期性"],
    ]


def test_a_system_administrator_adds_a_department(window: Window) -> None:
    page = window(Role.SYSTEM_ADMIN)
    follow(page, "机构")
    follow(page, "新增机构")
    write(page, "#id_name", "营商环境局")
    choose(page, "#id_parent", "统计局")
    follow(page, "确定")
    expect(page.locator("h1")).to_contain_text("营商环境局")


def test_a_security_administrator_gives_a_post(window: Window) -> None:
    page = window(Role.SECURITY_ADMIN)
    follow(page, "人员")
    follow(page, "评估员")
    follow(page, "任命岗位")
    choose(page, "#id_role", "部门填报员")
    choose(page, "#id_department", "统计局")
    follow(page, "确定")
    expect(page.locator("table.ledger").first).to_contain_text("部门填报员")


def test_an_audit_administrator_verifies_and_exports_the_log(window: Window) -> None:
    page = window(Role.AUDIT_ADMIN)
    follow(page, "日志")
    follow(page, "校验日志")
    expect(page.locator(".notice.success")).to_contain_text("没有发现改动")
    reach(page, "CSV")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert len(Path(download.value.path()).read_text("utf-8-sig").splitlines()) > 1


@pytest.mark.usefixtures("missed")
def test_a_visitor_finds_a_figure_and_the_open_data(
    window: Window, browser: Browser, live_server: LiveServer, analyst: User
) -> None:
    for document in Document.objects.all():
        publish_document(by=analyst, document=document)
    open_site(by=User.objects.get(username=Role.SYSTEM_ADMIN.value))
    review_on(timezone.localdate(), Audience.PUBLIC)
    page = browser.new_context(locale="zh-CN", base_url=live_server.url).new_page()
    page.goto("/public/")
    follow(page, "青山区2025年政府工作报告")
    expect(page.locator("main")).to_contain_text("8亿元")
    page.wait_for_load_state("networkidle")
    page.context.close()
