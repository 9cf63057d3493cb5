"""The page of numbers that became no statement."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.ledger import enter

from lantu_platform.people.models import User
from lantu_platform.readings.models import Reading, Remark, Statement

TEXT = "投资9.5亿元，人口8万。"


@pytest.fixture
def remarks(analyst: User) -> list[Remark]:
    enter(analyst, "a.txt", TEXT)
    reading = Reading.objects.get()
    places = [(TEXT.index(text), text) for text in ("9.5亿元", "8万")]
    return [
        Remark.objects.create(reading=reading, start=at, end=at + len(text), text=text, reason="no unit")
        for at, text in places
    ]


@pytest.mark.parametrize("count", [1, 2])
def test_the_list_asks_the_same_for_one_number_and_two(
    as_analyst: Client, remarks: list[Remark], count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Remark.objects.filter(pk__in=[each.pk for each in remarks[count:]]).delete()
    with django_assert_num_queries(9):
        html = as_analyst.get(reverse("missed", args=[remarks[0].reading.document_id])).content.decode()
    assert html.count('class="quote"') == count


def test_a_number_is_added_by_its_form(as_analyst: Client, remarks: list[Remark]) -> None:
    address = reverse("missed-add", args=[remarks[0].pk])
    html = as_analyst.get(address).content.decode()
    assert 'value="9.5"' in html
    assert 'value="亿元"' in html
    slots = {"indicator": "投资", "value": "9.5", "unit": "亿元", "comparator": "eq", "measure": "level"}
    given = {**slots, "status": "actual", "period": "2023"}
    assert "不是能识别的时期" in as_analyst.post(address, {**given, "period": "去年"}).content.decode()
    assert "已补录：投资 9.5亿元。" in as_analyst.post(address, given, follow=True).content.decode()
    assert [(row.name, row.period, row.review) for row in Statement.objects.all()] == [("投资", "2023", "accepted")]
    assert "补录了这个数字" in as_analyst.post(address, given, follow=True).content.decode()
