"""Shares of a whole."""

import pytest
from tests.lantu.statement.test_draft import draft

from lantu.statement.chunking import parse_lead
from lantu.statement.draft import Memory
from lantu.statement.proportions import proportion, share_match, share_name
from lantu.statement.scan import scan


def name(clause: str, amount: str, *last: str) -> str | None:
    figure = scan(amount, [])[0][0]
    found = proportion(figure, parse_lead(clause, ""), Memory(last=[draft(indicator) for indicator in last]))
    return found.full if found else None


@pytest.mark.parametrize(
    ("clause", "amount", "last", "wanted"),
    [
        ("工业税收占全部税收的比重为", "46%", [], "工业税收占全部税收比重"),
        ("占财政支出的", "81%", ["民生支出"], "民生支出占财政支出比重"),
        ("占比提高", "2个百分点", ["民生支出占财政支出比重"], "民生支出占财政支出比重"),
        ("工业税收占比", "46%", [], "工业税收占比"),
        ("第二产业比重为", "46%", ["第一产业占地区生产总值比重"], "第二产业占地区生产总值比重"),
        ("占地区生产总值比重提高", "0.6个百分点", ["民营经济"], "民营经济占地区生产总值比重"),
        ("占地区生产总值比重增长", "6%", ["民营经济"], None),
        ("税收完成", "46亿元", [], None),
    ],
)
def test_a_share_is_named_after_part_and_whole(clause: str, amount: str, last: list[str], wanted: str | None) -> None:
    assert name(clause, amount, *last) == wanted


def test_only_a_ratio_can_be_a_share() -> None:
    lead = parse_lead("工业税收占全部税收的比重为", "")
    ratio, amount = (scan(text, [])[0][0] for text in ("46%", "46家"))
    assert (share_match(lead, ratio) is None, share_match(lead, amount) is None) == (False, True)


@pytest.mark.parametrize(
    ("share", "name"),
    [
        ("占GDP的比重", "税收占地区生产总值比重"),
        ("占全部收入的", "税收占全部收入比重"),
        ("占总量比例", "税收占总量比重"),
    ],
)
def test_a_share_is_written_in_one_way(share: str, name: str) -> None:
    assert share_name("税收", share) == name
