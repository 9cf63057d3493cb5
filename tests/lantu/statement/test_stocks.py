"""Where something stands at the end of several years, and what came to pass in all of them."""

import pytest

from lantu.aspect import Measure, Status
from lantu.statement.stocks import added_up, is_stock, summed


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        ("承担试验任务", True),
        ("牵头建设", True),
        ("累计完成投资", True),
        ("新建泵站", True),
        ("提高到", False),
        ("拥有泵站", False),
    ],
)
def test_what_was_done_is_of_all_the_years(clause: str, wanted: bool) -> None:
    assert summed(f"河道清淤，{clause}", len(f"河道清淤，{clause}")) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("能耗累计下降", True), ("烟尘、粉尘分别累计下降9%、", True), ("累计清淤，能耗下降", False)],
)
def test_a_change_told_of_all_the_years_together(text: str, wanted: bool) -> None:
    assert added_up(text, len(text)) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"), [("吞吐量连续4年居全市", True), ("吞吐量居全市", True), ("竣工面积居全市", False)]
)
def test_a_rank_is_of_the_last_year_where_it_is_held_year_by_year(text: str, wanted: bool) -> None:
    name = text.removesuffix("居全市").removesuffix("连续4年")
    assert is_stock(text, len(text), name, Measure.RANK, Status.ACTUAL) is wanted


def test_a_rank_of_what_was_added_is_of_all_years_but_where_it_is_held_year_by_year() -> None:
    assert not is_stock("新增床位居全市", 7, "新增床位", Measure.RANK, Status.ACTUAL)
    assert is_stock("新增床位连续4年居全市", 11, "新增床位", Measure.RANK, Status.ACTUAL)
