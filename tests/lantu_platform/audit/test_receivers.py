"""The log hears of people."""

from django.test import Client
from django.urls import reverse

from lantu_platform.audit.queries import history
from lantu_platform.people.models import User


def test_a_new_user_is_logged(analyst: User) -> None:
    assert [entry.action for entry in history(analyst)] == ["people.post-given", "people.added"]


def test_coming_and_going_are_logged(client: Client, analyst: User) -> None:
    client.post(reverse("sign-in"), {"username": "li", "password": "a long password"})
    client.post(reverse("sign-out"))
    actions = [(entry.action, entry.actor) for entry in history(analyst)]
    assert actions[:2] == [("people.signed-out", analyst), ("people.signed-in", analyst)]
