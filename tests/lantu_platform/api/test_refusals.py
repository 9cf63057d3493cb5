"""What every operation refuses in the same way: a key that is not there, a page before the first, a wrong body.

What one operation alone refuses is tested beside what it does.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest
from django.test import Client
from tests.lantu_platform.api.conftest import ANY
from tests.lantu_platform.api.test_rights import DESCRIBED, OPERATIONS, least

from lantu_platform.people.enums import Role
from lantu_platform.people.rules import rights
from lantu_platform.people.services import appoint
from lantu_platform.tokens.rules import offered
from lantu_platform.tokens.services import issue_token

NOWHERE = "999999"
CALM = {"DELETE /notices/{notice}", "DELETE /findings/{key}/decision"}
"""Putting away or taking back what is not there is no trouble: afterwards it is as was wanted."""
Told = dict[str, tuple[object, ...]]


def described(method: str, path: str) -> dict[str, Any]:
    found: dict[str, Any] = DESCRIBED["paths"].get(f"/api/v1{path}", {}).get(method.lower(), {})
    return found


def fields(method: str, path: str) -> dict[str, Any] | None:
    """The schema of the JSON that an operation takes; None where it takes none."""
    content = described(method, path).get("requestBody", {}).get("content", {})
    schema: dict[str, Any] | None = content.get("application/json", {}).get("schema")
    return schema


WITH_KEY = [(method, path, action) for method, path, action in OPERATIONS if "{" in path]
WITH_BODY = [(method, path, action) for method, path, action in OPERATIONS if fields(method, path)]
PAGED = [
    (method, path, action)
    for method, path, action in OPERATIONS
    if any(each["name"] == "page" for each in described(method, path).get("parameters", ()))
]


@pytest.fixture
def may(db: None) -> Mapping[str, Client]:
    """Of each action a program of somebody who may do it."""
    programs, found = {}, {}
    for action in rights():
        role = next((role for role in (Role.ANALYST, *Role) if rights()[action].scopes[role]), None)
        if role is None:
            continue
        if role not in programs:
            person = appoint(username=role, password="a long password", name=role, department="中心", role=role)
            secret = issue_token(by=person, name="程序", scopes=offered(person), days=1).secret
            programs[role] = Client(headers={"Authorization": f"Bearer {secret}", **ANY})
        found[action] = programs[role]
    return found


def address(path: str) -> str:
    """Of something that is not there."""
    return "/api/v1" + re.sub(r"{.*?}", NOWHERE, path.replace("{key}", "0" * 64))


def asked(path: str, method: str) -> str:
    """The least that must be asked for in the address."""
    given = [
        each for each in described(method, path).get("parameters", ()) if each["in"] == "query" and each["required"]
    ]
    return "?" + "&".join(f"{each['name']}={least(each['schema'])}" for each in given)


NOT_FOUND = (404, "urn:lantu:problem:not-found", "这里没有这项内容。", True)


def test_a_key_that_is_not_there_is_not_found(may: Mapping[str, Client]) -> None:
    told: Told = {}
    for method, path, action in WITH_KEY:
        url, content = address(path), described(method, path).get("requestBody", {}).get("content", {})
        if "multipart/form-data" in content:
            answer = may[action].post(url, least(content["multipart/form-data"]["schema"]))
        else:
            body = json.dumps(least(content["application/json"]["schema"])) if content else ""
            answer = may[action].generic(method, url + asked(path, method), body, "application/json")
        if f"{method} {path}" not in CALM:
            problem = answer.json()
            told[f"{method} {path}"] = (
                answer.status_code,
                problem["type"],
                problem["detail"],
                problem["instance"] == url,
            )
    assert {name: each for name, each in told.items() if each != NOT_FOUND} == {}
    assert len(told) == len(WITH_KEY) - len(CALM)


def test_there_is_no_page_before_the_first(may: Mapping[str, Client]) -> None:
    told: Told = {}
    for method, path, action in PAGED:
        answer = may[action].get(address(path) + asked(path, method) + "&page=0")
        told[path] = answer.status_code, *(each["where"] for each in answer.json()["errors"])
    assert {name: each for name, each in told.items() if each != (422, "query.page")} == {}


def test_what_is_no_json_is_told_so(may: Mapping[str, Client]) -> None:
    told: Told = {}
    for method, path, action in WITH_BODY:
        answer = may[action].generic(method, address(path), '{"', "application/json")
        told[f"{method} {path}"] = answer.status_code, answer.json()["type"]
    assert {name: each for name, each in told.items() if each != (400, "urn:lantu:problem:bad-request")} == {}


def required(schema: dict[str, Any]) -> set[str]:
    named = DESCRIBED["components"]["schemas"][str(schema["$ref"]).rsplit("/", 1)[-1]] if "$ref" in schema else schema
    return {f"body.{name}" for name in named.get("required", ())}


def test_each_field_that_is_missing_is_named(may: Mapping[str, Client]) -> None:
    told, expected = {}, {}
    for method, path, action in WITH_BODY:
        if wanted := required(fields(method, path) or {}):
            answer = may[action].generic(method, address(path), "{}", "application/json")
            told[f"{method} {path}"] = answer.status_code, {each["where"] for each in answer.json()["errors"]}
            expected[f"{method} {path}"] = 422, wanted
    assert told == expected


def test_a_field_that_nobody_knows_is_named(may: Mapping[str, Client]) -> None:
    """A slip of the pen must not leave a fact out."""
    told: Told = {}
    for method, path, action in WITH_BODY:
        body = json.dumps({**least(fields(method, path) or {}), "nmae": "何"})
        answer = may[action].generic(method, address(path), body, "application/json")
        told[f"{method} {path}"] = answer.status_code, *(each["where"] for each in answer.json().get("errors", ()))
    assert {name: each for name, each in told.items() if each != (422, "body.nmae")} == {}
