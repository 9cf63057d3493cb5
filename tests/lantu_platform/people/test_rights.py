"""The table of rights and the question asked of it."""

from collections.abc import Iterator
from importlib import resources

import pytest
from django.contrib.auth.models import AnonymousUser

from lantu_platform.people.enums import ADMINISTRATORS, Role, Scope
from lantu_platform.people.errors import RightsError, UnknownAction
from lantu_platform.people.models import Department, User
from lantu_platform.people.rules import Reach, declares, may, reach, rights
from lantu_platform.people.rules.table import _right
from lantu_platform.people.services import appoint

BUSINESS_ROOMS = {
    "changes",
    "checks",
    "collection",
    "indicators",
    "library",
    "overview",
    "plans",
    "readings",
    "search",
    "tasks",
}


@pytest.fixture
def clerk(db: None) -> User:
    return appoint(username="he", password="a long password", name="何填报", department="财政局", role=Role.CLERK)


def test_every_action_is_a_room_and_a_verb_with_its_name_in_two_languages() -> None:
    assert [each.action for each in rights().values() if each.action.count(".") != 1] == []
    assert [each.action for each in rights().values() if not (each.chinese and each.english)] == []


def test_the_head_of_the_table_explains_every_column() -> None:
    text = resources.files("lantu_platform.people").joinpath("rights.tsv").read_text("utf-8")
    head = [line for line in text.splitlines() if line.startswith("#")]
    columns = next(line for line in text.splitlines() if not line.startswith("#")).split("\t")
    assert [column for column in columns if not any(column in line for line in head)] == []


def test_administrators_do_no_business() -> None:
    business = [each for each in rights().values() if each.action.split(".")[0] in BUSINESS_ROOMS]
    assert {each.scopes[role] for each in business for role in ADMINISTRATORS} == {Scope.NONE}


def test_no_administrator_can_do_what_another_one_watches() -> None:
    apart = ("people.manage", "people.appoint", "audit.read")
    assert [{role for role in Role if rights()[action].scopes[role]} for action in apart] == [
        {Role.SYSTEM_ADMIN},
        {Role.SECURITY_ADMIN},
        {Role.AUDIT_ADMIN},
    ]


def test_all_reaches_every_department(analyst: User, reader: User) -> None:
    elsewhere = reader.posts.get().department
    assert may(analyst, "library.change", elsewhere)
    assert not may(reader, "library.change")


def test_own_reaches_the_post_and_what_stands_below(clerk: User) -> None:
    home = clerk.posts.get().department
    below = Department.objects.create(name="国库科", parent=home)
    deeper = Department.objects.create(name="国库股", parent=below)
    foreign = Department.objects.create(name="教育局")
    answers = [may(clerk, "collection.fill", each) for each in (None, home, below, deeper, foreign)]
    assert answers == [True, True, True, True, False]
    assert reach(clerk, "collection.fill") == Reach(departments=frozenset({home.pk, below.pk, deeper.pk}))


def test_a_department_above_is_not_own(clerk: User) -> None:
    above = Department.objects.create(name="新区")
    Department.objects.filter(name="财政局").update(parent=above)
    assert not may(clerk, "collection.fill", above.pk)


def test_visitors_may_only_what_is_open_to_all() -> None:
    assert may(AnonymousUser(), "account.sign_in")
    assert not may(AnonymousUser(), "library.read")


def test_who_left_may_nothing(analyst: User) -> None:
    analyst.is_active = False
    assert not may(analyst, "library.read")


def test_a_superuser_without_a_post_may_nothing(db: None) -> None:
    root = User.objects.create_superuser("root", password="a long password")
    assert [each.action for each in rights().values() if may(root, each.action) and not each.visitor] == []


def test_an_action_without_a_row_is_an_error_at_import() -> None:
    with pytest.raises(UnknownAction, match=r"has no row 'library\.burn'"):
        declares("library.burn")


def broken() -> Iterator[tuple[list[str], str]]:
    yield ["a.b", "甲", "A", ""], "4 cells where 13 columns are named"
    yield ["a.b", "甲", "A", "own", *[""] * 9], "'own' under \"visitor\""
    yield ["a.b", "甲", "A", "", "some", *[""] * 8], "'some' is not a valid Scope"


@pytest.mark.parametrize(("cells", "trouble"), list(broken()))
def test_a_broken_row_is_named(cells: list[str], trouble: str) -> None:
    with pytest.raises(RightsError) as caught:
        _right(7, cells)
    assert str(caught.value).startswith(f"people/rights.tsv, line 7: {trouble}")


@pytest.mark.parametrize("role", Role)
def test_every_action_reaches_as_far_as_the_table_says(db: None, role: Role) -> None:
    user = appoint(username="x", password="a long password", name="某", department="某局", role=role)
    home, foreign = user.posts.get().department, Department.objects.create(name="别的局")
    told = {Scope.ALL: (True, True), Scope.OWN: (True, False), Scope.NONE: (False, False)}
    met = {each.action: (may(user, each.action, home), may(user, each.action, foreign)) for each in rights().values()}
    assert met == {each.action: (True, True) if each.visitor else told[each.scopes[role]] for each in rights().values()}
