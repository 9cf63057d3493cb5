"""The vocabularies are those of the guideline."""

from lantu.aspect import Comparator, Measure, Status


def test_measures_are_written_as_in_the_guideline() -> None:
    assert [str(one) for one in Measure] == ["level", "growth", "avg_growth", "change", "rank"]


def test_comparators_are_written_as_in_the_guideline() -> None:
    assert [str(one) for one in Comparator] == ["eq", "ge", "gt", "le", "lt", "approx", "range"]


def test_statuses_are_written_as_in_the_guideline() -> None:
    assert [str(one) for one in Status] == ["actual", "estimate", "target"]
