"""Two people with the same form open: who saves last sees what the other has saved, and overwrites nothing unseen."""

from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import reverse
from tests.lantu_platform.collection.conftest import clerk, head, template
from tests.lantu_platform.people.conftest import House, house

from lantu_platform.collection.models import Template
from lantu_platform.indicators.enums import RegionLevel
from lantu_platform.indicators.models import Zone
from lantu_platform.indicators.services import add_indicator, describe_indicator, place_zone
from lantu_platform.people.models import User
from lantu_platform.people.services import Details, change_person

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


@pytest.fixture(params=["entry", "person", "design"])
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
