"""The page with everybody's tokens."""

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.people.conftest import House, house
from tests.lantu_platform.web.test_people import enter

import lantu_platform.api.urls  # noqa: F401  # its operations offer the actions that tokens are made for
from lantu_platform.audit.models import Entry
from lantu_platform.tokens.models import Token
from lantu_platform.tokens.services import issue_token

__all__ = ["house"]

PAGE = "everybodys-tokens"


def issue(house: House, name: str = "报数") -> Token:
    return issue_token(by=house.clerk, name=name, scopes=["collection.fill"], days=9).token


def test_it_tells_whose_for_what_and_until_when(house: House) -> None:
    token = issue(house)
    html = enter(house.security).get(reverse(PAGE)).content.decode()
    last = timezone.localtime(token.expires_at)
    for part in ("何填报", "财政局", "报数", f"{token.hint}…", "从未使用", f"{last:%Y-%m-%d}"):
        assert part in html


def test_a_token_is_ended_with_its_ground(house: House) -> None:
    token = issue(house)
    url = reverse("revoke-anybodys-token", args=[token.pk])
    page = enter(house.security).post(url, {"ground": "外泄"}, follow=True).content.decode()
    ended = Token.objects.get()
    assert (ended.usable, ended.revoked_by) == (False, house.security)
    assert "已作废 何填报 的令牌“报数”" in page
    line = Entry.objects.get(action="tokens.revoked")
    assert (line.actor, line.ground, line.details) == (house.security, "外泄", {"owner": "he"})


def test_a_token_that_is_not_there_cannot_be_ended(house: House) -> None:
    assert enter(house.security).post(reverse("revoke-anybodys-token", args=[99])).status_code == 404


def test_others_do_not_see_it(house: House) -> None:
    assert [enter(who).get(reverse(PAGE)).status_code for who in (house.system, house.head)] == [403, 403]


def test_without_tokens_it_says_where_they_are_made(house: House) -> None:
    client = enter(house.security)
    assert "还没有人开过令牌" in client.get(reverse(PAGE)).content.decode()
    assert "没有符合条件的令牌" in client.get(reverse(PAGE), {"q": "无"}).content.decode()


def test_the_list_comes_as_csv(house: House) -> None:
    issue(house)
    lines = enter(house.security).get(reverse("everybodys-tokens-export")).getvalue().decode().splitlines()
    assert lines[1].startswith("he,何填报,财政局,报数,lantu_")


@pytest.mark.parametrize("tokens", [1, 20])
def test_it_asks_the_same_for_few_and_many(
    house: House, tokens: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(tokens):
        issue(house, f"第{number}个")
    client = enter(house.security)
    with django_assert_num_queries(5):
        client.get(reverse(PAGE))
