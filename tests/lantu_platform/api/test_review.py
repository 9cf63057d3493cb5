"""Reviewing what was read by program."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from tests.lantu_platform.ledger import enter, statement

from lantu_platform.people.models import User
from lantu_platform.readings.models import Alias, Reading, Remark, Statement

TEXT = "2023年青山区产值8亿元，税收2亿元，能耗下降3%。"
JSON = "application/json"


@pytest.fixture(autouse=True)
def _document(analyst: User) -> None:
    enter(
        analyst, "a.txt", TEXT,
        statement(TEXT, "8亿元", "园区造车总量值"),
        statement(TEXT, "2亿元", "税收", value=Decimal(2), doubts=["period"]),
        statement(TEXT, "3%", "能耗", value=Decimal(3), unit="%", attribute="约束性"),
    )  # fmt: skip


def key(text: str) -> int:
    return Statement.objects.get(text=text).pk


def act(client: Client, text: str, verb: str, **told: object) -> Any:
    return client.post(f"/api/v1/review/statements/{key(text)}/{verb}", {"seen": None} | told, JSON)


def queued(client: Client, **asked: str) -> list[str]:
    return [each["text"] for each in client.get("/api/v1/review/statements", asked).json()["items"]]


def test_the_queue_is_narrowed(as_analyst: Client) -> None:
    act(as_analyst, "8亿元", "accept")
    assert (queued(as_analyst), queued(as_analyst, doubt="period"), queued(as_analyst, review="accepted")) == (
        ["2亿元", "3%"], ["2亿元"], ["8亿元"],
    )  # fmt: skip


def test_what_the_queue_can_be_narrowed_by(as_analyst: Client) -> None:
    (document,) = Reading.objects.values_list("document", flat=True)
    told = as_analyst.get("/api/v1/review/choices").json()
    facets = {facet["name"]: facet["choices"] for facet in told["facets"]}
    assert list(facets) == ["document", "indicator", "field", "region", "doubt", "status", "review"]
    assert facets["document"] == [{"value": str(document), "word": "a.txt", "count": 3}]
    assert [(each["value"], each["count"]) for each in facets["doubt"]] == [("period", 1)]
    assert told["sure"] == 1


def test_one_statement_with_what_people_decided(as_analyst: Client) -> None:
    act(as_analyst, "2亿元", "correct", value="2.50", note="见附表")
    told = as_analyst.get(f"/api/v1/review/statements/{key('2亿元')}").json()
    (decision,) = told["decisions"]
    assert (told["slots"]["value"], told["read"]["value"], told["statement"]["review"]) == ("2.50", "2", "corrected")
    assert (decision["by"], decision["outcome"], decision["note"]) == ("李分析", "corrected", "见附表")
    assert told["around"] == {"previous": key("8亿元"), "next": key("3%"), "number": 2, "total": 2}


def test_a_correction_leaves_the_other_slots(as_analyst: Client) -> None:
    told = act(as_analyst, "2亿元", "correct", period="2023H1", scope=["区本级", "不含镇"]).json()
    assert [told[slot] for slot in ("value", "unit", "period", "scope", "review")] == [
        "2", "亿元", "2023H1", ["区本级", "不含镇"], "corrected",
    ]  # fmt: skip


def test_a_slot_that_makes_no_sense_is_named(as_analyst: Client) -> None:
    refused = act(as_analyst, "2亿元", "correct", period="去年")
    assert (refused.status_code, [each["where"] for each in refused.json()["errors"]]) == (422, ["body.period"])


def test_what_is_rejected_leaves_the_ledger(as_analyst: Client) -> None:
    assert act(as_analyst, "2亿元", "reject", note="不是指标").json()["review"] == "rejected"
    assert [each["text"] for each in as_analyst.get("/api/v1/statements").json()["items"]] == ["8亿元", "3%"]


def test_who_comes_second_is_told_who_was_first(as_analyst: Client, as_reader: Client) -> None:
    act(as_analyst, "8亿元", "reject")
    refused = act(as_reader, "8亿元", "accept")
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lantu:problem:decided-meanwhile")
    assert refused.json()["detail"].startswith("李分析 已在 ")


def test_a_binding_indicator_takes_a_second_person(as_analyst: Client, as_reader: Client) -> None:
    first = act(as_analyst, "3%", "accept").json()
    assert first["review"] == "second"
    alone = act(as_analyst, "3%", "accept", seen=first["decision"])
    assert (alone.status_code, alone.json()["type"]) == (409, "urn:lantu:problem:second-person")
    assert act(as_reader, "3%", "accept", seen=first["decision"]).json()["review"] == "accepted"


def test_the_last_decision_is_taken_back(as_analyst: Client) -> None:
    act(as_analyst, "8亿元", "reject")
    undone = as_analyst.post("/api/v1/review/undo", {}, JSON).json()
    assert ([each["text"] for each in undone], queued(as_analyst)) == (["8亿元"], ["8亿元", "2亿元", "3%"])
    nothing = as_analyst.post("/api/v1/review/undo", {}, JSON)
    assert (nothing.status_code, nothing.json()["type"]) == (409, "urn:lantu:problem:nothing-to-undo")


def test_sure_ones_are_accepted_and_taken_back_at_once(as_analyst: Client) -> None:
    batch = as_analyst.post("/api/v1/review/accept-sure").json()
    assert (batch["size"], queued(as_analyst, review="accepted")) == (1, ["8亿元"])
    as_analyst.post("/api/v1/review/undo", {"decision": batch["decision"]}, JSON)
    assert queued(as_analyst) == ["8亿元", "2亿元", "3%"]


def test_how_far_people_are(as_analyst: Client) -> None:
    act(as_analyst, "8亿元", "accept")
    act(as_analyst, "3%", "accept")
    assert as_analyst.get("/api/v1/review/progress").json() == {
        "decided": 1, "total": 3, "second": 1, "people": [{"name": "李分析", "today": 2, "last_hour": 2}],
    }  # fmt: skip


def test_a_missed_number_becomes_a_statement(as_analyst: Client) -> None:
    reading = Reading.objects.get()
    remark = Remark.objects.create(reading=reading, start=10, end=13, text="8亿元", reason="no unit")
    url = f"/api/v1/documents/{reading.document_id}/missed"
    (told,) = as_analyst.get(url, {"reason": "no unit"}).json()["items"]
    assert (told["id"], told["sentence"], as_analyst.get(f"{url}/reasons").json()) == (remark.pk, TEXT, ["no unit"])
    added = as_analyst.post(f"/api/v1/missed/{remark.pk}", {"indicator": "投资", "period": "2023"}, JSON)
    row = added.json()
    assert (added.status_code, row["name"], row["value"], row["unit"], row["by_hand"]) == (
        201, "投资", "8", "亿元", True,
    )  # fmt: skip
    assert as_analyst.get(url).json()["items"] == []


def test_a_learnt_name_is_taken_in_and_back(as_analyst: Client) -> None:
    act(as_analyst, "8亿元", "correct", indicator="规模以上工业总产值")
    (name,) = as_analyst.get("/api/v1/names").json()["items"]
    assert (name["written"], name["indicator_name"], name["state"], name["proposed_by"]) == (
        "园区造车总量值", "规模以上工业总产值", "proposed", "李分析",
    )  # fmt: skip
    for verb, state in (("accept", "accepted"), ("refuse", "refused")):
        assert as_analyst.post(f"/api/v1/names/{name['id']}/{verb}").json()["state"] == state
    assert Alias.objects.get().state == "refused"
