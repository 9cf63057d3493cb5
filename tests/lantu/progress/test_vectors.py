from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from tests.lantu.progress.vectors import vectors
from tests.lantu.series.builders import statement, target

from lantu.aspect import Comparator
from lantu.progress import arithmetic, judge
from lantu.series import Observation, observe
from lantu.text import Document

DOCUMENT = Document(name="a.txt", text="", format="txt", sha256="a")


def _function(name: str) -> Callable[..., Decimal | None]:
    found: Callable[..., Decimal | None] = getattr(arithmetic, name)
    return found


@pytest.mark.parametrize("row", vectors("formulas.tsv"), ids=lambda row: f"{row['formula']} {row['inputs']}")
def test_formula(row: dict[str, str]) -> None:
    value = _function(row["formula"])(*(Decimal(one) for one in row["inputs"].split()))
    rounded = None if value is None else value.quantize(Decimal(row["value"]))
    assert ("-" if rounded is None else str(rounded)) == row["value"]


def _observed(make: Any, row: dict[str, str], text: str) -> Observation | None:
    if text == "-":
        return None
    *comparator, value, period = text.split()
    bound = Comparator(comparator[0]) if comparator else Comparator.EQ
    return observe(DOCUMENT, make(row["indicator"], value, row["unit"], period, comparator=bound))


@pytest.mark.parametrize("row", vectors("verdicts.tsv"), ids=lambda row: f"{row['indicator']} {row['result']}")
def test_verdict(row: dict[str, str]) -> None:
    promise = _observed(target, row, row["target"])
    assert promise is not None
    outcome = judge(promise, _observed(statement, row, row["result"]), _observed(statement, row, row["base"]))
    assert (outcome.verdict, outcome.cause) == (row["verdict"], row["cause"])
