"""Closed by default: every address against every role and nobody, compared with the table of rights."""

from collections.abc import Iterator

import pytest
from django.contrib.auth import SESSION_KEY
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from tests.lantu_platform.ledger import enter

from lantu_platform.config.closed import ClosedByDefault
from lantu_platform.people.enums import Role, Scope
from lantu_platform.people.models import User
from lantu_platform.people.rules import BY_OPERATION, rights
from lantu_platform.people.services import appoint

KEYS = {
    "assignment": 1,
    "batch": 1,
    "document": 1,
    "file": 1,
    "indicator": 1,
    "kind": "csv",
    "start": 0,
    "statement": 1,
    "alias": 1,
    "remark": 1,
    "token": 1,
    "zone": 1,
    "key": "0" * 64,
    "entry": 1,
    "filing": 1,
    "notice": 1,
    "template": 1,
    "person": 1,
    "post": 1,
    "department": 1,
    "way": "rename",
    "delegation": 1,
    "provider_id": "office",
}
"""What stands for the variables of addresses."""
DOOR = reverse("sign-in") + "?next="


def patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from patterns(entry)
        else:
            yield entry


PATTERNS = [each for each in patterns(get_resolver()) if getattr(each.callback, "action", None) != BY_OPERATION]
"""All addresses; those of the API are walked operation by operation in its own tests."""


def address(pattern: URLPattern) -> str:
    names = pattern.pattern.converters
    assert pattern.name is not None
    return reverse(pattern.name, kwargs={name: KEYS[name] for name in names})


def is_open(url: str, client: Client) -> bool:
    """Whether the page lets in who asks, with GET and with POST; both must agree."""
    outcomes = set()
    for ask in (client.get, client.post):
        answer = ask(url)
        answer.getvalue()  # files are closed at their end
        assert answer.status_code < 500, url
        sent_to_the_door = answer.status_code == 302 and answer["Location"].startswith(DOOR)
        sent_elsewhere = url == reverse("home") and answer.status_code == 302
        assert answer.status_code < 500, f"{url} fails"
        outcomes.add(answer.status_code != 403 and not sent_to_the_door and not sent_elsewhere)
    assert len(outcomes) == 1, f"{url}: GET and POST differ"
    return outcomes.pop()


def test_every_view_declares_an_action() -> None:
    assert [str(each.pattern) for each in PATTERNS if not hasattr(each.callback, "action")] == []


@pytest.mark.django_db
@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: str(pattern.name))
def test_a_stranger_meets_the_table(pattern: URLPattern) -> None:
    assert is_open(address(pattern), Client()) == rights()[pattern.callback.action].visitor


@pytest.mark.django_db
@pytest.mark.parametrize("role", Role)
def test_each_role_meets_the_table(role: Role, analyst: User) -> None:
    enter(analyst, "a.txt", "甲")
    person = appoint(username="someone", password="a long password", name="某", department="某局", role=role)
    met, told = {}, {}
    client = Client(raise_request_exception=False)
    for pattern in PATTERNS:
        # Some end the session.
        if SESSION_KEY not in client.session:
            client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
        right = rights()[pattern.callback.action]
        met[pattern.name] = is_open(address(pattern), client)
        told[pattern.name] = right.visitor or right.scopes[role] is not Scope.NONE
    assert met == told


def test_a_view_without_an_action_is_closed_to_everyone(rf: RequestFactory) -> None:
    def silent(request: HttpRequest) -> HttpResponse:
        raise NotImplementedError

    with pytest.raises(PermissionDenied):
        ClosedByDefault(silent).process_view(rf.get("/silent/"), silent)


def test_sign_in_leads_home(client: Client, analyst: User) -> None:
    answer = client.post(reverse("sign-in"), {"username": "li", "password": "a long password"})
    assert answer.status_code == 302
    assert answer["Location"] == reverse("home")


def test_an_administrator_begins_where_their_post_lets_them(client: Client, db: None) -> None:
    appoint(username="an", password="a long password", name="安", department="信息办", role=Role.SYSTEM_ADMIN)
    answer = client.post(reverse("sign-in"), {"username": "an", "password": "a long password"})
    assert client.get(answer["Location"]).status_code == 200


def test_who_comes_by_the_address_of_the_house_goes_where_their_post_lets_them(client: Client, db: None) -> None:
    person = appoint(username="an", password="a long password", name="安", department="信息办", role=Role.AUDIT_ADMIN)
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/")["Location"] == reverse("people")
    assert client.get(reverse("library")).status_code == 403


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
