"""Searching by program."""

import pytest
from django.test import Client
from tests.lantu_platform.ledger import enter, statement

from lantu_platform.people.models import User

TEXT = "2023年青山区产值8亿元，税收2亿元。"


@pytest.fixture(autouse=True)
def _document(analyst: User) -> None:
    found = [statement(TEXT, "8亿元", "工业产值"), statement(TEXT, "2亿元", "工业税收")]
    enter(analyst, "report.txt", TEXT, *found)


def test_the_first_of_each_kind(as_reader: Client) -> None:
    groups = as_reader.get("/api/v1/search", {"q": "工业"}).json()
    assert [(each["kind"], each["total"], [hit["title"] for hit in each["hits"]]) for each in groups] == [
        ("indicator", 2, ["工业产值", "工业税收"]),
        ("figure", 2, ["工业产值", "工业税收"]),
    ]


def test_a_figure_comes_with_its_sentence_and_place(as_reader: Client) -> None:
    (hit,) = as_reader.get("/api/v1/search/hits", {"kind": "figure", "q": "工业税收"}).json()["items"]
    assert (hit["sentence"], hit["start"], hit["statement"]["text"]) == (TEXT, 16, "2亿元")


def test_one_kind_page_by_page(as_reader: Client) -> None:
    asked = {"kind": "figure", "q": "工业", "size": 1, "page": 2}
    told = as_reader.get("/api/v1/search/hits", asked).json()
    assert [hit["title"] for hit in told.pop("items")] == ["工业税收"]
    assert told == {"count": 2, "page": 2, "size": 1, "pages": 2}


@pytest.mark.parametrize("words", ["", " ", "\x1c"])
def test_no_word_finds_nothing(as_reader: Client, words: str) -> None:
    assert as_reader.get("/api/v1/search", {"q": words}).json() == []
    assert as_reader.get("/api/v1/search/hits", {"kind": "figure", "q": words}).json()["items"] == []
