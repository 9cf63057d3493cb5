"""The cast of people that all tests share."""

from pathlib import Path

import pytest
from django.test import Client
from django.utils import translation
from pytest_django import Settings

from lantu_platform.people.enums import Role
from lantu_platform.people.models import User
from lantu_platform.people.services import appoint


@pytest.fixture
def analyst(db: None) -> User:
    """Li, who adds documents."""
    return appoint(username="li", password="a long password", name="李分析", department="发改局", role=Role.ANALYST)


@pytest.fixture
def reader(db: None) -> User:
    """Wang, who reads."""
    return appoint(
        username="wang", password="a long password", name="王查阅", department="督查室", role=Role.SUPERVISOR
    )


@pytest.fixture
def as_analyst(analyst: User) -> Client:
    """A browser in which Li is signed in."""
    client = Client()
    client.force_login(analyst, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def as_reader(reader: User) -> Client:
    """A browser in which Wang is signed in."""
    client = Client()
    client.force_login(reader, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture(autouse=True)
def _worker_keeps_the_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    # A worker in the test's own thread would close the connection that holds the test's transaction.
    monkeypatch.setattr("django_tasks_db.management.commands.db_worker.close_old_connections", lambda: None)


@pytest.fixture(autouse=True)
def _chinese() -> None:
    # A test before may have left the thread in the language that its last request asked for.
    translation.activate("zh-hans")


@pytest.fixture(autouse=True)
def _witness(settings: Settings, tmp_path: Path) -> None:
    # The witness of one test's log knows nothing of another's.
    settings.AUDIT_WITNESS = tmp_path / "audit-witness.log"
