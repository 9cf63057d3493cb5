"""Every operation against every role, compared with the table of rights."""

import json
import re
from typing import Any
from urllib.parse import urlencode

import pytest
from django.contrib.auth import SESSION_KEY
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http.response import HttpResponseBase
from django.test import Client
from tests.lantu_platform.ledger import enter

from lantu_platform.api.urls import site
from lantu_platform.people.enums import Role, Scope
from lantu_platform.people.models import User
from lantu_platform.people.rules import rights
from lantu_platform.people.services import appoint
from lantu_platform.tokens.models import Token
from lantu_platform.tokens.rules import offered
from lantu_platform.tokens.services import issue_token

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
    described = DESCRIBED["paths"].get(f"/api/v1{path}", {}).get(method.lower(), {})
    body = described.get("requestBody")
    if body is not None:
        [(kind, content)] = body["content"].items()
        said = least(content["schema"])
        if kind == "multipart/form-data":
            return client.post(address, said)
        return client.generic(method, address, json.dumps(said), "application/json")
    asked = [each for each in described.get("parameters", ()) if each["in"] == "query" and each["required"]]
    query = urlencode({each["name"]: least(each["schema"]) for each in asked})
    return client.generic(method, f"{address}?{query}")


@pytest.mark.django_db
@pytest.mark.parametrize("role", Role)
def test_each_role_meets_the_table(role: Role, analyst: User) -> None:
    enter(analyst, "a.txt", "甲")
    person = appoint(username="someone", password="a long password", name="某", department="某局", role=role)
    met, told = {}, {}
    client = Client()
    for method, path, action in OPERATIONS:
        # Some end the session.
        if SESSION_KEY not in client.session:
            client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
        answer = ask(client, method, path)
        answer.getvalue()
        assert answer.status_code < 500, path
        met[method, path] = answer.status_code != 403
        told[method, path] = rights()[action].visitor or rights()[action].scopes[role] is not Scope.NONE
    assert met == told


@pytest.mark.django_db
def test_no_token_goes_beyond_its_scopes(analyst: User) -> None:
    """Made for everything but an operation's action, it does not open that operation to somebody who may."""
    enter(analyst, "a.txt", "甲")
    tokens, met = {}, {}
    for method, path, action in OPERATIONS:
        role = next((role for role in Role if rights()[action].scopes[role]), None)
        if rights()[action].visitor or role is None:
            continue
        if role not in tokens:
            person = appoint(username=role, password="a long password", name=role, department="某局", role=role)
            tokens[role] = issue_token(by=person, name="程序", scopes=offered(person), days=1)
        Token.objects.filter(pk=tokens[role].token.pk).update(scopes=sorted(set(tokens[role].token.scopes) - {action}))
        answer = ask(Client(headers={"Authorization": f"Bearer {tokens[role].secret}"}), method, path)
        met[method, path] = answer.status_code, getattr(answer, "json", dict)().get("type")
    assert {each for each, told in met.items() if told != (403, "urn:lantu:problem:out-of-scope")} == set()
    assert len(met) == len(OPERATIONS) - 1


@pytest.mark.django_db
def test_a_stranger_gets_the_description_and_nothing_else() -> None:
    opened = [path for method, path, _ in OPERATIONS if ask(Client(), method, path).status_code != 401]
    assert opened == ["/openapi.json"]
