from tests.lantu.series.builders import reading, statement, target

from lantu.aspect import Status
from lantu.period import Period
from lantu.series import Ledger, Vintage, collect, target_versions, vintages


def ledger() -> Ledger:
    """Four years' reports: an estimate, the actual value, its repetition, its revision; and a target that changed."""
    return collect(
        [
            reading(
                statement("财政收入", "52", "亿元", "2020", status=Status.ESTIMATE),
                target("财政收入", "80", "亿元", "2025"),
                name="a.txt",
            ),
            reading(
                statement("财政收入", "55", "亿元", "2021"), statement("财政收入", "52.2", "亿元", "2020"), name="b.txt"
            ),
            reading(
                statement("财政收入", "57", "亿元", "2022"),
                statement("工业投资", "9", "亿元", "2022"),
                statement("财政收入", "52.2", "亿元", "2020"),
                target("财政收入", "70", "亿元", "2025"),
                name="c.txt",
            ),
            reading(
                statement("财政收入", "60", "亿元", "2023"),
                statement("工业投资", "9", "亿元", "2023"),
                statement("财政收入", "50.9", "亿元", "2020"),
                target("财政收入", "70", "亿元", "2025"),
                name="d.txt",
            ),
        ]
    )


def test_vintages_of_one_period() -> None:
    (series,) = [one for one in ledger().series if one.key.indicator == "财政收入"]
    found = vintages(ledger(), series, Period.parse("2020"))
    assert [(one.version.observation.place.document, one.vintage) for one in found] == [
        ("a.txt", Vintage.ESTIMATE),
        ("b.txt", Vintage.ACTUAL),
        ("c.txt", Vintage.ACTUAL),
        ("d.txt", Vintage.REVISED),
    ]


def test_versions_of_a_target_with_the_month_from_which_they_hold() -> None:
    (series,) = [one for one in ledger().series if one.key.indicator == "财政收入"]
    found = target_versions(ledger(), series.targets[0])
    assert [(str(one.observation.value), one.effective) for one in found] == [("80", (2020, 12)), ("70", (2022, 12))]
