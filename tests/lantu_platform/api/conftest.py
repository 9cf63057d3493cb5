"""Programs that call the API."""

from collections.abc import Callable, Collection

import pytest
from django.core.cache import cache
from django.test import Client
from tests.lantu_platform.collection.conftest import clerk, filing, head, stranger, template
from tests.lantu_platform.people.conftest import house

import lantu_platform.api.urls  # noqa: F401  # operations offer their actions when they load
from lantu_platform.people.enums import Role
from lantu_platform.people.models import User
from lantu_platform.people.services import appoint
from lantu_platform.tokens.rules import offered
from lantu_platform.tokens.services import issue_token

__all__ = ["ANY", "clerk", "filing", "head", "house", "program", "stranger", "template"]

Program = Callable[..., Client]
ANY = {"If-Match": "*"}
"""Overwrites whatever stands there."""


@pytest.fixture(autouse=True)
def _no_requests_yet() -> None:
    """Keys begin anew with each test, the counts of requests must too."""
    cache.clear()


@pytest.fixture
def program() -> Program:
    """A program with a token of a user, made for everything that the user may do unless told otherwise."""

    def make(user: User, scopes: Collection[str] | None = None) -> Client:
        asked = offered(user) if scopes is None else scopes
        secret = issue_token(by=user, name="程序", scopes=asked, days=1).secret
        return Client(headers={"Authorization": f"Bearer {secret}"}, enforce_csrf_checks=True)

    return make


@pytest.fixture
def browser() -> Callable[[User], Client]:
    """A page's session."""

    def open_for(user: User) -> Client:
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return open_for


@pytest.fixture
def system(db: None) -> User:
    """Wu, who keeps the list of people."""
    return appoint(username="wu", password="a long password", name="吴管理", department="中心", role=Role.SYSTEM_ADMIN)


@pytest.fixture
def security(db: None) -> User:
    """Zheng, who gives posts."""
    return appoint(username="zheng", password="a long password", name="郑", department="中心", role=Role.SECURITY_ADMIN)


@pytest.fixture
def auditor(db: None) -> User:
    """Feng, who reads the log."""
    return appoint(username="feng", password="a long password", name="冯", department="中心", role=Role.AUDIT_ADMIN)
