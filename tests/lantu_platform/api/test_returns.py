"""Returns by program: filled, submitted, approved, and refusals that say what to do."""

import json
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.http.response import HttpResponseBase
from django.test import Client
from tests.lantu_platform.api.conftest import ANY, Program
from tests.lantu_platform.collection.books import changed
from tests.lantu_platform.collection.conftest import TODAY, entry_of, fill, fill_well

from lantu_platform.collection.models import Entry, Return, Template
from lantu_platform.collection.services import submit
from lantu_platform.indicators.models import Observation
from lantu_platform.people.models import Department, User

RETURNS = "/api/v1/returns"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: TODAY)


def send(client: Client, method: str, path: str, **said: object) -> Any:
    """The answer; whatever stands there may be overwritten."""
    answer: HttpResponseBase = client.generic(method, path, json.dumps(said), "application/json", headers=ANY)
    return answer


def test_the_list_tells_where_each_return_stands(clerk: User, filing: Return, program: Program) -> None:
    [row] = program(clerk).get(RETURNS).json()["items"]
    assert row == {
        "id": filing.pk, "form": filing.template_id, "name": "季度主要指标", "department": filing.department_id,
        "department_name": "统计局", "region": "青山区", "period": "2026Q1", "opens": "2026-04-01",
        "due": str(filing.due), "locks": str(filing.locks), "state": "open", "days_late": 0, "asked": 4, "filled": 0,
    }  # fmt: skip


def test_the_list_holds_nothing_of_other_departments(stranger: User, filing: Return, program: Program) -> None:
    sees = program(stranger)
    assert sees.get(RETURNS).json()["count"] == 0
    assert sees.get(f"{RETURNS}/{filing.pk}").status_code == 403


def test_a_cell_is_kept_as_text_with_its_version(clerk: User, filing: Return, program: Program) -> None:
    cell = entry_of(filing, "税收收入").pk
    kept = send(program(clerk), "PUT", f"{RETURNS}/{filing.pk}/cells/{cell}", typed="7.10", version=0).json()
    assert {key: kept[key] for key in ("typed", "value", "version", "saved_by")} == {
        "typed": "7.10", "value": "7.1", "version": 1, "saved_by": "赵填报",
    }  # fmt: skip


def test_who_saw_an_older_version_overwrites_nothing(clerk: User, filing: Return, program: Program) -> None:
    fills, cell = program(clerk), entry_of(filing, "税收收入").pk
    url = f"{RETURNS}/{filing.pk}/cells/{cell}"
    send(fills, "PUT", url, typed="7", version=0)
    refused = send(fills, "PUT", url, typed="8", version=0)
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lantu:problem:changed-meanwhile")
    assert refused.json()["errors"] == [{"where": f"cells.{cell}", "what": "7 (version 1, 赵填报)"}]
    assert entry_of(filing, "税收收入").typed == "7"


def test_what_is_in_the_way_of_submission_is_named_cell_by_cell(clerk: User, filing: Return, program: Program) -> None:
    refused = send(program(clerk), "POST", f"{RETURNS}/{filing.pk}/submit")
    asked = [entry_of(filing, name).pk for name in ("一般公共预算收入", "税收收入", "非税收入")]
    assert (refused.status_code, refused["Content-Type"]) == (409, "application/problem+json")
    assert [fault["where"] for fault in refused.json()["errors"]] == [f"cells.{key}" for key in asked]


def test_a_return_is_submitted_and_approved(clerk: User, head: User, filing: Return, program: Program) -> None:
    fill_well(clerk, filing)
    assert send(program(clerk), "POST", f"{RETURNS}/{filing.pk}/submit").json()["state"] == "submitted"
    approves = program(head)
    assert [send(approves, "POST", f"{RETURNS}/{filing.pk}/approve").json()["revision"] for _ in range(2)] == [1, 1]
    [row, *_] = approves.get("/api/v1/observations").json()["items"]
    assert (row["name"], row["value"], row["source_key"]) == ("一般公共预算收入", "10", filing.pk)


