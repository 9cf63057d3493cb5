"""Tokens from making to ending."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

import lantu_platform.api.urls  # noqa: F401  # its operations offer the actions that tokens are made for
from lantu_platform.audit.models import Entry
from lantu_platform.people.enums import Role
from lantu_platform.people.models import User
from lantu_platform.people.queries import offers
from lantu_platform.people.rules import rights
from lantu_platform.people.services import appoint, deactivate, delegate, reset_password
from lantu_platform.tokens.forms import TokenForm
from lantu_platform.tokens.forms.token import ROOMS
from lantu_platform.tokens.models import Token
from lantu_platform.tokens.queries import find_by_secret
from lantu_platform.tokens.rules import is_administrative
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


def test_a_token_with_an_administrators_action_lives_a_month_at_most(db: None) -> None:
    keeper = appoint(username="wu", password="a long password", name="吴", department="中心", role=Role.SYSTEM_ADMIN)
    assert issue_token(by=keeper, name="读", scopes=["people.read"], days=366).token.scopes == ["people.read"]
    with pytest.raises(ValueError, match="1 to 31 days"):
        issue_token(by=keeper, name="改", scopes=["people.read", "people.manage"], days=32)


def test_the_token_of_a_monitor_lives_as_long_as_any_other(db: None) -> None:
    keeper = appoint(username="wu", password="a long password", name="吴", department="中心", role=Role.SYSTEM_ADMIN)
    issued = issue_token(by=keeper, name="监控", scopes=["operation.metrics"], days=366)
    assert issued.token.scopes == ["operation.metrics"]


def test_the_form_names_the_days_of_such_a_token(db: None) -> None:
    keeper = appoint(username="wu", password="a long password", name="吴", department="中心", role=Role.SYSTEM_ADMIN)
    form = TokenForm(keeper, {"name": "改", "days": 32, "scopes": ["people.manage"]})
    assert dict(form.errors) == {"days": ["含管理权限的令牌最多有效 31 天。请改短，或去掉管理权限。"]}


@pytest.mark.parametrize("role", [Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN])
def test_no_business_action_is_an_administrative_one(role: Role) -> None:
    held = {action for action in rights() if is_administrative(action)}
    assert {action.split(".")[0] for action in held} == {"people", "audit", "dissemination"}
    assert any(rights()[action].scopes[role] for action in held)


def test_who_acts_for_somebody_makes_no_token(analyst: User, reader: User) -> None:
    today = timezone.localdate()
    delegate(by=reader, post=reader.posts.get(), to=analyst, first=today, last=today)
    analyst.acting = offers(analyst).get()
    with pytest.raises(PermissionDenied):
        issue_token(by=analyst, name="代", scopes=["tasks.assign"], days=1)


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


def test_every_room_of_the_table_is_called_something() -> None:
    assert {right.room for right in rights().values()} - ROOMS.keys() == set()


@pytest.mark.parametrize("shut_out", [reset_password, deactivate])
def test_no_token_outlives_a_reset_password_or_an_account(analyst: User, shut_out: Callable[..., object]) -> None:
    keeper = appoint(username="wu", password="a long password", name="吴", department="中心", role=Role.SYSTEM_ADMIN)
    issued = issue_token(by=analyst, name="取数", scopes=SCOPES, days=30)
    shut_out(by=keeper, user=analyst)
    User.objects.filter(pk=analyst.pk).update(is_active=True, must_change_password=False)
    assert find_by_secret(issued.secret) is None
    ended = Entry.objects.get(action="tokens.revoked")
    assert (ended.actor, ended.details) == (keeper, {"owner": analyst.username})


def test_who_must_change_their_password_comes_in_by_no_token(analyst: User) -> None:
    issued = issue_token(by=analyst, name="取数", scopes=SCOPES, days=30)
    User.objects.filter(pk=analyst.pk).update(must_change_password=True)
    assert find_by_secret(issued.secret) is None
