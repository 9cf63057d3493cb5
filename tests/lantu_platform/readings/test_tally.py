"""Facets that are counted in one pass count what each would count alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu_platform.readings.queries.tally import Tally

ROWS = st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from((1, 2, None))))
ONLY = st.fixed_dictionaries({}, optional={"letter": st.just(("a",)), "number": st.sampled_from(((1,), (2, None)))})


def tally(rows: list[tuple[str, int | None]], only: dict[str, tuple[object, ...]]) -> Tally:
    return Tally(("letter", "number"), {row: rows.count(row) for row in rows}, only)


@given(ROWS, ONLY)
def test_all_that_is_asked_is_counted(rows: list[tuple[str, int | None]], only: dict[str, tuple[object, ...]]) -> None:
    fit = [row for row in rows if row[0] in only.get("letter", "ab") and row[1] in only.get("number", (1, 2, None))]
    assert tally(rows, only).count() == len(fit)
    assert tally(rows, only).count(number=(1,)) == [number for _, number in fit].count(1)


@given(ROWS, ONLY)
def test_a_column_leaves_its_own_choice_aside(
    rows: list[tuple[str, int | None]], only: dict[str, tuple[object, ...]]
) -> None:
    fit = [letter for letter, number in rows if number in only.get("number", (1, 2, None))]
    assert dict(tally(rows, only).by("letter")) == {letter: fit.count(letter) for letter in fit}


@pytest.mark.parametrize(
    ("rows", "order"), [([("a", 1), ("b", 1), ("b", 1)], ["b", "a"]), ([("b", 1), ("a", 1)], ["a", "b"])]
)
def test_the_most_frequent_comes_first(rows: list[tuple[str, int | None]], order: list[str]) -> None:
    assert [value for value, _ in tally(rows, {}).by("letter")] == order
