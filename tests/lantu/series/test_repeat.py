from tests.lantu.series.builders import reading, statement

from lantu.series import Observation, collect, repetitions, same_time
from lantu.statement import Statement


def _revenue(value: str, start: int = 0, period: str = "2020") -> Statement:
    return statement("财政收入", value, "亿元", period, start=start)


def _results(*documents: list[Statement]) -> tuple[Observation, ...]:
    (series,) = collect(reading(*group, name=f"{number:04}.txt") for number, group in enumerate(documents)).series
    return series.results


def _pairs(group: tuple[Observation, ...]) -> list[tuple[str, str]]:
    return [(str(one.place), str(other.place)) for one, other in repetitions(group)]


def test_a_figure_repeated_in_many_documents_gives_a_pair_for_each_repetition() -> None:
    assert len(_pairs(_results(*[[_revenue("52.22")]] * 100))) == 99


def test_two_values_meet_once_across_documents() -> None:
    group = _results([_revenue("52.22")], [_revenue("52.22")], [_revenue("53.1")], [_revenue("53.1")])
    assert _pairs(group) == [("0000.txt:0", "0001.txt:0"), ("0002.txt:0", "0003.txt:0"), ("0000.txt:0", "0002.txt:0")]


def test_two_values_of_one_document_meet_there_and_across() -> None:
    group = _results([_revenue("52.22")], [_revenue("52.22", 5), _revenue("53.1", 9)])
    assert _pairs(group)[1:] == [("0001.txt:5", "0001.txt:9"), ("0000.txt:0", "0001.txt:9")]


def test_figures_come_together_by_period() -> None:
    group = _results([_revenue("52.22"), _revenue("60", 9, "2021")], [_revenue("61", 0, "2021")])
    assert [[str(one.value) for one in alike] for alike in same_time(group)] == [["52.22"], ["60", "61"]]
