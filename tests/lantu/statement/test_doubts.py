"""What the reader says it is unsure of."""

import pytest

from lantu.intake import document_from_text
from lantu.statement import read_statements

HEAD = "澄湖新区2032年政府工作报告\n\n一、2031年工作回顾\n\n"
DOUBTS = [
    ("固定资产投资增长8.5%。", [()]),
    ("一般公共预算收入35.2亿元，增长6.1%。", [(), ()]),
    ("新建标准化幼儿园12所。", [()]),
    (
        "普通高中学校54所，教职工6200人。",
        [(), ("owner guessed from the figure before", "name without a measuring noun")],
    ),
    ("完成32处灌区配套改造。", [("noun behind the figure may be cut wrongly",)]),
    ("粮食产量、油料产量分别增长2.5%和5%。", [("shared head split",)] * 2),
    ("融水苗族自治县地区生产总值86亿元。", [("region told by the subject of the sentence",)]),
    ("安置木桩380万株。", [("name without a measuring noun",)]),
    ("绿道里程25公里。", [("owner may be left out",)]),
    ("城镇登记失业率由3.5%降到3.2%。", [("earlier value, its period guessed",), ()]),
    ("新增灌溉面积3.5万亩。", [("amount or change",)]),
    ("云湖市市长说，全区固定资产投资增长8.5%。", [("another place is named before it",)]),
    ("2031年，固定资产投资92亿元，年均增长8.5%。", [(), ("years of the average guessed",)]),
    ("利润70亿元。", [("short name",)]),
    ("农民专业合作社42家，其中水果合作社12家。", [(), ("what it is a part of may be left out",)]),
    ("社会消费品零售总额增速回落1.2个百分点。", [()]),
    ("固定资产投资加快1.2个百分点。", [("its growth or its share may be meant",)]),
    ("开工建设产业项目12个。", [("which of them may be left out",)]),
    (
        "2029年，园区在全市率先完成土地整理和管网铺设，随后又陆续建设了标准厂房、人才公寓、职工食堂和污水处理设施，绿化、亮化、净化也同步跟上，固定资产投资12亿元。",
        [("its time is told far before it",)],
    ),
]


def doubts(text: str) -> list[tuple[str, ...]]:
    """The doubts about each statement of a sentence."""
    statements, _ = read_statements(document_from_text(HEAD + text))
    return [statement.doubts for statement in statements if statement.start >= len(HEAD)]


@pytest.mark.parametrize(("text", "expected"), DOUBTS, ids=[text for text, _ in DOUBTS])
def test_doubts_name_what_was_guessed(text: str, expected: list[tuple[str, ...]]) -> None:
    assert doubts(text) == expected


def test_without_a_home_every_statement_is_doubted() -> None:
    statements, _ = read_statements(document_from_text("固定资产投资增长8.5%。"))
    assert [statement.doubts for statement in statements] == [("period guessed", "home unknown")]


def test_thousands_set_apart_by_a_blank_are_doubted() -> None:
    (one,), _ = read_statements(
        document_from_text("澄湖新区2031年政府工作报告\n一、2030年工作回顾\n税收收入 1 260 万元。")
    )
    assert (one.text, one.value) == ("1 260 万元", 1260)
    assert "two numbers read as one" in one.doubts


def test_rows_of_one_table_with_one_name_are_doubted() -> None:
    table = "表3 贷款\n指标\t余额（亿元）\n短期贷款\t30.4\n其中：个人贷款\t4.2\n中长期贷款\t34.8\n其中：个人贷款\t12.8"
    statements, _ = read_statements(document_from_text(HEAD + table))
    doubted = [(statement.text, statement.doubts) for statement in statements]
    assert doubted == [
        ("30.4", ()),
        ("4.2", ("owner may be left out",)),
        ("34.8", ()),
        ("12.8", ("owner may be left out",)),
    ]