@pytest.mark.parametrize("way", ["approve", "send-back"])
def test_figures_that_were_not_seen_are_left_to_wait(
    clerk: User, head: User, filing: Return, program: Program, way: str
) -> None:
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    decides, url = program(head), f"{RETURNS}/{filing.pk}"
    seen = decides.get(url)["ETag"]
    send(decides, "POST", f"{url}/send-back", note="请核对")
    fill(clerk, filing, 税收收入="99", 一般公共预算收入="102")
    submit(by=clerk, filing=filing)
    said = {"note": "早"} if way == "send-back" else {}
    told = [
        decides.post(f"{url}/{way}", json.dumps(said), "application/json", headers=headers)
        for headers in ({"If-Match": seen}, {})
    ]
    assert [each.status_code for each in told] == [412, 428]
    assert (Return.objects.get().state, Observation.objects.count()) == ("submitted", 0)
    now = decides.get(url)["ETag"]
    done = decides.post(f"{url}/{way}", json.dumps(said), "application/json", headers={"If-Match": now})
    assert (done.status_code, done["ETag"]) == (200, decides.get(url)["ETag"])


def test_a_return_is_sent_back_with_its_note(clerk: User, head: User, filing: Return, program: Program) -> None:
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    told = send(program(head), "POST", f"{RETURNS}/{filing.pk}/send-back", note="税收偏低").json()
    assert (told["state"], told["note"], told["editable"]) == ("returned", "税收偏低", True)
    [notice, *_] = program(clerk).get("/api/v1/notices").json()["items"]
    assert (notice["kind"], notice["filing"]) == ("returned", filing.pk)


def test_sending_back_what_nobody_submitted_is_refused(head: User, filing: Return, program: Program) -> None:
    refused = send(program(head), "POST", f"{RETURNS}/{filing.pk}/send-back", note="早")
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lantu:problem:not-open")


def test_days_are_moved_with_a_ground(analyst: User, filing: Return, program: Program) -> None:
    days = {"due": "2026-04-20", "locks": "2026-04-30", "ground": "统一延期"}
    url, moves = f"{RETURNS}/{filing.pk}/days", program(analyst)
    before = moves.get(url)
    assert before.json() == {"opens": "2026-04-01", "due": "2026-04-07", "locks": "2026-04-14"}
    seen = {"If-Match": before["ETag"]}
    told = [moves.put(url, json.dumps(days), "application/json", headers=each) for each in (seen, seen, None)]
    assert [each.status_code for each in told] == [200, 412, 428]
    assert (told[0].json()["due"], told[0]["ETag"]) == ("2026-04-20", moves.get(url)["ETag"])
    assert moves.get(url).json() == {"opens": "2026-04-01", "due": "2026-04-20", "locks": "2026-04-30"}


def test_an_approved_return_is_unlocked(
    clerk: User, head: User, analyst: User, filing: Return, program: Program
) -> None:
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    send(program(head), "POST", f"{RETURNS}/{filing.pk}/approve")
    told = send(program(analyst), "POST", f"{RETURNS}/{filing.pk}/unlock", until="2026-05-01", ground="口径调整").json()
    assert (told["state"], told["unlocked_until"]) == ("returned", "2026-05-01")


def test_reminding_tells_how_many_heard(analyst: User, filing: Return, program: Program) -> None:
    # The clerk and the head of the department may both fill it.
    assert send(program(analyst), "POST", f"{RETURNS}/{filing.pk}/remind").json() == {"people": 2}


def test_all_late_ones_are_urged_at_once(
    analyst: User, filing: Return, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: date(2026, 4, 9))
    told = send(program(analyst), "POST", f"{RETURNS}/remind").json()
    assert told == {"returns": 1, "people": 2, "closed": 0}


