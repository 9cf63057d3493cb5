"""Two people with the same form open: who saves last sees what the other has saved, and overwrites nothing unseen."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal as Number

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.lantu_platform.collection.conftest import clerk, head, template
from tests.lantu_platform.ledger import announce, enter, statement
from tests.lantu_platform.people.conftest import House, house

from lantu_platform.collection.models import Template
from lantu_platform.indicators.enums import RegionLevel
from lantu_platform.indicators.models import Zone
from lantu_platform.indicators.services import add_indicator, describe_indicator, place_zone
from lantu_platform.library.models import Document
from lantu_platform.people.models import Department, User
from lantu_platform.people.services import Details, change_person, rename_department
from lantu_platform.plans.enums import FindingState
from lantu_platform.plans.models import Assignment, Decision, Finding
from lantu_platform.plans.services import assign_tasks, decide_finding, review_on

__all__ = ["clerk", "head", "house", "template"]


@dataclass
class Case:
    """A form that is open in a browser; `given` is what is typed, `saved` what somebody else has saved meanwhile."""

    browser: Client
    url: str
    given: dict[str, object]
    saved: list[tuple[str, str]]


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def typed(browser: Client, url: str, **other: object) -> dict[str, object]:
    """What the form holds when it is opened, with something else in some fields."""
    form = browser.get(url).context["form"]
    given = {field.name: field.value() for field in form.visible_fields()}
    return {name: value for name, value in (given | other).items() if value not in (None, False)}


@pytest.fixture
def entry(analyst: User) -> Case:
    made, browser = add_indicator(by=analyst, name="用水量"), signed_in(analyst)
    url = reverse("describe", args=[made.pk])
    given = typed(browser, url, unit="亿吨", kind="flow", version=made.version)
    describe_indicator(by=analyst, indicator=made, facts={"unit": "万吨", "kind": "stock"})
    return Case(browser, url, given, [("计量单位", "万吨"), ("性质", "时点数（存量）")])


@pytest.fixture
def person(house: House) -> Case:
    browser, url = signed_in(house.system), reverse("person-edit", args=[house.clerk.pk])
    given = typed(browser, url, name="何甲", version=house.clerk.version)
    change_person(by=house.system, user=house.clerk, details=Details("何乙", house.schools))
    return Case(browser, url, given, [("姓名", "何乙"), ("所属机构", "教育局")])


@pytest.fixture
def design(analyst: User, template: Template) -> Case:
    browser, url = signed_in(analyst), reverse("change-design", args=[template.pk])
    version = browser.get(url).context["version"]
    given = typed(browser, url, name="季报", version=version)
    signed_in(analyst).post(url, typed(browser, url, name="季度快报", joint_january=False, version=version))
    return Case(browser, url, given, [("表名", "季度快报"), ("1 月不单独报，与 2 月合报", "否")])


@pytest.fixture
def department(house: House) -> Case:
    browser, url = signed_in(house.system), reverse("department-change", args=[house.finance.pk, "rename"])
    given = typed(browser, url, name="财政局（国资局）", version=house.finance.version)
    today = timezone.localdate()
    rename_department(by=house.system, department=house.finance, name="财政金融局", day=today)
    return Case(browser, url, given, [("名称", "财政金融局")])


@pytest.fixture(params=["entry", "person", "design", "department"])
def case(request: pytest.FixtureRequest) -> Case:
    found: Case = request.getfixturevalue(request.param)
    return found


def test_who_saves_last_sees_what_the_other_has_saved(case: Case) -> None:
    page = case.browser.post(case.url, case.given)
    told = page.context["overtaken"]
    assert [each for each in told.differs if each in case.saved] == case.saved
    assert all(words in page.content.decode() for _, words in case.saved)
    kept = {field.name: field.value() for field in page.context["form"].visible_fields()}
    assert {name: str(kept[name]) for name in case.given if name in kept} == {
        name: str(value) for name, value in case.given.items() if name in kept
    }


def test_what_the_other_has_saved_stays_until_it_was_seen(case: Case) -> None:
    late = case.browser.post(case.url, case.given).context
    again = case.browser.get(case.url).context
    assert late["version"] == again["version"]
    assert case.browser.post(case.url, case.given | {"version": late["version"]}).status_code == 302


def test_a_form_that_comes_back_for_a_mistake_keeps_what_was_seen(entry: Case) -> None:
    page = entry.browser.post(entry.url, entry.given | {"kind": "nonsense"})
    assert (page.context["overtaken"], page.context["version"]) == (None, entry.given["version"])


def test_a_place_that_stands_elsewhere_is_moved_only_when_seen(as_analyst: Client, analyst: User) -> None:
    place_zone(by=analyst, name="青云新区", above="青岛市", level=RegionLevel.ZONE)
    said = {"name": "青云新区", "above": "柳州市", "level": "zone"}
    page = as_analyst.post(reverse("place-region"), said)
    assert (page.context["overtaken"].differs, Zone.objects.get().above) == ([("上级", "青岛市")], "青岛市")
    as_analyst.post(reverse("place-region"), said | {"version": page.context["version"]})
    assert Zone.objects.get().above == "柳州市"


def test_a_place_is_taken_out_only_as_it_was_seen(as_analyst: Client, analyst: User) -> None:
    seen = place_zone(by=analyst, name="青云新区", above="青岛市", level=RegionLevel.ZONE).version
    zone = place_zone(by=analyst, name="青云新区", above="柳州市", level=RegionLevel.ZONE)
    as_analyst.post(reverse("remove-region", args=[zone.pk]), {"version": seen})
    assert Zone.objects.get().above == "柳州市"


@pytest.mark.parametrize("way", ["transfer", "split", "merge", "close"])
def test_a_department_changes_only_as_it_was_seen(house: House, way: str) -> None:
    today, browser = timezone.localdate(), signed_in(house.system)
    seen = house.schools.version
    rename_department(by=house.system, department=house.schools, name="教育体育局", day=today)
    said = {"parent": house.finance.pk, "into": "甲局\n乙局", "others": house.finance.pk, "name": "丙局"}
    given = {"day": str(today), "version": seen, **said}
    page = browser.post(reverse("department-change", args=[house.schools.pk, way]), given)
    assert page.context["overtaken"].differs == [("名称", "教育体育局"), ("上级", "青山区")]
    house.schools.refresh_from_db()
    assert (house.schools.parent, house.schools.valid_to) == (house.zone, None)


def test_departments_are_merged_only_as_all_were_seen(house: House) -> None:
    url, browser = reverse("department-change", args=[house.schools.pk, "merge"]), signed_in(house.system)
    today, seen = timezone.localdate(), browser.get(url).context["version"]
    rename_department(by=house.system, department=house.finance, name="财政金融局", day=today)
    given = {"others": house.finance.pk, "name": "丙局", "day": str(today)}
    page = browser.post(url, given | {"version": seen})
    told = page.context["overtaken"]
    assert told.differs == [("名称", "财政金融局"), ("上级", "青山区")]
    assert not Department.objects.filter(name="丙局").exists()
    browser.post(url, given | {"version": told.version})
    assert Department.objects.filter(name="丙局").exists()


@pytest.fixture
def finding(analyst: User) -> Finding:
    """A share of more than a hundred percent."""
    text = "网络覆盖率为130%。"
    enter(analyst, "a.txt", text, statement(text, "130%", "网络覆盖率", value=Number(130), unit="%"))
    review_on(timezone.localdate())
    return Finding.objects.get()


def standing() -> list[tuple[str, str]]:
    return list(Decision.objects.filter(undone_at=None).values_list("state", "reason"))


def test_who_decides_last_sees_what_the_other_has_decided(as_reader: Client, analyst: User, finding: Finding) -> None:
    decide_finding(by=analyst, key=finding.key, state=FindingState.DISMISSED, reason="按人次计算")
    url, given = reverse("check-decide", args=[finding.key]), {"state": "accepted", "reason": "已请统计局核实"}
    page = as_reader.post(url, given | {"version": ""})
    told = page.context["overtaken"]
    assert (told.who, told.differs, standing()) == (
        "李分析", [("不成立", "按人次计算")], [("dismissed", "按人次计算")],
    )  # fmt: skip
    assert all(words in page.content.decode() for words in ("按人次计算", "已请统计局核实"))
    as_reader.post(url, given | {"version": told.version})
    assert standing() == [("accepted", "已请统计局核实")]


def test_a_decision_is_taken_back_only_as_it_was_seen(as_reader: Client, analyst: User, finding: Finding) -> None:
    seen = decide_finding(by=analyst, key=finding.key, state=FindingState.ACCEPTED, reason="已核实").version
    decide_finding(by=analyst, key=finding.key, state=FindingState.DISMISSED, reason="按人次计算")
    url = reverse("check-undo", args=[finding.key])
    told = as_reader.post(url, {"version": seen}, follow=True).content.decode()
    assert ("没有撤回" in told, standing()) == (True, [("dismissed", "按人次计算")])
    as_reader.post(url, {"version": Decision.objects.get(undone_at=None).version})
    assert standing() == []


@pytest.fixture
def plan(analyst: User) -> Document:
    return announce(analyst, "plan.txt", "推进城市更新。完善公园体系。", "推进城市更新", "完善公园体系")


def hands() -> dict[int, str]:
    return dict(Assignment.objects.values_list("start", "department__name"))


def test_who_hands_out_last_sees_in_whose_hands_the_tasks_are(as_reader: Client, analyst: User, plan: Document) -> None:
    finance, schools = (Department.objects.create(name=name) for name in ("财政局", "教育局"))
    assign_tasks(by=analyst, document=plan, starts=[0], department=finance, due=date(2026, 12, 4))
    order = {"tasks": [0, 7], "department": schools.pk, "due": "2099-11-30"}
    page = as_reader.post(reverse("tasks-assign", args=[plan.pk]), order)
    told = page.context["overtaken"]
    assert (told.who, told.differs, hands()) == (
        "李分析", [("推进城市更新", "财政局，时限 2026年12月4日，已分派")], {0: "财政局"},
    )  # fmt: skip
    assert all(words in page.content.decode() for words in (told.differs[0][1], 'value="2099-11-30"', 'value="7"'))
    as_reader.post(reverse("tasks-assign", args=[plan.pk]), order | {"version": told.version})
    assert hands() == {0: "教育局", 7: "教育局"}


def test_a_task_that_was_seen_in_others_hands_goes_over(as_reader: Client, plan: Document) -> None:
    finance, schools = (Department.objects.create(name=name) for name in ("财政局", "教育局"))
    url, given = reverse("tasks-assign", args=[plan.pk]), {"tasks": [0, 7], "department": finance.pk}
    as_reader.post(url, given)
    shown = re.findall(
        r'name="version" value="(\w+)"', as_reader.get(reverse("tasks", args=[plan.pk])).content.decode()
    )
    as_reader.post(url, given | {"department": schools.pk, "version": shown})
    assert (len(shown), hands()) == (2, {0: "教育局", 7: "教育局"})
