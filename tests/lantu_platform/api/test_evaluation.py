"""A plan's rows year by year, by program."""

import pytest
from django.test import Client
from tests.lantu_platform.plans.evaluated import judged, plan_of_years

from lantu_platform.library.models import Document
from lantu_platform.people.models import User


@pytest.fixture
def plan(analyst: User) -> Document:
    document = plan_of_years(analyst)
    judged(document)
    return document


def test_each_year_has_its_target_and_its_actual(as_reader: Client, plan: Document) -> None:
    (table,) = as_reader.get(f"/api/v1/plans/{plan.pk}/years").json()
    (row,) = table["rows"]
    told = [
        (each["year"], *(each[side] and each[side]["value"] for side in ("target", "actual"))) for each in row["years"]
    ]
    assert (table["years"], row["unit"], row["judgement"]["name"]) == (
        [2021, 2022, 2023, 2024, 2025],
        "亿元",
        "财政收入",
    )
    assert told == [(2021, None, None), (2022, None, None), (2023, None, "66"), (2024, "72", "70"), (2025, "80", "41")]
    assert row["years"][-1]["actual"]["period"] == "2025H1"


def test_what_is_open_is_told_with_the_figure_in_doubt(as_reader: Client, plan: Document) -> None:
    asked = as_reader.get(f"/api/v1/plans/{plan.pk}/questions").json()
    assert [(each["kind"], each["row"], each["statement"] is None) for each in asked] == [
        ("no_figure", 1, True), ("not_confirmed", 1, False),
    ]  # fmt: skip


def test_the_export_has_a_column_for_each_side_of_a_year(as_reader: Client, plan: Document) -> None:
    answer = as_reader.get(f"/api/v1/plans/{plan.pk}/years/export")
    heads = answer.getvalue().decode("utf-8-sig").splitlines()[0].split(",")
    assert [head for head in heads if head[:4] == "2025"] == ["2025年目标", "2025年实绩"]


SAID = {"opinion": "进度正常", "basis": "财政局的说明", "prospect": "likely"}


def address(client: Client, plan: Document) -> str:
    """Where the plan's only row is assessed."""
    (table,) = client.get(f"/api/v1/plans/{plan.pk}/years").json()
    return f"/api/v1/plans/{plan.pk}/assessments/{table['rows'][0]['key']}"


def test_a_row_is_assessed_anew_over_what_was_seen(as_analyst: Client, plan: Document) -> None:
    row = address(as_analyst, plan)
    assert as_analyst.get(row).status_code == 404
    tag = as_analyst.post(row, SAID, "application/json")["ETag"]
    other = SAID | {"opinion": "偏慢"}
    assert as_analyst.post(row, other, "application/json").status_code == 412
    assert as_analyst.put(row, other, "application/json").status_code == 428
    assert as_analyst.put(row, other, "application/json", headers={"If-Match": tag}).json()["opinion"] == "偏慢"
    assert as_analyst.put(row, SAID, "application/json", headers={"If-Match": tag}).status_code == 412
    told = as_analyst.get(row).json()
    assert {name: told[name] for name in SAID} == other
    assert as_analyst.get(f"/api/v1/plans/{plan.pk}/assessments").json() == [told]


def test_an_assessment_is_taken_back_once(as_analyst: Client, plan: Document) -> None:
    row = address(as_analyst, plan)
    tag = as_analyst.post(row, SAID, "application/json")["ETag"]
    assert as_analyst.delete(row, headers={"If-Match": '"other"'}).status_code == 412
    assert [as_analyst.delete(row, headers={"If-Match": tag}).status_code for _ in range(2)] == [204, 204]
    assert as_analyst.get(row).status_code == 404


def test_a_row_that_is_not_there_is_not_found(as_analyst: Client, plan: Document) -> None:
    assert as_analyst.post(f"/api/v1/plans/{plan.pk}/assessments/0", SAID, "application/json").status_code == 404


def test_spaces_are_no_opinion(as_analyst: Client, plan: Document) -> None:
    answer = as_analyst.post(address(as_analyst, plan), SAID | {"opinion": " "}, "application/json")
    assert (answer.status_code, answer.json()["errors"][0]["where"]) == (422, "body.opinion")


def test_a_plan_is_concluded_about_and_opened_again(as_analyst: Client, plan: Document) -> None:
    whole = f"/api/v1/plans/{plan.pk}/conclusion"
    said = {"overall": "总体顺利", "suggestions": "目标不变"}
    assert as_analyst.get(whole).status_code == 404
    tag = as_analyst.post(whole, said, "application/json")["ETag"]
    assert as_analyst.post(whole, {"overall": "偏慢"}, "application/json").status_code == 412
    anew = as_analyst.put(whole, {"overall": "偏慢"}, "application/json", headers={"If-Match": tag})
    assert (anew.json()["overall"], anew.json()["suggestions"]) == ("偏慢", "")
    assert as_analyst.delete(whole, headers={"If-Match": tag}).status_code == 412
    assert as_analyst.delete(whole, headers={"If-Match": anew["ETag"]}).status_code == 204
    assert as_analyst.get(whole).status_code == 404
