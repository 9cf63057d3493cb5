from tests.lantu.series.builders import reading, statement, target

from lantu.aspect import Measure
from lantu.series import beside, collect, fullest_beside, homes
from lantu.statement import Statement


def growth(region: str, value: str) -> Statement:
    return statement("地区生产总值", value, "%", "2023", region=region, measure=Measure.GROWTH)


LEDGER = collect(
    [
        reading(
            growth("柳东新区", "6.5"),
            growth("柳州市", "2.8"),
            statement("工业投资", "83.4", "亿元", "2023"),
            statement("固定资产投资", "9", "亿元", "2023", scope=("本级",)),
            statement("固定资产投资", "99", "亿元", "2023", region="柳州市"),
            target("财政收入", "8", "亿元", "2024"),
            target("财政收入", "80", "亿元", "2024", region="柳州市"),
        )
    ]
)
PLACES = ("柳东新区", "柳州市", "柳江区")


def test_one_row_for_what_two_places_have_and_scopes_apart() -> None:
    (row,) = beside(LEDGER, PLACES, "2023")
    assert (row.indicator, [str(one.value) if one else None for one in row.figures]) == (
        "地区生产总值",
        ["6.5", "2.8", None],
    )


def test_targets_beside_targets() -> None:
    (row,) = beside(LEDGER, PLACES, "2024", target=True)
    assert [str(one.value) if one else None for one in row.figures] == ["8", "80", None]


def test_two_values_for_one_place_are_none() -> None:
    ledger = collect([reading(growth("柳东新区", "6.5"), growth("柳东新区", "7.5"), growth("柳州市", "2.8"))])
    assert beside(ledger, PLACES, "2023") == []


NEIGHBOURS = collect(
    [
        reading(growth("柳东新区", "6.5"), statement("工业投资", "83.4", "亿元", "2023"), name="a.txt"),
        reading(growth("柳州市", "2.8"), statement("工业投资", "9", "亿元", "2023", region="柳州市"), name="b.txt"),
        reading(
            statement("工业投资", "9", "亿元", "2024"),
            statement("工业投资", "9", "亿元", "2024", region="柳州市"),
            statement("粮食产量", "9", "万吨", "2024"),
            name="c.txt",
        ),
    ]
)


def test_the_documents_places_are_those_that_most_of_their_figures_are_about() -> None:
    assert homes(NEIGHBOURS) == ("柳东新区", "柳州市")


def test_the_fullest_year_is_chosen() -> None:
    found = fullest_beside(NEIGHBOURS)
    assert found is not None
    assert (found[0], [row.indicator for row in found[1]]) == ("2023", ["地区生产总值", "工业投资"])


def test_one_place_stands_beside_nothing() -> None:
    ledger = collect([reading(growth("柳东新区", "6.5"))])
    assert (fullest_beside(ledger), fullest_beside(NEIGHBOURS, target=True)) == (None, None)
