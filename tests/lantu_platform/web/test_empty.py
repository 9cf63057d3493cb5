"""Pages without anything in them say what to do, each post what it may do."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

PAGES = ("home", "plans", "task-shelves", "indicators", "changes", "checks", "catalogue", "statements", "library")
WAIT = "等分析岗位的同事放进文件后，这里会列出来。"


@pytest.mark.parametrize("page", PAGES)
def test_who_may_put_documents_in_is_sent_there_and_others_are_told_to_wait(
    as_analyst: Client, as_reader: Client, page: str
) -> None:
    own, others = (client.get(reverse(page)).content.decode() for client in (as_analyst, as_reader))
    assert (WAIT in own, WAIT in others) == (False, True)


def test_a_printed_page_says_of_which_day_it_is(as_reader: Client) -> None:
    today = date_format(timezone.localdate())
    assert f'<p class="printed">台账截至{today}，' in as_reader.get(reverse("plans")).content.decode()
