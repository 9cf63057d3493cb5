"""What all answers have in common."""

from collections import Counter
from decimal import Decimal
from importlib import import_module
from pkgutil import iter_modules

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.lantu_platform.ledger import enter, statement

from lantu_platform.api import schemas
from lantu_platform.people.models import User


def own(module: str) -> list[str]:
    """The names of the shapes that a module defines."""
    found = vars(import_module(module)).values()
    return [
        each.__name__ for each in found if getattr(each, "__module__", "") == module and hasattr(each, "model_fields")
    ]


@pytest.mark.parametrize("path", ["documents", "statements", "documents/{}", "documents/{}/original"])
def test_who_has_it_already_gets_304(as_reader: Client, analyst: User, path: str) -> None:
    url = "/api/v1/" + path.format(enter(analyst, "a.txt", "甲").pk)
    first = as_reader.get(url)
    first.getvalue()
    again = as_reader.get(url, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    enter(analyst, "b.txt", "乙")
    if "{" not in path and "documents" in path:
        assert as_reader.get(url, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_pages_of_a_list(as_reader: Client, analyst: User) -> None:
    for name in "abc":
        enter(analyst, f"{name}.txt", name)
    second = as_reader.get("/api/v1/documents", {"order": "added", "size": 2, "page": 2}).json()
    assert [document["name"] for document in second["items"]] == ["c.txt"]
    assert {key: second[key] for key in ("count", "page", "size", "pages")} == {
        "count": 3, "page": 2, "size": 2, "pages": 2,
    }  # fmt: skip
    assert as_reader.get("/api/v1/documents", {"page": 9}).json()["items"] == []


def test_a_wrong_parameter_is_named(as_reader: Client) -> None:
    refused = as_reader.get("/api/v1/documents", {"size": 1000, "state": "lost"})
    assert refused.status_code == 422
    assert [fault["where"] for fault in refused.json()["errors"]] == ["query.state", "query.size"]


def test_a_wrong_field_of_a_body_is_named_as_the_body_has_it(as_analyst: Client) -> None:
    refused = as_analyst.post("/api/v1/rereading/apply", {"documents": [0], "all": True}, "application/json")
    assert [fault["where"] for fault in refused.json()["errors"]] == ["body.documents.0", "body.all"]


def test_each_shape_has_a_name_of_its_own() -> None:
    shapes = [shape for module in iter_modules(schemas.__path__, f"{schemas.__name__}.") for shape in own(module.name)]
    assert [name for name, count in Counter(shapes).items() if count > 1] == []


def test_an_unknown_address_is_a_problem_too(as_reader: Client) -> None:
    refused = as_reader.get("/api/v1/nothing")
    assert (refused.status_code, refused["Content-Type"]) == (404, "application/problem+json")


def test_figures_travel_as_text_without_rounding(as_reader: Client, analyst: User) -> None:
    text = "2023年产值1234567.89亿元。"
    enter(analyst, "a.txt", text, statement(text, "1234567.89亿元", "产值", value=Decimal("1234567.89")))
    assert as_reader.get("/api/v1/statements").json()["items"][0]["value"] == "1234567.89"


def test_a_file_that_cannot_be_read_says_why(as_analyst: Client) -> None:
    refused = as_analyst.post("/api/v1/documents", {"file": SimpleUploadedFile("plan.docx", b"MZ\x90\x00" * 50)})
    assert (refused.status_code, refused.json()["title"]) == (422, "不支持这种文件")
    assert refused.json()["cure"] == "请另存为 docx、xlsx、pdf、ofd、html 或 txt，再上传。"
