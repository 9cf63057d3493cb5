"""Odd addresses and parameters are answered with a page, never with a failure."""

import re

import pytest
from django.test import Client
from django.urls import URLPattern, reverse
from pytest_django import Settings
from tests.lantu_platform.ledger import enter
from tests.lantu_platform.web.test_doors import KEYS, PATTERNS

from lantu_platform.people.models import User
from lantu_platform.web.parameters import LARGEST_KEY

HUGE = ["9" * 19, "9" * 30, "9" * 5000]
LISTS = ["search", "statements", "library", "indicators", "catalogue", "returns", "log", "people", "home", "checks"]
KEYED = ["page", "document"]
PARAMETERS = [*KEYED, "q", "department", "lead", "region", "state", "order", "kind", "indicator", "since"]


@pytest.fixture
def strict(analyst: User) -> Client:
    """A client that does not hide failures."""
    enter(analyst, "a.txt", "甲市2024年工作报告\n财政收入12亿元。")
    client = Client()
    client.force_login(analyst, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_every_number_in_an_address_is_a_key() -> None:
    assert [str(each.pattern) for each in PATTERNS if "<int:" in str(each.pattern)] == []


def with_key(pattern: URLPattern, number: str) -> str:
    """The address with this number for all of its keys."""
    path = "/" + re.sub("<key:[^>]+>", number, str(pattern.pattern))
    return re.sub("<str:([^>]+)>", lambda name: str(KEYS[name[1]]), path)


@pytest.mark.django_db
@pytest.mark.parametrize("number", HUGE)
def test_a_key_that_no_database_holds_leads_to_no_page(strict: Client, number: str) -> None:
    keyed = [
        each for each in PATTERNS if type(next(iter(each.pattern.converters.values()), "")).__name__ == "KeyConverter"
    ]
    statuses = {}
    for pattern in keyed:
        names = pattern.pattern.converters
        path = "/" + str(pattern.pattern)
        for name, converter in names.items():
            kind = type(converter).__name__
            word = {"KeyConverter": "key", "StringConverter": "str"}[kind]
            path = path.replace(f"<{word}:{name}>", number if kind == "KeyConverter" else str(KEYS[name]))
        statuses[path[:60]] = strict.get(path).status_code
    assert set(statuses.values()) == {404}, statuses


@pytest.mark.django_db
@pytest.mark.parametrize("name", LISTS)
def test_a_list_answers_odd_numbers(strict: Client, name: str) -> None:
    odd = [
        (parameter, number[:30])
        for number in [*HUGE, str(LARGEST_KEY), "-1", "一", "１"]
        for parameter in (PARAMETERS if number == HUGE[1] else KEYED)
        if strict.get(reverse(name), {parameter: number}).status_code >= 500
    ]
    assert odd == []


@pytest.mark.django_db
def test_the_character_nul_is_refused(strict: Client) -> None:
    answer = strict.get(reverse("search"), {"q": "财政\0收入"})
    assert answer.status_code == 400
    assert "看不懂这个请求" in answer.content.decode()


@pytest.mark.django_db
def test_another_sites_name_is_refused_with_a_page(strict: Client, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["lantu.example"]
    answer = strict.get(reverse("sign-in"), headers={"host": "evil.example"})
    assert (answer.status_code, "看不懂这个请求" in answer.content.decode()) == (400, True)


@pytest.mark.django_db
def test_the_character_nul_is_refused_in_a_form(strict: Client) -> None:
    answer = strict.post(reverse("as-of"), "day=2024-01-01&next=%00", content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 400


@pytest.mark.django_db
def test_a_method_that_the_address_does_not_know_gets_a_page(strict: Client) -> None:
    answer = strict.get(reverse("sign-out"))
    assert (answer.status_code, answer["Allow"]) == (405, "POST, OPTIONS")
    assert "这个地址不能这样打开" in answer.content.decode()


@pytest.mark.django_db
def test_an_outdated_form_gets_a_page(analyst: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(analyst, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.post(reverse("as-of"), {"day": "2024-01-01"})
    assert answer.status_code == 403
    assert "页面已过期" in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("day", ["0001-01-01", "1000-12-31", "9999-12-31", "0"])
def test_a_day_that_no_ledger_tells_of_still_shows_pages(strict: Client, day: str) -> None:
    strict.post(reverse("as-of"), {"day": day})
    assert [strict.get(reverse(name)).status_code for name in LISTS if name not in ("log", "people")] == [200] * (
        len(LISTS) - 2
    )
