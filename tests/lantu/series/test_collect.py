from decimal import Decimal

import pytest
from tests.lantu.series.builders import reading, statement, target

from lantu.aspect import Comparator, Status
from lantu.series import ConflictKind, agree, collect, observe
from lantu.statement import Statement
from lantu.text import Document

DOCUMENT = Document(name="a.txt", text="", format="txt", sha256="a")


def test_one_series_in_one_unit() -> None:
    ledger = collect(
        [
            reading(statement("财政收入", "52.22", "亿元", "2020"), statement("财政收入", "50", "亿元", "2019")),
            reading(statement("财政总收入", "614000", "万元", "2021"), name="b.txt"),
        ]
    )
    (series,) = ledger.series
    assert [(str(one.period), one.value, one.unit) for one in series.results] == [
        ("2019", Decimal(50), "亿元"),
        ("2020", Decimal("52.22"), "亿元"),
        ("2021", Decimal("61.4"), "亿元"),
    ]


def test_targets_and_results_are_told_apart() -> None:
    (series,) = collect(
        [reading(target("财政收入", "80", "亿元", "2025"), statement("财政收入", "61", "亿元", "2021"))]
    ).series
    assert ([str(one.period) for one in series.targets], [str(one.period) for one in series.results]) == (
        ["2025"],
        ["2021"],
    )


def test_two_documents_that_differ_are_a_conflict_with_both_places() -> None:
    ledger = collect(
        [
            reading(statement("财政收入", "52.22", "亿元", "2020"), name="a.txt"),
            reading(statement("财政收入", "53.10", "亿元", "2020"), name="b.txt"),
        ]
    )
    (conflict,) = ledger.conflicts
    assert (conflict.kind, conflict.first.place.document, conflict.second.place.document) == (
        ConflictKind.CONTRADICTION,
        "a.txt",
        "b.txt",
    )


def test_an_estimate_replaced_by_a_result_is_a_revision() -> None:
    ledger = collect(
        [
            reading(statement("财政收入", "52", "亿元", "2020", status=Status.ESTIMATE), name="a.txt"),
            reading(statement("财政收入", "55.1", "亿元", "2020"), name="b.txt"),
        ]
    )
    assert [conflict.kind for conflict in ledger.conflicts] == [ConflictKind.REVISION]


def test_two_promises_for_one_date_are_a_changed_target() -> None:
    ledger = collect(
        [
            reading(target("财政收入", "80", "亿元", "2025"), name="a.txt"),
            reading(target("财政收入", "70", "亿元", "2025"), name="b.txt"),
        ]
    )
    assert [conflict.kind for conflict in ledger.conflicts] == [ConflictKind.CHANGED_TARGET]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (statement("投资", "54", "亿元", "2021"), statement("投资", "54.3", "亿元", "2021"), True),
        (statement("投资", "54.0", "亿元", "2021"), statement("投资", "54.3", "亿元", "2021"), False),
        (
            statement("产值", "1000", "亿元", "2019", comparator=Comparator.GT),
            statement("产值", "1001.39", "亿元", "2019"),
            True,
        ),
        (
            statement("失业率", "4", "%", "2019", comparator=Comparator.LE),
            statement("失业率", "4.6", "%", "2019"),
            False,
        ),
        (
            statement("增速", "7.5", "%", "2019", comparator=Comparator.APPROX),
            statement("增速", "7.3", "%", "2019"),
            True,
        ),
        (statement("人口", "35~40", "万人", "2020"), statement("人口", "36.2", "万人", "2020"), True),
    ],
)
def test_figures_agree_within_bounds_and_rounding(one: Statement, other: Statement, expected: bool) -> None:
    assert agree(observe(DOCUMENT, one), observe(DOCUMENT, other)) is expected


def test_a_statement_without_a_readable_period_is_listed() -> None:
    ledger = collect([reading(statement("财政收入", "52.22", "亿元", "近年来"))])
    assert ([one.indicator for one in ledger.unplaced], ledger.series) == (["财政收入"], ())


def test_half_year_and_its_quarters_are_one_period() -> None:
    ledger = collect(
        [
            reading(
                statement("财政收入", "29.29", "亿元", "2021H1"), statement("财政收入", "31", "亿元", "2021Q1/2021Q2")
            )
        ]
    )
    assert len(ledger.conflicts) == 1


def test_the_place_holds_the_sentence() -> None:
    text = "去年经济向好。财政收入52.22亿元，增长5%。今年再接再厉。"
    one = statement("财政收入", "52.22", "亿元", "2020", start=text.index("52"), end=text.index("，"))
    (series,) = collect([reading(one, text=text)]).series
    assert series.results[0].place.sentence == "财政收入52.22亿元，增长5%。"
