"""The search page."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.ledger import enter, statement

from lantu_platform.people.models import User

TEXT = "工业产值8亿元。<b>工业产值</b>9亿元。"


@pytest.fixture
def hits(analyst: User) -> None:
    enter(analyst, "a.txt", TEXT, statement(TEXT, "8亿元", "工业产值"), statement(TEXT, "9亿元", "工业产值"))


def page(client: Client, **query: str) -> str:
    return client.get(reverse("search"), query).content.decode()


def test_the_header_leads_there(as_reader: Client) -> None:
    assert f'role="search" action="{reverse("search")}"' in as_reader.get(reverse("home")).content.decode()


def test_the_word_is_marked_and_nothing_else_is_markup(as_reader: Client, hits: None) -> None:
    html = page(as_reader, q="工业产值")
    assert "<mark>工业产值</mark>8亿元。" in html
    assert "&lt;b&gt;<mark>工业产值</mark>&lt;/b&gt;9亿元。" in html


@pytest.mark.parametrize("text", ["8亿元", "9亿元", "工业产值"])
def test_it_asks_the_same_for_one_hit_and_two(
    as_reader: Client, hits: None, text: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    # One more for the sentences of all indicators that are found.
    with django_assert_num_queries(11 if text == "工业产值" else 10):
        page(as_reader, q=text)


def test_one_kind_has_pages(as_reader: Client, hits: None) -> None:
    html = page(as_reader, q="工业产值", kind="figure", page="9")
    assert html.count('class="hit-head"') == 2


def test_nothing_found_says_what_to_do(as_reader: Client, hits: None) -> None:
    assert "可以少写几个字" in page(as_reader, q="没有这话")
    assert "在上面写要找的字词" in page(as_reader)
