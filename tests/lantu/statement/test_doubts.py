"""What the reader says it is unsure of."""

import pytest

from lantu.intake import document_from_text
from lantu.statement import read_statements

GUESSED = "owner guessed from the figure before"
HEAD = "澄湖新区2032年政府工作报告\n\n一、2031年工作回顾\n\n"
DOUBTS = [
    ("固定资产投资增长8.5%。", [()]),
    ("一般公共预算收入35.2亿元，增长6.1%。", [(), ()]),
    ("新建标准化幼儿园12所。", [()]),
    (
        "普通高中学校54所，教职工6200人。",
        [
            (),
            (
                "owner guessed from the figure before",
                "name without a measuring noun",
                "name put together from words that stand apart",
            ),
        ],
    ),
    ("完成32处灌区配套改造。", [("noun behind the figure may be cut wrongly",)]),
    ("粮食产量、油料产量分别增长2.5%和5%。", [(), ()]),
    ("融水苗族自治县地区生产总值86亿元。", [("region told by the subject of the sentence",)]),
    ("安置木桩380万株。", [("name without a measuring noun",)]),
    ("绿道里程25公里。", [("owner may be left out",)]),
    (
        "城镇登记失业率由3.5%降到3.2%。",
        [("earlier value, its period guessed",), ("owner guessed from the figure before",)],
    ),
    ("新增灌溉面积3.5万亩。", [("amount or change",)]),
    ("云湖市市长说，全区固定资产投资增长8.5%。", [("another place is named before it",)]),
    ("2031年，固定资产投资92亿元，年均增长8.5%。", [(), ("years of the average guessed",)]),
    ("利润70亿元。", [("short name",)]),
    ("农民专业合作社42家，其中水果合作社12家。", [(), ("what it is a part of may be left out",)]),
    ("社会消费品零售总额增速回落1.2个百分点。", [()]),
    ("固定资产投资加快1.2个百分点。", [("its growth or its share may be meant",)]),
    ("开工建设产业项目12个。", [("which of them may be left out",)]),
    ("城乡居民人均可支配收入增长8.5%。", [()]),
    ("粮食和油料播种面积25万亩。", [("two names may be taken for one",)]),
    ("限额以上零售业稳中有升，便利店销售额1.2亿元。", [("limit may be left out",)]),
    ("户籍人口48万人，其中城镇人口31万人。", [(), ("name put together from words that stand apart",)]),
    ("户籍总户数2万户，城镇人口31万人。", [(), ("limit may be left out",)]),
    ("省级重点实验室（工程中心）12个。", [("words in a bracket may belong to the name",)]),
    ("固定资产投资（不含农户）12亿元。", [()]),
    ("常住人口48万人。男性人口25万人。", [(), ("limit may be left out",)]),
    ("项目竣工验收合格面积达80%。", [("its growth or its share may be meant",)]),
    ("清理行政审批事项63项。", [("amount or change",)]),
    ("固定电话用户36万户。", [()]),
    ("市属企业资产总额达到30亿元，工业总产值突破10亿元。", [(), ("owner may stand earlier in the sentence",)]),
    ("云湖新区固定资产投资完成12亿元。", [("region told by the subject of the sentence",)]),
    ("蔬菜、茶叶等农产品产量12万吨。", [("which of them may be left out",)]),
    ("固定资产投资12亿元中央资金。", [("words behind the figure may belong to the name",)]),
    ("计划建设的公园，固定资产投资12亿元。", [("result or promise may be meant",)]),
    ("五年来，城乡面貌一新。固定资产投资完成92亿元。", [("several years reviewed, period guessed",)]),
    (
        "2029年，园区在全市率先完成土地整理和管网铺设，随后又陆续建设了标准厂房、人才公寓、职工食堂和污水处理设施，绿化、亮化、净化也同步跟上，固定资产投资12亿元。",
        [("its time is told far before it", "owner may stand earlier in the sentence")],
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


TITLES = [
    ("澄湖市2032年政府工作报告", ()),
    ("澄湖市2032年民生实事全面见效", ("kind of paper not told by its title",)),
    ("柳州市2032年鱼峰区工作情况", ("title may name another place",)),
]


@pytest.mark.parametrize(("title", "expected"), TITLES, ids=[title for title, _ in TITLES])
def test_titles_that_leave_open_what_a_paper_is_put_its_figures_in_doubt(title: str, expected: tuple[str, ...]) -> None:
    statements, _ = read_statements(document_from_text(f"{title}\n一、2031年工作回顾\n固定资产投资增长8.5%。"))
    assert [statement.doubts for statement in statements] == [expected]


REVIEWED = [
    ("公路通车里程1200公里。", ("several years reviewed, period guessed",)),
    ("地方财政收入增长41%。", ("several years reviewed, period guessed",)),
    ("公路通车里程达到1200公里。", ()),
    ("2031年，公路通车里程1200公里。", ()),
    ("城镇化率62.5%。", ()),
]


@pytest.mark.parametrize(("text", "expected"), REVIEWED, ids=[text for text, _ in REVIEWED])
def test_a_review_of_several_years_leaves_open_of_which_it_tells(text: str, expected: tuple[str, ...]) -> None:
    head = "澄湖市2032年政府工作报告\n\n一、过去五年工作回顾\n\n"
    statements, _ = read_statements(document_from_text(head + text))
    assert [one.doubts for one in statements] == [expected]


def test_a_heading_of_results_puts_promises_in_doubt() -> None:
    text = "澄湖市国民经济和社会发展“十四五”规划纲要\n\n一、“十四五”规划\n\n（一）发展成就\n\n城镇登记失业率为3.2%。"
    statements, _ = read_statements(document_from_text(text))
    assert [(one.status, one.doubts) for one in statements] == [("target", ("result or promise may be meant",))]


@pytest.mark.parametrize(
    ("chapter", "expected"), [("一、2031年工作回顾", ()), ("一、全市经济", ("result or promise may be meant",))]
)
def test_under_a_review_a_goal_in_a_heading_but_praises(chapter: str, expected: tuple[str, ...]) -> None:
    text = f"澄湖市2032年统计公报\n\n{chapter}\n\n（一）对标目标攻坚，发展稳中有进\n\n城镇化率达到61%。"
    statements, _ = read_statements(document_from_text(text))
    assert [(one.status, one.doubts) for one in statements] == [("actual", expected)]


def test_a_plan_that_tells_of_the_years_before_it_leaves_open_what_is_a_result() -> None:
    text = (
        "澄湖市国民经济和社会发展第十四个五年规划纲要\n\n一、总论\n\n"
        "2020年，城镇化率达到61%。固定资产投资年均增长9.6%。\n固定资产投资年均增长7%。"
    )
    statements, _ = read_statements(document_from_text(text))
    assert [one.doubts for one in statements] == [(), ("result or promise may be meant",), ()]


def test_a_plan_of_several_years_may_mean_one_or_all_of_them() -> None:
    text = "澄湖市国民经济和社会发展第十四个五年规划纲要\n\n一、发展目标\n\n固定资产投资920亿元。"
    statements, _ = read_statements(document_from_text(text))
    assert [(one.period, one.doubts) for one in statements] == [("2021/2025", ("of one year or of all may be meant",))]


def test_cells_whose_name_stands_in_several_are_doubted() -> None:
    table = "表3 户籍\n指标\t年末数（万户）\n户籍总户数\t30.4\n城镇\t18.2"
    statements, _ = read_statements(document_from_text(HEAD + table))
    assert [(one.indicator, one.doubts) for one in statements] == [
        ("户籍总户数", ()),
        ("城镇户籍总户数", ("name put together from words that stand apart",)),
    ]
