"""Deciding about findings by program."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from tests.lantu_platform.api.conftest import ANY
from tests.lantu_platform.ledger import enter, statement

from lantu_platform.people.models import User

TEXT = "网络覆盖率为130%。"
WORD = {"state": "dismissed", "reason": "口径不同"}


@pytest.fixture(autouse=True)
def _wrong(analyst: User) -> None:
    enter(analyst, "a.txt", TEXT, statement(TEXT, "130%", "网络覆盖率", value=Decimal(130), unit="%"))


def found(client: Client, **asked: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = client.get("/api/v1/findings", asked).json()["items"]
    return items


def test_a_dismissed_finding_leaves_the_list(as_analyst: Client) -> None:
    (finding,) = found(as_analyst)
    answer = as_analyst.post(f"/api/v1/findings/{finding['key']}/decision", WORD, "application/json")
    assert (answer.status_code, answer.json()["by"], answer.json()["reason"]) == (200, "李分析", "口径不同")
    assert found(as_analyst) == []
    assert [each["state"] for each in found(as_analyst, state="dismissed")] == ["dismissed"]


def test_a_decision_is_taken_back(as_analyst: Client) -> None:
    url = f"/api/v1/findings/{found(as_analyst)[0]['key']}/decision"
    as_analyst.post(url, WORD, "application/json")
    assert [as_analyst.delete(url, headers=ANY).status_code for _ in range(2)] == [204, 204]
    assert [each["state"] for each in found(as_analyst)] == ["open"]


def test_a_blank_reason_is_refused(as_analyst: Client) -> None:
    url = f"/api/v1/findings/{found(as_analyst)[0]['key']}/decision"
    refused = as_analyst.post(url, WORD | {"reason": " "}, "application/json")
    assert (refused.status_code, [each["where"] for each in refused.json()["errors"]]) == (422, ["body.reason"])


def test_an_unknown_finding_is_not_found(as_analyst: Client) -> None:
    assert as_analyst.post("/api/v1/findings/abc/decision", WORD, "application/json").status_code == 404
