"""The API keeps to its own description, whatever is asked of it."""

from collections.abc import Iterator

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance
from tests.lantu_platform.ledger import enter, statement

from lantu_platform.config.wsgi import application
from lantu_platform.people.models import User
from lantu_platform.tokens.rules import offered
from lantu_platform.tokens.services import issue_token

schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
TEXT = "2023年青山区产值8亿元。"


@pytest.fixture
def token(analyst: User, settings: object) -> str:
    """A token for everything, in a house with a document in it."""
    settings.API_RATE = 100_000  # type: ignore[attr-defined]
    enter(analyst, "a.txt", TEXT, statement(TEXT, "8亿元", "产值"))
    return issue_token(by=analyst, name="试验", scopes=offered(analyst), days=1).secret


@pytest.fixture(autouse=True)
def _connection_stays() -> Iterator[None]:
    """The server closes its connection after each request; here it holds the test's transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


# The server's answers with files are closed by the garbage collector here.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@schema.parametrize()
@settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_every_operation(case: schemathesis.Case, token: str) -> None:
    # Whether a file is a document, or a change agrees with what is there, no schema can say.
    beyond = [] if case.method == "GET" else [positive_data_acceptance]
    case.call_and_validate(headers={"Authorization": f"Bearer {token}"}, excluded_checks=beyond)
