"""Pages of reading anew and of learnt names."""

from decimal import Decimal

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.ledger import enter, statement

from lantu_platform.library.models import Document
from lantu_platform.people.models import User
from lantu_platform.readings.models import Alias, Reading, Slots, Statement
from lantu_platform.readings.services import correct, receive_document

TEXT = "2023年，青山区地区生产总值完成120.5亿元，增长6%。\n"


@pytest.fixture
def document(analyst: User) -> Document:
    """A report that another engine has read otherwise."""
    found = receive_document(by=analyst, name="report.txt", content=TEXT.encode()).document
    call_command("work", once=True)
    Reading.objects.update(engine="0.0")
    Statement.objects.filter(text="120.5亿元").update(value=Decimal(99))
    return found


def page(client: Client, name: str, *args: int) -> str:
    return client.get(reverse(name, args=args)).content.decode()


def test_compared_looked_at_and_stored(as_analyst: Client, document: Document) -> None:
    assert reverse("rereading") in page(as_analyst, "library")
    as_analyst.post(reverse("rereading-compare"))
    assert "已比较 0 / 1 份" in page(as_analyst, "rereading")
    call_command("work", once=True)
    assert f'name="documents" value="{document.pk}" checked' in page(as_analyst, "rereading")
    html = page(as_analyst, "rereading-document", document.pk)
    assert "地区生产总值 99亿元" in html
    assert "地区生产总值 120.5亿元" in html
    as_analyst.post(reverse("rereading-apply"), {"documents": [document.pk]})
    call_command("work", once=True)
    assert Statement.objects.get(text="120.5亿元").value == Decimal("120.5")
    assert "不用重读" in page(as_analyst, "rereading")


@pytest.mark.parametrize("documents", [1, 3])
def test_the_list_asks_the_same_for_one_document_and_three(
    as_analyst: Client, analyst: User, documents: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(documents):
        enter(analyst, f"{number}.txt", TEXT + str(number))
    Reading.objects.update(engine="0.0")
    with django_assert_num_queries(9):
        page(as_analyst, "rereading")


def test_a_learnt_name_is_taken_in_and_back(as_analyst: Client, analyst: User) -> None:
    text = "园区造车总量值8亿元。"
    enter(analyst, "a.txt", text, statement(text, "8亿元", "园区造车总量值"))
    row = Statement.objects.get()
    slots = Slots.of({**row.slots.stored(), "indicator": "规模以上工业总产值"})
    correct(by=analyst, statement=row.pk, seen=None, slots=slots)
    assert "1 个学到的名称待定" in page(as_analyst, "review")
    key = Alias.objects.get().pk
    assert reverse("name-accept", args=[key]) in page(as_analyst, "names")
    assert "已收下：" in as_analyst.post(reverse("name-accept", args=[key]), follow=True).content.decode()
    assert reverse("name-accept", args=[key]) not in page(as_analyst, "names")
    assert "以后不再提议" in as_analyst.post(reverse("name-refuse", args=[key]), follow=True).content.decode()


def test_no_names_yet(as_analyst: Client) -> None:
    assert "还没有学到名称。" in page(as_analyst, "names")
