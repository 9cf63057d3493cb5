"""Signs of life."""

import time
from datetime import timedelta

import pytest
from django.db import OperationalError

from lantu_platform.readings.services import alive

SOON = timedelta(milliseconds=1)


def wait_for(said: list[str], number: int) -> None:
    while len(said) < number:
        time.sleep(0.001)


def test_life_is_told_again_and_again_while_the_body_runs() -> None:
    said: list[str] = []
    with alive(SOON, lambda: said.append("alive")):
        wait_for(said, 3)
    number = len(said)
    time.sleep(0.02)
    assert len(said) == number


def test_a_database_that_is_held_ends_no_life() -> None:
    said: list[str] = []

    def say() -> None:
        said.append("alive")
        raise OperationalError

    with alive(SOON, say):
        wait_for(said, 2)
    assert len(said) >= 2


def test_an_error_of_the_body_is_passed_on() -> None:
    with pytest.raises(ZeroDivisionError), alive(SOON, lambda: None):
        raise ZeroDivisionError
