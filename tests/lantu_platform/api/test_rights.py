"""Every operation against every role, compared with the table of rights."""

import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http.response import HttpResponseBase
from django.test import Client
from tests.lantu_platform.ledger import enter

from lantu_platform.api.urls import site
from lantu_platform.people.enums import Role, Scope
from lantu_platform.people.models import User
from lantu_platform.people.rules import rights
from lantu_platform.people.services import appoint

OPERATIONS = [
    (method, re.sub(r"\{\w+\}", "1", path), operation.view_func.action)
    for bound in site._get_bound_routers()
    for path, view in bound.path_operations.items()
    for operation in view.operations
    for method in operation.methods
]


BODIES: dict[str, dict[str, object]] = {
    "/documents/1/tasks/assign": {"tasks": [0], "department": 1},
    "/tasks/1/report": {"seen": 1, "state": "done"},
    "/findings/1/decision": {"state": "accepted", "reason": "属实"},
}
"""The least that operations with a body need."""


def ask(client: Client, method: str, path: str) -> HttpResponseBase:
    """Ask with the least that each operation needs."""
    if (method, path) == ("POST", "/documents"):
        return client.post(f"/api/v1{path}", {"file": SimpleUploadedFile("b.txt", "乙".encode())})
    body = json.dumps(BODIES.get(path, {}))
    return client.generic(method, f"/api/v1{path}?format=csv&kind=document", body, content_type="application/json")


@pytest.mark.django_db
@pytest.mark.parametrize("role", Role)
def test_each_role_meets_the_table(role: Role, analyst: User) -> None:
    enter(analyst, "a.txt", "甲")
    person = appoint(username="someone", password="a long password", name="某", department="某局", role=role)
    met, told = {}, {}
    for method, path, action in OPERATIONS:
        client = Client()
        client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
        answer = ask(client, method, path)
        answer.getvalue()
        assert answer.status_code < 500, path
        met[method, path] = answer.status_code != 403
        told[method, path] = rights()[action].visitor or rights()[action].scopes[role] is not Scope.NONE
    assert met == told


@pytest.mark.django_db
def test_a_stranger_gets_the_description_and_nothing_else() -> None:
    opened = [path for method, path, _ in OPERATIONS if Client().generic(method, f"/api/v1{path}").status_code != 401]
    assert opened == ["/openapi.json"]
