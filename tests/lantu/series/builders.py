"""Statements and readings for tests, with the slots that a test cares for."""

from decimal import Decimal
from typing import Any

from lantu.aspect import Comparator, Measure, Status
from lantu.reading import Reading
from lantu.statement import Statement
from lantu.text import Document


def statement(indicator: str, value: str, unit: str, period: str, **slots: Any) -> Statement:
    """An actual level of 柳东新区, unless slots say otherwise; `value` "a~b" is a range."""
    low, dash, high = value.partition("~")
    filled = {
        "start": 0,
        "end": 0,
        "text": value + unit,
        "measure": Measure.LEVEL,
        "comparator": Comparator.RANGE if dash else Comparator.EQ,
        "status": Status.ACTUAL,
        "region": "柳东新区",
        **slots,
    }
    number = (Decimal(low), Decimal(high)) if dash else Decimal(value)
    return Statement(indicator=indicator, value=number, unit=unit, period=period, **filled)


def target(indicator: str, value: str, unit: str, period: str, **slots: Any) -> Statement:
    """The same as a promise."""
    return statement(indicator, value, unit, period, status=Status.TARGET, **slots)


def reading(*statements: Statement, name: str = "report.txt", text: str = "") -> Reading:
    """A reading of a document that holds these statements."""
    return Reading(Document(name=name, text=text, format="txt", sha256=name), list(statements), [], [], [], [])
