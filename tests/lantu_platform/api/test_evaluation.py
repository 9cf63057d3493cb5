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
