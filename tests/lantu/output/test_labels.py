from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum

import pytest
from tests.lantu.output.sample import PEOPLE, REVENUE

from lantu.aspect import Comparator, Measure, Status
from lantu.errors import LexiconError
from lantu.listing import Stage
from lantu.output.labels import figure, label, number

VOCABULARIES: list[tuple[str, Iterable[StrEnum]]] = [
    ("measure", Measure),
    ("comparator", Comparator),
    ("status", Status),
    ("stage", Stage),
]


@pytest.mark.parametrize(("kind", "members"), VOCABULARIES)
def test_every_word_has_a_label(kind: str, members: Iterable[StrEnum]) -> None:
    assert [member for member in members if not label(kind, member)] == []


def test_a_missing_label_names_the_table() -> None:
    with pytest.raises(LexiconError, match=r"labels\.tsv has no row for status 'wish'"):
        label("status", "wish")


def test_a_figure_keeps_its_written_digits() -> None:
    assert figure(REVENUE) == "80.50亿元"


def test_a_range_shows_both_ends() -> None:
    assert figure(PEOPLE) == "30–35万人"


def test_large_figures_have_no_exponent() -> None:
    assert number(Decimal("1E+5")) == "100000"
