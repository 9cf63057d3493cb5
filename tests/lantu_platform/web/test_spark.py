"""A series as a small line."""

from decimal import Decimal

import pytest
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.people.models import User
from lantu_platform.readings.models import Statement
from lantu_platform.web.spark import spark

TEXT = "工业总产值2022年8亿元，2023年9亿元，2025年10亿元；农业总产值7亿元。"


@pytest.fixture(autouse=True)
def said(analyst: User) -> None:
    enter(
        analyst, "a.txt", TEXT,
        statement(TEXT, "8亿元", "工业总产值", period="2021"),
        statement(TEXT, "9亿元", "工业总产值", value=Decimal(9), period="2023"),
        statement(TEXT, "10亿元", "工业总产值", value=Decimal(10), period="2025", status=Status.TARGET),
        statement(TEXT, "7亿元", "农业总产值"),
    )  # fmt: skip


def test_time_runs_right_and_values_up() -> None:
    drawn = spark(Statement.objects.get(text="9亿元"), timezone.localdate())
    assert drawn is not None
    assert drawn.line == "5,31 100,18"
    assert [(dot.x, dot.y, dot.status, dot.chosen) for dot in drawn.dots] == [
        ("195", "5", "target", False),
        ("5", "31", "actual", False),
        ("100", "18", "actual", True),
    ]
    assert (drawn.first, drawn.last) == ("2021年", "2025年")


def test_a_figure_alone_has_no_line() -> None:
    assert spark(Statement.objects.get(text="7亿元"), timezone.localdate()) is None
