"""The API keeps to its own description, whatever is asked of it, one request at a time and one after another."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.utils import timezone
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from pytest_django import Settings
from schemathesis.checks import CheckFunction
from schemathesis.specs.openapi.checks import (
    ensure_resource_availability,
    positive_data_acceptance,
    use_after_free,
)
from tests.lantu_platform.api.test_rights import OPERATIONS
from tests.lantu_platform.collection.conftest import fill_well
from tests.lantu_platform.ledger import announce, enter, statement

from lantu_platform.collection.models import Return
from lantu_platform.collection.services import unlock
from lantu_platform.config.wsgi import application
from lantu_platform.people.enums import Role
from lantu_platform.people.models import Department, User
from lantu_platform.people.rules import rights
from lantu_platform.people.services import appoint
from lantu_platform.plans.services import assign_tasks
from lantu_platform.tokens.rules import offered
from lantu_platform.tokens.services import issue_token

schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
TEXT = "2023年青山区产值8亿元。网络覆盖率为130%。"
# That an address knows no other method is Django's own, and the same for all.
schema.config.phases.coverage.unexpected_methods = set()
# What does not say which state of a record it saw gets the answer that is made for it.
schema.config.checks.missing_required_header.expected_statuses = ["428"]
ACTIONS = {(method, f"/api/v1{path}"): action for method, path, action in OPERATIONS}
WAYS = [
    ["people", "posts", "departments"],
    ["library", "statements", "review", "rereading", "dissemination"],
    ["catalogue", "indicators", "imports", "places"],
    ["forms", "returns"],
    ["tasks", "library"],
]
"""Subjects whose answers lead to each other."""
FEW = {
    "deadline": None,
    "derandomize": True,
    "database": None,
    "suppress_health_check": list(HealthCheck),
}
Headers = Mapping[str, str]


@schema.hook
def map_path_parameters(context: object, path_parameters: dict[str, Any] | None) -> dict[str, Any]:
    """A key as it may well be there; keys by pure chance would meet nothing but 404."""
    return {
        name: 1 + value % 3 if isinstance(value, int) and 3 < value < 2**63 else value
        for name, value in (path_parameters or {}).items()
    }


@pytest.fixture
def callers(analyst: User, head: User, clerk: User, filing: Return, settings: Settings) -> Mapping[str, Headers]:
    """Of each action the headers of somebody who may do it, in a house where everything occurs."""
    settings.API_RATE = 1_000_000
    wrong = statement(TEXT, "130%", "网络覆盖率", unit="%", value=Decimal(130))
    enter(analyst, "a.txt", TEXT, statement(TEXT, "8亿元", "产值"), wrong)
    plan = announce(analyst, "plan.txt", "推进城市更新。", "推进城市更新")
    assign_tasks(by=analyst, document=plan, starts=[0], department=Department.objects.get(name="统计局"), due=None)
    unlock(by=analyst, filing=filing, until=timezone.localdate(), ground="补报")
    fill_well(clerk, filing)
    people = {Role.ANALYST: analyst, Role.CLERK: clerk, Role.HEAD: head}
    for role in set(Role) - people.keys():
        people[role] = appoint(username=role, password="a long password", name=role, department="中心", role=role)
    tokens = {role: issue_token(by=user, name="试验", scopes=offered(user), days=1) for role, user in people.items()}
    found = {}
    for action in rights():
        role = next((role for role in (Role.ANALYST, *Role) if rights()[action].scopes[role]), None)
        if role:
            found[action] = {"Authorization": f"Bearer {tokens[role].secret}"}
    return found


@pytest.fixture(autouse=True)
def _connection_stays() -> Iterator[None]:
    """The server closes its connection after each request; here it holds the test's transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def headers(case: schemathesis.Case, callers: Mapping[str, Headers]) -> Headers:
    """Overwriting whatever stands there: no version that chance makes up would."""
    return {**callers[ACTIONS[case.operation.method.upper(), case.operation.path]], "If-Match": "*"}


def beyond(case: schemathesis.Case) -> list[CheckFunction]:
    """No schema can say whether a file is a document or a change agrees with what is there; and what was deleted can be
    looked at, to be restored.
    """
    after = [use_after_free, ensure_resource_availability]
    return after if case.method == "GET" else [*after, positive_data_acceptance]


# The server's answers with files are closed by the garbage collector here.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@schema.exclude(tag="exports").parametrize()
@settings(max_examples=6, phases=[Phase.explicit, Phase.generate], **FEW)
def test_every_operation(case: schemathesis.Case, callers: Mapping[str, Headers]) -> None:
    case.call_and_validate(headers=dict(headers(case, callers)), excluded_checks=beyond(case))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@schema.include(tag="exports").parametrize()
@settings(max_examples=12, phases=[Phase.generate], **FEW)
def test_every_export(case: schemathesis.Case, callers: Mapping[str, Headers]) -> None:
    """By chance alone: the lists that they hold have met every border of every parameter already."""
    case.call_and_validate(headers=dict(headers(case, callers)), excluded_checks=beyond(case))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("subjects", WAYS, ids=" ".join)
def test_one_request_after_another(subjects: list[str], callers: Mapping[str, Headers]) -> None:
    """What an answer tells, such as the key of what was made, goes into the next request."""
    machine = schema.include(tag=subjects).as_state_machine()

    class Way(machine):  # type: ignore[misc,valid-type]
        def get_call_kwargs(self, case: schemathesis.Case) -> dict[str, Any]:
            return {"headers": dict(headers(case, callers))}

        def validate_response(self, response: Any, case: schemathesis.Case, **given: Any) -> None:
            case.validate_response(response, excluded_checks=beyond(case), headers=dict(headers(case, callers)))

    run_state_machine_as_test(
        Way, settings=settings(max_examples=6, stateful_step_count=8, phases=[Phase.generate], **FEW)
    )
