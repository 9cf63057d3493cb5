"""The order of a list stays when somebody filters it; the form has it, so that it stays without a script as well."""

import pytest
from django.test import Client
from django.urls import reverse
from tests.lantu_platform.ledger import enter, statement

from lantu_platform.people.models import User

KEPT = '<input type="hidden" form="sieve" name="order" value="-year">'
TARGETS = {"library": "shelf", "indicators": "catalogue"}


@pytest.fixture(autouse=True)
def _document(analyst: User) -> None:
    text = "青山区产值8亿元。"
    enter(analyst, "a.txt", text, statement(text, "8亿元", "产值"))


@pytest.mark.parametrize("name", TARGETS)
def test_the_form_sends_the_order_of_its_list(as_reader: Client, name: str) -> None:
    html = as_reader.get(reverse(name), {"order": "-year"}).content.decode()
    assert (html.count('<form id="sieve"'), html.count(KEPT)) == (1, 1)
    assert KEPT not in as_reader.get(reverse(name)).content.decode()


@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize("words", ["", "没有这个"])
def test_the_list_that_comes_while_one_types_has_it_too(as_reader: Client, name: str, words: str) -> None:
    headers = {"HX-Request": "true", "HX-Target": TARGETS[name]}
    html = as_reader.get(reverse(name), {"order": "-year", "q": words}, headers=headers).content.decode()
    assert ("<html" in html, html.count(KEPT)) == (False, 1)


def test_the_kind_of_changes_stays_when_another_document_is_chosen(as_reader: Client, analyst: User) -> None:
    text = "到2030年，青山区产值达到9亿元。"
    enter(analyst, "b.txt", text, statement(text, "9亿元", "产值", status="target", period="2030"))
    html = as_reader.get(reverse("changes"), {"kind": "new"}).content.decode()
    assert html.count('<input type="hidden" name="kind" value="new">') == 1


def test_what_is_over_stays_listed_when_the_overview_is_narrowed(as_reader: Client, analyst: User) -> None:
    for year, value in (("2024", 9), ("2025", 8)):
        text = f"到{year}年，青山区产值达到{value}00亿元。"
        enter(analyst, f"{year}.txt", text, statement(text, f"{value}00亿元", "产值", status="target", period=year))
    html = as_reader.get(reverse("home"), {"past": "1"}).content.decode()
    assert html.count('<input type="hidden" name="past" value="1">') == 1
