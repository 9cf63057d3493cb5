"""Observations in long form: the same engine, many lines, in the background."""

from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from tests.lantu_platform.collection.books import HEADS, long_book, through_libreoffice

from lantu_platform.collection.enums import BatchKind, BatchState
from lantu_platform.collection.models import Batch
from lantu_platform.collection.services import confirm_batch, receive_batch, undo_batch
from lantu_platform.indicators.models import Observation
from lantu_platform.indicators.services import add_indicator, describe_indicator
from lantu_platform.people.models import User


@pytest.fixture(autouse=True)
def _catalogue(analyst: User) -> None:
    for name, unit in (("税收收入", "亿元"), ("常住人口", "万人")):
        describe_indicator(by=analyst, indicator=add_indicator(by=analyst, name=name), facts={"unit": unit})


def tried(by: User, content: bytes) -> Batch:
    batch = receive_batch(by=by, kind=BatchKind.OBSERVATIONS, name="数.xlsx", content=content)
    call_command("work", once=True)
    batch.refresh_from_db()
    return batch


def imported(by: User, content: bytes) -> Batch:
    batch = confirm_batch(by=by, batch=tried(by, content))
    call_command("work", once=True)
    batch.refresh_from_db()
    return batch


def held() -> list[tuple[str, str, str, str]]:
    rows = Observation.objects.filter(current=True).order_by("indicator__name", "period").select_related("indicator")
    return [(row.indicator.name, row.period, str(round(row.value or 0, row.decimals)), row.unit) for row in rows]


@pytest.mark.parametrize("maker", ["openpyxl", "libreoffice"])
def test_lines_become_observations(analyst: User, tmp_path: Path, maker: str) -> None:
    content = long_book(
        ["税收收入", "青山区", "2024", 7.1, "亿元"],
        ["税收收入", "青山区", "2025-01/2025-03", "20,000", "万元"],
        ["常住人口", "青山区", "2024", 0.1, "万人"],
    )
    if maker == "libreoffice":
        content = through_libreoffice(content, tmp_path)
    batch = imported(analyst, content)
    assert (batch.state, batch.total, batch.changes) == (BatchState.DONE, 3, 3)
    assert held() == [
        ("常住人口", "2024", "0.1", "万人"), ("税收收入", "2024", "7.1", "亿元"),
        ("税收收入", "2025Q1", "20000", "万元"),
    ]  # fmt: skip


def test_heads_may_stand_in_any_order_and_in_english(analyst: User) -> None:
    heads = ["Unit of measure", "Value", "Note", "Indicator", "Period", "Region"]
    imported(analyst, long_book(["亿元", 7, "x", "税收收入", "2024", "青山区"], heads=heads))
    assert held() == [("税收收入", "2024", "7", "亿元")]


@pytest.mark.parametrize(
    ("row", "cell", "words"),
    [
        (["税收收", "青山区", "2024", 7, "亿元"], "A2", "是不是“税收收入”"),
        (["完全不同的事", "青山区", "2024", 7, "亿元"], "A2", "请先把它加进指标目录"),
        (["税收收入", "", "2024", 7, "亿元"], "B2", "没有写地区"),
        (["税收收入", "青山区", "去年", 7, "亿元"], "C2", "时期“去年”看不懂"),
        (["税收收入", "青山区", "2024", "很多", "亿元"], "D2", "不是数字"),
        (["税收收入", "青山区", "2024", None, "亿元"], "D2", "没有数"),
        (["税收收入", "青山区", "2024", "暂无数据", "亿元"], "", "还要在“原因”列写原因"),
        (["税收收入", "青山区", "2024", 7, "万人"], "E2", "单位应是亿元"),
        (["税收收入", "青山区", "2024", 7, None], "E2", "没有写计量单位"),
    ],
)
def test_the_report_names_cell_and_cure(analyst: User, row: list[object], cell: str, words: str) -> None:
    batch = tried(analyst, long_book(row))
    assert batch.state == BatchState.REFUSED
    assert [(each["cell"], words in each["message"]) for each in batch.troubles] == [(cell, True)]


def test_a_line_that_stands_twice_is_named(analyst: User) -> None:
    row: list[object] = ["税收收入", "青山区", "2024", 7, "亿元"]
    batch = tried(analyst, long_book(row, row))
    assert "与第 2 行是同一个" in batch.troubles[0]["message"]


def test_a_table_without_heads_says_which(analyst: User) -> None:
    batch = tried(analyst, long_book(["税收收入", 7], heads=["指标", "数值"]))
    assert "地区、时期、计量单位" in batch.troubles[0]["message"]


def test_a_state_is_imported_with_its_reason(analyst: User) -> None:
    imported(analyst, long_book(["税收收入", "青山区", "2024", "暂无数据", "", "年报未出"], heads=[*HEADS, "原因"]))
    row = Observation.objects.get()
    assert (row.value, row.missing, row.reason) == (None, "no_data", "年报未出")


def test_undoing_brings_back_what_held_before(analyst: User) -> None:
    imported(analyst, long_book(["税收收入", "青山区", "2024", 7, "亿元"]))
    second = imported(analyst, long_book(["税收收入", "青山区", "2024", 8, "亿元"]))
    assert held() == [("税收收入", "2024", "8", "亿元")]
    undo_batch(by=analyst, batch=second)
    assert held() == [("税收收入", "2024", "7", "亿元")]


def test_importing_the_same_twice_is_no_news(analyst: User) -> None:
    content = long_book(["税收收入", "青山区", "2024", 7, "亿元"])
    assert [imported(analyst, content).changes for _ in range(2)] == [1, 0]
    assert Observation.objects.count() == 1


def test_only_who_may_imports(clerk: User) -> None:
    with pytest.raises(PermissionDenied):
        receive_batch(by=clerk, kind=BatchKind.OBSERVATIONS, name="数.xlsx", content=long_book())


def test_the_report_counts_all_and_keeps_the_first_thousand(analyst: User) -> None:
    rows = [["没有的指标", "青山区", "2024", number, "亿元"] for number in range(1, 1203)]
    batch = tried(analyst, long_book(*rows))
    assert (batch.total, batch.trouble_count, len(batch.troubles)) == (1202, 1202, 1000)
