"""Everybody's tokens, narrowed."""

from datetime import timedelta

import pytest
from django.utils import timezone

import lantu_platform.api.urls  # noqa: F401  # its operations offer the actions that tokens are made for
from lantu_platform.people.models import User
from lantu_platform.tokens.enums import TokenState
from lantu_platform.tokens.models import Token
from lantu_platform.tokens.queries import TokenFilter, everybodys_tokens
from lantu_platform.tokens.services import issue_token, revoke_token


@pytest.fixture
def tokens(analyst: User, reader: User) -> None:
    """One that is used, one that nobody has used for long, one that has ended, one that is over."""
    made = {
        name: issue_token(by=by, name=name, scopes=["library.read"], days=9).token
        for name, by in (("在用", analyst), ("久置", reader), ("作废", analyst), ("过期", analyst))
    }
    now = timezone.now()
    Token.objects.filter(name="在用").update(last_used_at=now)
    Token.objects.filter(name="久置").update(created_at=now - timedelta(days=91))
    Token.objects.filter(name="过期").update(expires_at=now)
    revoke_token(by=analyst, token=made["作废"])


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (TokenFilter(), ["在用", "久置", "过期", "作废"]),
        (TokenFilter(state=TokenState.USABLE), ["在用", "久置"]),
        (TokenFilter(state=TokenState.IDLE), ["久置"]),
        (TokenFilter(state=TokenState.ENDED), ["过期", "作废"]),
        (TokenFilter(text="王查"), ["久置"]),
        (TokenFilter(text="li"), ["在用", "过期", "作废"]),
        (TokenFilter(text="在"), ["在用"]),
    ],
)
def test_they_are_narrowed_and_those_that_let_in_come_first(
    tokens: None, wanted: TokenFilter, names: list[str]
) -> None:
    assert [each.name for each in everybodys_tokens(wanted)] == names


def test_tokens_of_somebody_who_left_have_ended(tokens: None, reader: User) -> None:
    User.objects.filter(pk=reader.pk).update(is_active=False)
    assert [each.name for each in everybodys_tokens(TokenFilter(state=TokenState.USABLE))] == ["在用"]
