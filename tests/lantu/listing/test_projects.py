"""Projects are found with their spans, their stages and their full names."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lantu.listing import corpus

from lantu.intake import document_from_text
from lantu.listing import list_projects

ROWS = corpus.rows("projects")


def read(row: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"text": project.text, "start": project.start, "stage": project.stage.value, "name": project.name}
        for project in list_projects(corpus.document(row), [])
    ]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:24])
def test_a_sentence_is_read_as_the_corpus_says(row: dict[str, Any]) -> None:
    assert read(row) == row["projects"]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([row["text"] for row in ROWS]), max_size=4),
    st.text(" \n\t，。、（等项目路“”", max_size=12),
)
def test_a_projects_text_is_its_slice(sentences: list[str], noise: str) -> None:
    document = document_from_text(noise.join(sentences) + noise)
    for project in list_projects(document, []):
        assert document.text[project.start : project.end] == project.text


@settings(deadline=None)
@given(st.text("推进建设开工竣工项目工程路桥等、和及，。；：（）“”一二期第1２ \n", max_size=60))
def test_any_text_can_be_listed(text: str) -> None:
    projects = list_projects(document_from_text(text), [])
    assert [project.start for project in projects] == sorted(project.start for project in projects)


def test_projects_stand_in_the_region_most_statements_are_about() -> None:
    assert [project.region for project in list_projects(document_from_text("望河大桥建成通车。"), [])] == [""]


@pytest.mark.parametrize(("heading", "listed"), [("重点水利项目", 3), ("水利事业", 0)])
def test_a_bare_list_is_read_under_a_heading_that_announces_projects(heading: str, listed: int) -> None:
    works = "龙潭水库扩容工程、青河干流治理工程、石门水利枢纽。"
    document = document_from_text(f"第三节 {heading}\n{works}\n第四节 其他\n各项工作稳步开展，成效明显。")
    assert len(list_projects(document, [])) == listed


def test_items_of_a_list_have_the_stage_that_their_heading_tells() -> None:
    ongoing = "一、续建项目（2项）\n1．云湖湿地公园项目\n2．青石路改建工程（二期）"
    text = f"东岭县重点项目\n{ongoing}\n二、前期项目（1项）\n3．望河机场"
    projects = list_projects(document_from_text(text), [])
    assert [(project.text, project.stage) for project in projects] == [
        ("云湖湿地公园项目", "ongoing"),
        ("青石路改建工程（二期）", "ongoing"),
        ("望河机场", "preliminary"),
    ]
