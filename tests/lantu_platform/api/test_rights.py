"""Every operation against every role, compared with the table of rights."""

import json
import re
from typing import Any

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
    (method, path, operation.view_func.action)
    for bound in site._get_bound_routers()
    for path, view in bound.path_operations.items()
    for operation in view.operations
    for method in operation.methods
]


DESCRIBED = site.get_openapi_schema()


def least(schema: dict[str, Any]) -> object:
    """The smallest value that a schema of the description lets pass."""
    if "$ref" in schema:
        return least(DESCRIBED["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]])
    if "anyOf" in schema:
        return least(schema["anyOf"][0])
    if "enum" in schema:
        return schema["enum"][0]
    if "[0-9]" in schema.get("pattern", ""):
        return "1"
    if schema.get("type") == "object":
        return {name: least(schema["properties"][name]) for name in schema.get("required", ())}
    if schema.get("type") == "array":
        return [least(schema["items"])] * schema.get("minItems", 0)
    if schema.get("format") == "binary":
        return SimpleUploadedFile("b.txt", "乙".encode())
    return {"string": "2026-01-01", "integer": 1, "boolean": False}[schema["type"]]


def ask(client: Client, method: str, path: str) -> HttpResponseBase:
    """Ask with the least that each operation needs."""
    # The import that the walk hands in belongs to no department yet, the first post to somebody else.
    address = f"/api/v1{re.sub(r'{.*?}', '1', re.sub(r'{(batch|post)}', '999', path))}"
    body = DESCRIBED["paths"].get(f"/api/v1{path}", {}).get(method.lower(), {}).get("requestBody")
    if body is not None:
        [(kind, content)] = body["content"].items()
        said = least(content["schema"])
        if kind == "multipart/form-data":
            return client.post(address, said)
        return client.generic(method, address, json.dumps(said), "application/json")
    return client.generic(method, f"{address}?format=csv&kind=document&year=2025")


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
    opened = [path for method, path, _ in OPERATIONS if ask(Client(), method, path).status_code != 401]
    assert opened == ["/openapi.json"]
