"""Passwords, sessions and waiting after failures."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from lantu_platform.audit.queries import history
from lantu_platform.people.enums import Role
from lantu_platform.people.models import UsedPassword, User
from lantu_platform.people.services import appoint, reset_password

PASSWORD = "a long password"
NEW = ("First-Password-1", "Second-Password-2", "Third-Password-3", "Fourth-Password-4", "Fifth-Password-5")


@pytest.fixture
def keeper(db: None) -> User:
    """Who may reset passwords."""
    return appoint(username="xitong", password=PASSWORD, name="席系统", department="青山区", role=Role.SYSTEM_ADMIN)


def sign_in(password: str = PASSWORD) -> Client:
    client = Client()
    client.post(reverse("sign-in"), {"username": "li", "password": password})
    return client


def change(client: Client, old: str, new: str) -> list[str]:
    """Change the password; what the page complains about."""
    given = {"old_password": old, "new_password1": new, "new_password2": new}
    answer = client.post(reverse("password"), given)
    return [] if answer.status_code == 302 else [str(each) for each in answer.context["form"].errors["new_password2"]]


def test_the_last_five_passwords_do_not_come_again(analyst: User) -> None:
    client, old = sign_in(), PASSWORD
    for new in NEW[:4]:
        assert change(client, old, new) == []
        old = new
    for again in (old, NEW[0], "Long-" + PASSWORD):
        told = change(client, old, again)
        assert told == ([] if again.startswith("Long") else ["不能用最近 5 次用过的密码。"])
    assert UsedPassword.objects.filter(user=analyst).count() == 5


def test_a_reset_password_must_be_changed_to_another(analyst: User, keeper: User) -> None:
    made = reset_password(by=keeper, user=analyst)
    client = sign_in(made.password)
    assert client.get("/")["Location"] == reverse("password")
    assert change(client, made.password, made.password) == ["不能用最近 5 次用过的密码。"]
    assert change(client, made.password, NEW[0]) == []
    assert client.get("/").status_code == 200


def test_a_person_sees_where_they_are_signed_in_and_ends_the_others(analyst: User) -> None:
    here, there = sign_in(), sign_in()
    answer = here.get(reverse("usersessions_list"))
    assert [each.ip for each in answer.context["sessions"]] == ["127.0.0.1", "127.0.0.1"]
    here.post(reverse("usersessions_list"))
    assert (here.get("/").status_code, there.get("/").status_code) == (200, 302)


def test_changing_the_password_ends_the_other_sessions(analyst: User) -> None:
    here, there = sign_in(), sign_in()
    assert change(here, PASSWORD, NEW[0]) == []
    assert (here.get("/").status_code, there.get("/").status_code) == (200, 302)
    assert len(here.get(reverse("usersessions_list")).context["sessions"]) == 1


def test_who_fails_too_often_is_told_when_to_come_again(analyst: User) -> None:
    for _ in range(5):
        answer = Client().post(reverse("sign-in"), {"username": "li", "password": "wrong"})
    until = answer.context["until"]
    assert answer.status_code == 429
    assert abs(until - timezone.now() - timedelta(minutes=15)) < timedelta(seconds=30)
    again = Client().post(reverse("sign-in"), {"username": "li", "password": PASSWORD})
    assert (again.status_code, again.context["until"]) == (429, until)
    assert f"{timezone.localtime(until):%H:%M}" in again.content.decode()


def test_a_password_is_changed_with_its_record_or_not_at_all(analyst: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError

    client = sign_in()
    client.raise_request_exception = False
    monkeypatch.setattr("lantu_platform.people.services.persons.announce", full)
    client.post(reverse("password"), {"old_password": PASSWORD, "new_password1": NEW[0], "new_password2": NEW[0]})
    analyst.refresh_from_db()
    assert analyst.check_password(PASSWORD)


def test_ending_the_other_sessions_is_logged(analyst: User) -> None:
    here, _ = sign_in(), sign_in()
    here.post(reverse("usersessions_list"))
    assert [line.action for line in history(analyst)].count("people.sessions-ended") == 1
