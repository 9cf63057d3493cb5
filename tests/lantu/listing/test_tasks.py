"""Tasks are found in the parts that speak of what is to be done, with verb, object, figures and deadline."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lantu.listing import corpus

from lantu.intake import document_from_text
from lantu.listing import list_tasks
from lantu.statement import read_statements

ROWS = corpus.rows("tasks")
REVIEW = "一、2030年工作回顾\n全年完成投资30亿元。\n"
ARRANGEMENT = "二、2031年工作安排\n"


def read(text: str) -> list[dict[str, Any]]:
    return [
        {"action": task.action, "object": task.object, "deadline": task.deadline}
        for task in list_tasks(document_from_text(text), [])
    ]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:24])
def test_a_sentence_is_read_as_the_corpus_says(row: dict[str, Any]) -> None:
    assert read(REVIEW + ARRANGEMENT + row["text"]) == row["tasks"]


def test_a_review_commits_to_nothing() -> None:
    assert read(REVIEW + "推进望河大桥建设，完善路网。\n" + ARRANGEMENT + "全面加强协作配合。") == [
        {"action": "加强", "object": "协作配合", "deadline": None}
    ]


def test_a_chapter_of_aims_commits_to_nothing() -> None:
    assert read(REVIEW + ARRANGEMENT + "（一）总体要求\n坚持稳中求进，推动高质量发展取得新成效。") == []


@pytest.mark.parametrize(
    "heading", ["总体要求和目标任务", "面临形势与重点工作", "新形势下的政府自身建设", "发展目标和主要举措"]
)
def test_a_chapter_of_aims_and_works_commits_to_its_measures(heading: str) -> None:
    tasks = read(REVIEW + ARRANGEMENT + f"（一）{heading}\n推进老旧小区改造，完成外墙保温20万平方米。")
    assert [task["action"] for task in tasks] == ["推进"]


def test_a_task_names_the_statements_inside_it() -> None:
    document = document_from_text(REVIEW + ARRANGEMENT + "新增冷库容量5万立方米，培训果农3000人次。")
    statements, _ = read_statements(document)
    inside = [statement.start for statement in statements if statement.start > document.text.index("新增")]
    assert [list(task.statements) for task in list_tasks(document, statements)] == [inside]


def test_a_heading_run_into_its_paragraph_ends_the_path() -> None:
    document = document_from_text(REVIEW + ARRANGEMENT + "优化公共服务。新建望河幼儿园，扩建松岭小学。")
    assert [task.section for task in list_tasks(document, [])] == [("2031年工作安排", "优化公共服务")]


@settings(deadline=None)
@given(st.lists(st.sampled_from([row["text"] for row in ROWS]), max_size=5), st.text(" \n，。；一是（）“”", max_size=6))
def test_a_tasks_text_is_its_slice(sentences: list[str], noise: str) -> None:
    document = document_from_text(REVIEW + ARRANGEMENT + noise.join(sentences))
    for task in list_tasks(document, []):
        assert document.text[task.start : task.end] == task.text