def test_what_is_approved_is_not_urged(
    clerk: User, head: User, analyst: User, filing: Return, program: Program
) -> None:
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    refused = send(program(analyst), "POST", f"{RETURNS}/{filing.pk}/remind")
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lantu:problem:not-open")


def test_a_notice_is_put_away(clerk: User, filing: Return, program: Program) -> None:
    reads = program(clerk)
    [notice] = reads.get("/api/v1/notices").json()["items"]
    assert reads.delete(f"/api/v1/notices/{notice['id']}").status_code == 204
    assert reads.get("/api/v1/notices").json()["count"] == 0


@pytest.mark.parametrize("way", ["cells/{cell}", "submit", "approve", "send-back"])
def test_nobody_works_on_another_departments_return(
    clerk: User, stranger: User, filing: Return, program: Program, way: str
) -> None:
    fill_well(clerk, filing)
    if way in ("approve", "send-back"):
        submit(by=clerk, filing=filing)
    before = Return.objects.values().get(), list(Entry.objects.order_by("pk").values())
    cell = entry_of(filing, "税收收入")
    said = {"cells/{cell}": {"typed": "8", "version": cell.version}, "send-back": {"note": "早"}}.get(way, {})
    path = f"{RETURNS}/{filing.pk}/{way.format(cell=cell.pk)}"
    refused = send(program(stranger), "PUT" if "cell" in way else "POST", path, **said)
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:lantu:problem:not-allowed")
    assert (Return.objects.values().get(), list(Entry.objects.order_by("pk").values())) == before


def test_a_head_does_not_approve_what_they_filled(head: User, filing: Return, program: Program) -> None:
    fill_well(head, filing)
    submit(by=head, filing=filing)
    refused = send(program(head), "POST", f"{RETURNS}/{filing.pk}/approve")
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lantu:problem:second-person")
    assert Observation.objects.count() == 0


def test_a_clerk_does_not_approve_their_own_return(clerk: User, filing: Return, program: Program) -> None:
    fill_well(clerk, filing)
    submit(by=clerk, filing=filing)
    assert send(program(clerk), "POST", f"{RETURNS}/{filing.pk}/approve").status_code == 403
    assert (Return.objects.get().state, Observation.objects.count()) == ("submitted", 0)


def test_the_list_asks_no_query_per_return(
    analyst: User, filing: Return, program: Program, django_assert_max_num_queries: Any
) -> None:
    reads = program(analyst)
    reads.get(RETURNS)
    with django_assert_max_num_queries(8):
        reads.get(RETURNS)


DESIGN = {
    "name": "月报", "region": "青山区", "frequency": "month", "starts": "2026-03-01",
    "asked": [{"indicator": "用电量", "unit": "亿千瓦时"}],
}  # fmt: skip


def test_a_form_is_designed_and_its_return_opened(analyst: User, clerk: User, program: Program) -> None:
    department = Department.objects.get(name="统计局").pk
    made = send(program(analyst), "POST", "/api/v1/forms", department=department, **DESIGN)
    assert (made.status_code, [each["indicator"] for each in made.json()["asked"]]) == (201, ["用电量"])
    assert Return.objects.get().period == "2026-03"


def test_two_forms_of_a_department_have_different_names(analyst: User, clerk: User, program: Program) -> None:
    department, designs = Department.objects.get(name="统计局").pk, program(analyst)
    send(designs, "POST", "/api/v1/forms", department=department, **DESIGN)
    refused = send(designs, "POST", "/api/v1/forms", department=department, **DESIGN)
    assert (refused.status_code, refused.json()["detail"]) == (
        422, "这个部门已经有一张叫“月报”的表。请换个名称。",
    )  # fmt: skip


