"""Closed by default: every address asks for sign-in unless it is on the short list of open ones."""

from collections.abc import Iterator

import pytest
from django.contrib.auth import SESSION_KEY
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from lantu_platform.people.models import User

OPEN = {"sign-in", "language", "sign-out"}
KEYS = {"document": 1, "indicator": 1, "start": 0, "kind": "csv"}


def patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from patterns(entry)
        else:
            yield entry


def address(pattern: URLPattern) -> str:
    names = pattern.pattern.converters
    assert pattern.name is not None
    return reverse(pattern.name, kwargs={name: KEYS[name] for name in names})


@pytest.mark.django_db
@pytest.mark.parametrize("pattern", list(patterns(get_resolver())), ids=lambda pattern: str(pattern.name))
def test_a_stranger_is_sent_to_the_door(pattern: URLPattern, client: Client) -> None:
    url = address(pattern)
    for answer in (client.get(url), client.post(url)):
        if pattern.name in OPEN:
            assert SESSION_KEY not in client.session
        else:
            assert answer.status_code == 302
            assert answer["Location"] == f"{reverse('sign-in')}?next={url}"


def test_sign_in_leads_home(client: Client, analyst: User) -> None:
    answer = client.post(reverse("sign-in"), {"username": "li", "password": "a long password"})
    assert answer.status_code == 302
    assert answer["Location"] == reverse("home")


def test_five_wrong_passwords_close_the_door(client: Client, analyst: User) -> None:
    for _ in range(5):
        client.post(reverse("sign-in"), {"username": "li", "password": "wrong"})
    answer = client.post(reverse("sign-in"), {"username": "li", "password": "a long password"})
    assert answer.status_code == 429
    assert SESSION_KEY not in client.session


def test_pages_forbid_inline_scripts_and_styles(as_analyst: Client) -> None:
    policy = as_analyst.get(reverse("home"))["Content-Security-Policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["script-src"] == "'self'"
    assert rules["style-src"] == "'self'"
    assert rules["default-src"] == "'none'"
