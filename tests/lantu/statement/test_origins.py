"""From which year a level rose, and over which years it grew on average."""

from lantu.intake import document_from_text
from lantu.statement import read_statements

HEAD = "澄湖新区2031年政府工作报告\n一、2030年工作回顾\n"


def _read(body: str) -> list[tuple[str, str, str]]:
    statements, _ = read_statements(document_from_text(HEAD + body))
    return [(one.text, one.indicator, one.period) for one in statements]


def test_each_level_has_the_year_in_front_of_it() -> None:
    assert _read("税收收入由2025年的12亿元增加到2030年的21亿元，年均增长11.8%。") == [
        ("12亿元", "税收收入", "2025"),
        ("21亿元", "税收收入", "2030"),
        ("11.8%", "税收收入", "2026/2030"),
    ]


def test_money_at_the_beginning_of_a_sentence_is_named_after_the_next_clause() -> None:
    assert _read("公共服务持续提升。投资650万元建成6座公厕。")[0] == ("650万元", "公厕投资", "2030")


def test_each_indicator_of_a_counted_list_is_ranked() -> None:
    ranked = _read("地区生产总值、税收收入等两项主要指标均居全市第一。")
    assert [name for text, name, _ in ranked if text == "第一"] == ["地区生产总值", "税收收入"]


def test_a_place_of_its_own_takes_no_owner_from_others() -> None:
    assert [name for _, name, _ in _read("青柏基地产值完成8亿元，汽车产量完成2万辆；东岭基地产值完成6亿元。")] == [
        "产值",
        "汽车产量",
        "产值",
    ]


def test_a_slogan_with_a_goal_in_it_makes_no_heading_a_promise() -> None:
    statements, _ = read_statements(
        document_from_text(
            HEAD + "（一）锚定目标攻坚，发展提速。全年向好。\n税收收入21亿元。\n二、2031年主要目标\n税收收入23亿元。"
        )
    )
    assert [(one.text, str(one.status), one.period) for one in statements] == [
        ("21亿元", "actual", "2030"),
        ("23亿元", "target", "2031"),
    ]


FIVE_YEARS = "澄湖新区2031年政府工作报告\n一、“十五五”时期和2030年工作回顾\n“十五五”时期，发展极不平凡。\n"


def test_a_review_of_five_years_goes_over_to_the_last() -> None:
    text = FIVE_YEARS + "新建学校9所。\n刚刚过去的2030年，全区实干争先。\n新建医院2所。"
    statements, _ = read_statements(document_from_text(text))
    assert [(one.indicator, one.period) for one in statements] == [("新建学校", "2026/2030"), ("新建医院", "2030")]


def test_growth_against_one_year_is_that_of_the_last() -> None:
    statements, _ = read_statements(document_from_text(FIVE_YEARS + "税收收入同比增长8%。"))
    assert [(str(one.measure), one.period) for one in statements] == [("growth", "2030")]


def test_employment_is_no_branch() -> None:
    assert _read("转移就业同比增长28%。") == [("28%", "转移就业", "2030")]
