"""Tokens from making to ending."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

import lantu_platform.api.urls  # noqa: F401  # its operations offer the actions that tokens are made for
from lantu_platform.audit.models import Entry
from lantu_platform.people.models import User
from lantu_platform.tokens.models import Token
from lantu_platform.tokens.queries import find_by_secret
from lantu_platform.tokens.services import issue_token, note_use, revoke_token

SCOPES = ["library.read"]


def test_the_secret_is_told_once_and_not_kept(analyst: User) -> None:
    issued = issue_token(by=analyst, name="取数", scopes=SCOPES, days=30)
    kept = Token.objects.values().get()
    assert issued.secret.startswith("lantu_")
    assert [field for field, value in kept.items() if issued.secret in str(value)] == []
    assert find_by_secret(issued.secret) == issued.token


def test_the_log_tells_of_it_without_the_secret(analyst: User) -> None:
    issued = issue_token(by=analyst, name="取数", scopes=SCOPES, days=30)
    entry = Entry.objects.get(action="tokens.issued")
    assert (entry.actor, entry.details) == (analyst, {"scopes": SCOPES, "days": 30})
    assert issued.secret not in entry.label


def test_nobody_makes_a_token_for_what_their_post_does_not_allow(reader: User) -> None:
    with pytest.raises(PermissionDenied):
        issue_token(by=reader, name="放文件", scopes=["library.change"], days=30)


@pytest.mark.parametrize("days", [0, 367])
def test_a_token_lives_a_year_at_most(analyst: User, days: int) -> None:
    with pytest.raises(ValueError, match="1 to 366 days"):
        issue_token(by=analyst, name="取数", scopes=SCOPES, days=days)


def test_an_expired_token_lets_nobody_in(analyst: User) -> None:
    issued = issue_token(by=analyst, name="取数", scopes=SCOPES, days=1)
    Token.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert find_by_secret(issued.secret) is None


def test_a_revoked_token_lets_nobody_in_and_is_logged_once(analyst: User) -> None:
    issued = issue_token(by=analyst, name="取数", scopes=SCOPES, days=1)
    revoke_token(by=analyst, token=issued.token)
    revoke_token(by=analyst, token=issued.token)
    assert find_by_secret(issued.secret) is None
    assert Entry.objects.filter(action="tokens.revoked").count() == 1


def test_others_may_not_revoke_it(analyst: User, reader: User) -> None:
    issued = issue_token(by=analyst, name="取数", scopes=SCOPES, days=1)
    with pytest.raises(PermissionDenied):
        revoke_token(by=reader, token=issued.token)


def test_who_has_left_comes_in_no_more(analyst: User) -> None:
    issued = issue_token(by=analyst, name="取数", scopes=SCOPES, days=1)
    User.objects.update(is_active=False)
    assert find_by_secret(issued.secret) is None


def test_use_is_noted_at_most_once_a_minute(analyst: User) -> None:
    token = issue_token(by=analyst, name="取数", scopes=SCOPES, days=1).token
    note_use(token)
    token.refresh_from_db()
    first = token.last_used_at
    assert first is not None
    note_use(token)
    token.refresh_from_db()
    assert token.last_used_at == first
