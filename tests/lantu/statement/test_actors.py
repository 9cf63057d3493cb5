"""Who did what a clause measures, where the clause leaves it out."""

import pytest

from lantu.intake import document_from_text
from lantu.statement import read_statements


def names(sentence: str) -> list[str]:
    statements, _ = read_statements(document_from_text("云湖市2031年政府工作报告\n一、2030年工作回顾\n" + sentence))
    return [statement.indicator for statement in statements]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("省属企业完成产业投资53亿元、研发投入13亿元。", ["省属企业产业投资", "省属企业研发投入"]),
        ("省属企业完成产业投资53亿元、财政收入达13亿元。", ["省属企业产业投资", "财政收入"]),
        ("固定资产投资完成53亿元、进出口总额13亿元。", ["固定资产投资", "进出口总额"]),
        ("主导产业加快发展，实现营业收入9亿元。", ["主导产业营业收入"]),
        ("主导产业加快发展，财政收入达到9亿元。", ["财政收入"]),
        ("社会事业全面进步，实现财政收入9亿元。", ["财政收入"]),
    ],
)
def test_those_who_did_it_are_told_by_the_list_or_the_clause_before(sentence: str, wanted: list[str]) -> None:
    assert names(sentence) == wanted
