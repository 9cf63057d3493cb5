"""The catalogue and targets by program."""

import json

from django.core.files.uploadedfile import SimpleUploadedFile
from tests.lantu_platform.api.conftest import ANY, Program

from lantu_platform.indicators.models import Indicator, TargetVersion
from lantu_platform.indicators.services import add_indicator
from lantu_platform.people.models import User

DECISION = {
    "region": "青山区", "period": "2025", "value": "120.50", "unit": "亿元", "decision": "青政〔2025〕1号",
    "decided": "2025-01-05", "effective": "2025-01-10", "text": "定为全年目标",
}  # fmt: skip


def test_an_indicator_is_entered_once(analyst: User, program: Program) -> None:
    edits = program(analyst)
    made = [edits.post("/api/v1/catalogue", {"name": "用电量"}, "application/json") for _ in range(2)]
    assert [(each.status_code, each.json()["id"]) for each in made] == [(201, made[0].json()["id"])] * 2
    assert [each["name"] for each in edits.get("/api/v1/catalogue").json()["items"]] == ["用电量"]


def test_a_blank_name_is_refused(analyst: User, program: Program) -> None:
    refused = program(analyst).post("/api/v1/catalogue", {"name": " "}, "application/json")
    assert (refused.status_code, Indicator.objects.exists()) == (422, False)


def test_who_only_reads_changes_no_entry(analyst: User, reader: User, program: Program) -> None:
    key, reads = add_indicator(by=analyst, name="用电量").pk, program(reader)
    answers = [
        reads.post("/api/v1/catalogue", {"name": "用水量"}, "application/json"),
        reads.put(f"/api/v1/catalogue/{key}", {"unit": "亿千瓦时"}, "application/json"),
        reads.post(f"/api/v1/indicators/{key}/targets", DECISION),
    ]
    assert [each.status_code for each in answers] == [403, 403, 403]
    assert (Indicator.objects.get().unit, TargetVersion.objects.exists()) == ("", False)


def test_an_entry_is_described(analyst: User, program: Program) -> None:
    key, edits = add_indicator(by=analyst, name="用电量").pk, program(analyst)
    said = json.dumps({"unit": "亿千瓦时", "direction": "up"})
    told = edits.put(f"/api/v1/catalogue/{key}", said, "application/json", headers=ANY).json()
    assert {name: told[name] for name in ("name", "unit", "direction", "attribute", "lead")} == {
        "name": "用电量", "unit": "亿千瓦时", "direction": "up", "attribute": None, "lead": None,
    }  # fmt: skip


def test_a_formula_over_an_unknown_name_is_refused(analyst: User, program: Program) -> None:
    key = add_indicator(by=analyst, name="用电量").pk
    said = json.dumps({"formula": "[没有的] * 2"})
    refused = program(analyst).put(f"/api/v1/catalogue/{key}", said, "application/json", headers=ANY)
    assert (refused.status_code, refused.json()["detail"]) == (
        422, "目录里没有“没有的”。请用目录里的全称，或先把它加进目录。",
    )  # fmt: skip


def test_each_decision_adds_a_version_and_the_same_adds_none(analyst: User, program: Program) -> None:
    key, decides = add_indicator(by=analyst, name="用电量").pk, program(analyst)
    url = f"/api/v1/indicators/{key}/targets"
    for said in (DECISION, DECISION):
        assert decides.post(url, said).status_code == 201
    other = {**DECISION, "value": "130", "decision": "青政〔2025〕9号"}
    [goal] = decides.get(url, {"region": "青山区"}).json()
    tags = [None, {"If-Match": '"old"'}, {"If-Match": f'"{goal["etag"]}"'}]
    assert [decides.post(url, other, headers=each).status_code for each in tags] == [412, 412, 201]
    [goal] = decides.get(url, {"region": "青山区"}).json()
    told = [(version["number"], version["value"]) for version in goal["versions"]]
    assert (goal["holds"], told) == (2, [(2, "130"), (1, "120.5")])


def test_a_decision_keeps_its_file(analyst: User, program: Program) -> None:
    key, decides = add_indicator(by=analyst, name="用电量").pk, program(analyst)
    file = SimpleUploadedFile("决定.txt", "定为全年目标。".encode())
    version = decides.post(f"/api/v1/indicators/{key}/targets", {**DECISION, "file": file}).json()
    answer = decides.get(f"/api/v1/decision-files/{version['file']}")
    assert answer.getvalue() == "定为全年目标。".encode()