def test_a_form_is_changed_and_open_returns_keep_their_cells(analyst: User, clerk: User, program: Program) -> None:
    department, designs = Department.objects.get(name="统计局").pk, program(analyst)
    made = send(designs, "POST", "/api/v1/forms", department=department, **DESIGN).json()
    other = DESIGN | {"name": "月度快报", "asked": [{"indicator": "用水量", "unit": "万吨", "required": False}]}
    url, said = f"/api/v1/forms/{made['form']['id']}", json.dumps(other | {"department": department})
    kept = designs.put(url, said, "application/json", headers=ANY)
    assert (kept.status_code, kept.json()["form"]["name"]) == (200, "月度快报")
    assert kept.json()["asked"] == [
        {"indicator": "用水量", "unit": "万吨", "measure": "level", "required": False, "note": ""}
    ]
    assert designs.get(f"/api/v1/forms/{made['form']['id']}").json() == kept.json()
    assert [each["name"] for each in designs.get(f"{RETURNS}/{Return.objects.get().pk}").json()["cells"]] == ["用电量"]


def test_a_clerk_designs_no_form(clerk: User, template: Template, program: Program) -> None:
    fills = program(clerk)
    said = DESIGN | {"department": template.department_id}
    answers = [send(fills, "POST", "/api/v1/forms", **said), send(fills, "PUT", f"/api/v1/forms/{template.pk}", **said)]
    assert [each.status_code for each in answers] == [403, 403]
    assert Template.objects.get().name == "季度主要指标"


@pytest.mark.parametrize(
    ("way", "said"),
    [
        ("PUT days", {"due": "2026-04-20", "locks": "2026-04-30", "ground": "延期"}),
        ("POST unlock", {"until": "2026-05-01", "ground": "更正"}),
        ("POST remind", {}),
    ],
)
def test_a_clerk_moves_no_days_unlocks_nothing_and_reminds_nobody(
    clerk: User, filing: Return, program: Program, way: str, said: dict[str, str]
) -> None:
    before, (method, path) = Return.objects.values().get(), way.split()
    assert send(program(clerk), method, f"{RETURNS}/{filing.pk}/{path}", **said).status_code == 403
    assert Return.objects.values().get() == before


def test_a_period_is_opened_by_hand_once(analyst: User, template: Template, program: Program) -> None:
    opens, url = program(analyst), f"/api/v1/forms/{template.pk}/open"
    told = [send(opens, "POST", url, period="2026-01/2026-06").json() for _ in range(2)]
    key = Return.objects.get().pk
    assert told == [{"new": True, "filing": key}, {"new": False, "filing": key}]


def test_a_period_that_is_none_is_refused_with_how_to_write_it(
    analyst: User, template: Template, program: Program
) -> None:
    refused = send(program(analyst), "POST", f"/api/v1/forms/{template.pk}/open", period="去年")
    assert (refused.status_code, refused.json()["cure"]) == (
        422, "时期写法不对。请写成 2025、2025H1、2025Q3、2025-07，或 2021/2025。",
    )  # fmt: skip


def test_a_filled_workbook_goes_into_its_return(clerk: User, stranger: User, filing: Return, program: Program) -> None:
    fills, imports = program(clerk), "/api/v1/imports"
    empty = fills.get("/api/v1/returns/workbook").getvalue()
    filled = SimpleUploadedFile("q1.xlsx", changed(empty, F4=10, F5=7, F6=3))
    batch = fills.post(f"{imports}/returns", {"file": filled}).json()
    call_command("work", once=True)
    url = f"{imports}/returns/{batch['id']}/apply"
    assert program(stranger).post(url).status_code == 404
    applied = fills.post(url)
    assert (applied.status_code, applied.json()["state"]) == (202, "importing")
    call_command("work", once=True)
    told = fills.get(f"{imports}/{batch['id']}").json()
    assert (told["state"], told["changes"], entry_of(filing, "税收收入").typed) == ("done", 3, "7")
    assert [each["id"] for each in fills.get(imports).json()["items"]] == [batch["id"]]
    assert fills.post(f"{imports}/{batch['id']}/undo").json()["state"] == "undone"
    assert entry_of(filing, "税收收入").typed == ""
