"""The frame around every page: the day, the password, the ways back."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.lantu_platform.ledger import enter

from lantu_platform.people.models import User


def test_an_earlier_day_shows_the_library_of_that_day(as_analyst: Client, analyst: User) -> None:
    enter(analyst, "a.txt", "甲")
    yesterday = timezone.localdate() - timedelta(days=1)
    as_analyst.post(reverse("as-of"), {"day": yesterday.isoformat()})
    html = as_analyst.get(reverse("library")).content.decode()
    assert 'class="past-note"' in html
    assert '<tr id="document-' not in html


@pytest.mark.parametrize("day", ["", "not a day", "9999-01-01"])
def test_no_day_and_days_to_come_mean_today(as_analyst: Client, day: str) -> None:
    as_analyst.post(reverse("as-of"), {"day": "2020-01-01"})
    as_analyst.post(reverse("as-of"), {"day": day})
    assert 'class="past-note"' not in as_analyst.get(reverse("home")).content.decode()


@pytest.mark.parametrize(
    ("wanted", "reached"), [("/plans/?x=1", "/plans/?x=1"), ("https://elsewhere.example/", "/"), ("", "/")]
)
def test_the_way_back_stays_in_the_house(as_analyst: Client, wanted: str, reached: str) -> None:
    answer = as_analyst.post(reverse("as-of"), {"day": "2020-01-01", "next": wanted})
    assert answer["Location"] == reached


def test_a_new_password_holds(as_analyst: Client, analyst: User) -> None:
    words = {
        "old_password": "a long password",
        "new_password1": "Quite another 1",
        "new_password2": "Quite another 1",
    }
    answer = as_analyst.post(reverse("password"), words, follow=True)
    assert "新密码已生效。" in answer.content.decode()
    analyst.refresh_from_db()
    assert analyst.check_password("Quite another 1")


def test_a_wrong_old_password_changes_nothing(as_analyst: Client, analyst: User) -> None:
    words = {"old_password": "wrong", "new_password1": "Quite another 1", "new_password2": "Quite another 1"}
    assert as_analyst.post(reverse("password"), words).status_code == 200
    analyst.refresh_from_db()
    assert analyst.check_password("a long password")


def test_a_page_that_is_not_there_says_so_in_the_frame(as_analyst: Client) -> None:
    answer = as_analyst.get("/nowhere/")
    assert answer.status_code == 404
    assert "没有这一页" in answer.content.decode()
