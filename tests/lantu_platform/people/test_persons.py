"""People come, change and leave."""

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from tests.lantu_platform.people.conftest import House, fresh

from lantu_platform.audit.queries import history
from lantu_platform.people.errors import Obstacle, Refusal
from lantu_platform.people.rules import may
from lantu_platform.people.services import (
    Details,
    add_person,
    change_person,
    deactivate,
    reactivate,
    reset_password,
    reset_password_on_host,
    show_phone,
)


def test_a_new_person_has_a_password_to_change_and_no_post(house: House) -> None:
    made = add_person(
        by=house.system, username="qian", details=Details("钱某", house.finance, "13912345678", "qian@example.org")
    )
    assert made.user.check_password(made.password)
    assert made.user.must_change_password
    assert made.user.roles == frozenset()
    assert made.user.masked_phone == "139****5678"


@pytest.mark.parametrize(
    ("username", "details", "obstacle"),
    [
        ("he", Details("甲", None), Obstacle.USERNAME_TAKEN),
        ("he he", Details("甲", None), Obstacle.USERNAME_BAD),
        ("jia", Details(" ", None), Obstacle.NAME_MISSING),
        ("jia", Details("甲", None, "一三九"), Obstacle.PHONE_BAD),
    ],
)
def test_what_cannot_be_right_is_refused(house: House, username: str, details: Details, obstacle: Obstacle) -> None:
    with pytest.raises(Refusal) as caught:
        add_person(by=house.system, username=username, details=details)
    assert caught.value.obstacle is obstacle


def test_the_log_tells_what_changed_without_the_number(house: House) -> None:
    change_person(by=house.system, user=house.clerk, details=Details("何填表", house.finance, "13912345678"))
    line = history(house.clerk)[0]
    assert line.details == {
        "name": {"before": "何填报", "after": "何填表"},
        "phone": {"before": "", "after": "139****5678"},
    }
    assert line.actor == house.system


def test_writing_the_same_again_leaves_no_line(house: House) -> None:
    details = Details("何填表", house.finance, "13912345678")
    for _ in range(2):
        change_person(by=house.system, user=house.clerk, details=details)
    assert [line.action for line in history(house.clerk)].count("people.changed") == 1


def test_the_whole_number_is_shown_to_few_and_logged(house: House) -> None:
    change_person(by=house.system, user=house.clerk, details=Details("何填报", house.finance, "13912345678"))
    assert show_phone(by=fresh(house.head), user=fresh(house.clerk)) == "13912345678"
    assert (history(house.clerk)[0].action, history(house.clerk)[0].actor) == ("people.phone-shown", house.head)
    with pytest.raises(PermissionDenied):
        show_phone(by=house.security, user=fresh(house.clerk))


def test_who_left_may_nothing_and_may_come_back(house: House) -> None:
    deactivate(by=house.system, user=house.clerk, ground="退休")
    assert not may(fresh(house.clerk), "account.password")
    reactivate(by=house.system, user=house.clerk)
    assert may(fresh(house.clerk), "collection.fill", house.finance)


def test_a_password_that_was_reset_must_be_changed(house: House) -> None:
    made = reset_password(by=house.system, user=house.clerk)
    assert fresh(house.clerk).check_password(made.password)
    assert fresh(house.clerk).must_change_password


@pytest.mark.parametrize("administrator", ["security", "auditor"])
def test_no_administrator_takes_over_another_ones_account(house: House, administrator: str) -> None:
    other = getattr(house, administrator)
    with pytest.raises(Refusal) as caught:
        reset_password(by=house.system, user=other)
    assert caught.value.obstacle is Obstacle.ADMINISTRATORS_OWN
    assert fresh(other).password == other.password


def test_an_administrators_password_is_reset_on_the_server(house: House) -> None:
    made = reset_password_on_host(user=house.security)
    assert fresh(house.security).check_password(made.password)
    line = history(house.security)[0]
    assert (line.action, line.actor) == ("people.password-reset", None)


def test_the_command_on_the_server_tells_the_password(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("reset_password", house.security.username)
    password = capsys.readouterr().out.split(" with ")[1].split()[0]
    assert fresh(house.security).check_password(password)


def test_the_command_on_the_server_says_who_is_not_there(house: House) -> None:
    with pytest.raises(CommandError, match=r"^Nobody signs in as nemo\. Look the name up"):
        call_command("reset_password", "nemo")
