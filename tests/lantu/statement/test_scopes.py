"""What narrows a figure."""

import re

import pytest

from lantu.statement.scopes import scope_behind, take_brackets, take_per


def test_a_rate_per_head_narrows() -> None:
    scope: list[str] = []
    assert take_per("基础养老金每人每月提高", scope) == "基础养老金提高"
    assert scope == ["每人每月"]


def test_the_beginning_of_a_name_narrows_nothing() -> None:
    scope: list[str] = []
    assert take_per("每千人口", scope) == "每千人口"
    assert scope == []


def test_a_bracket_narrows_or_gives_another_name() -> None:
    scope: list[str] = []
    assert take_brackets("固定资产投资（不含农户）", scope) == ("固定资产投资", "")
    assert scope == ["不含农户"]
    assert take_brackets("占总人口的比重（城镇化率）", scope) == ("占总人口的比重", "城镇化率")


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("794亿元（小口径统计值）为基数", ("小口径",)),
        ("65亩（含公告），", ("含公告",)),
        ("54所（含完全中学26所）", ()),
        ("54所，（含公告）", ()),
    ],
)
def test_a_bracket_right_behind_a_figure_narrows_it(text: str, scope: tuple[str, ...]) -> None:
    assert scope_behind(text, re.search("亿元|亩|所", text).end()) == scope  # type: ignore[union-attr]
