"""Each rule on figures that agree and on figures that do not."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.lantu.series.builders import reading, statement, target

from lantu.aspect import Comparator, Measure
from lantu.checks import Relation, Rule, Weight, check
from lantu.reading import Reading
from lantu.statement import Statement


def of_rule(rule: Rule, *statements: Statement, text: str = "") -> list[Relation]:
    return [one for one in check([_laid_out(statements, text)]).relations if one.rule is rule]


def _laid_out(statements: tuple[Statement, ...], text: str) -> Reading:
    """A reading whose statements stand in their order; without a text each has a sentence of its own."""
    if text:
        return reading(*statements, text=text)
    sentences = [f"第{index}句{one.text}。" for index, one in enumerate(statements)]
    starts = [sum(map(len, sentences[:index])) + 3 for index in range(len(sentences))]
    moved = [
        replace(one, start=start, end=start + len(one.text)) for one, start in zip(statements, starts, strict=True)
    ]
    return reading(*moved, text="".join(sentences))


def holding(rule: Rule, *statements: Statement) -> list[bool]:
    return [one.holds for one in of_rule(rule, *statements)]


def growth(name: str, value: str, period: str) -> Statement:
    return statement(name, value, "%", period, measure=Measure.GROWTH)


@pytest.mark.parametrize(("third", "holds"), [("50.6", True), ("50.9", False)])
def test_three_industries_make_the_product(third: str, holds: bool) -> None:
    assert holding(
        Rule.PARTS,
        statement("地区生产总值", "100.5", "亿元", "2023"),
        statement("第一产业增加值", "9.9", "亿元", "2023"),
        statement("第二产业增加值", "40.0", "亿元", "2023"),
        statement("第三产业增加值", third, "亿元", "2023"),
    ) == [holds]


@pytest.mark.parametrize(("third", "holds"), [("57.1", True), ("51.7", False)])
def test_shares_make_a_hundred(third: str, holds: bool) -> None:
    assert holding(
        Rule.PARTS,
        statement("第一产业增加值占地区生产总值比重", "3.9", "%", "2023"),
        statement("第二产业增加值占地区生产总值比重", "39.0", "%", "2023"),
        statement("第三产业增加值占地区生产总值比重", third, "%", "2023"),
    ) == [holds]


@pytest.mark.parametrize(("share", "holds"), [("83.6", True), ("38.6", False)])
def test_a_share_is_part_over_whole(share: str, holds: bool) -> None:
    assert holding(
        Rule.QUOTIENT,
        statement("产业项目年度投资", "61", "亿元", "2024"),
        statement("重点项目年度投资", "73", "亿元", "2024"),
        statement("产业项目年度投资占重点项目年度投资比重", share, "%", "2024"),
    ) == [holds]


@pytest.mark.parametrize(("value", "holds"), [("71000", True), ("17000", False)])
def test_a_product_per_head_is_product_over_people(value: str, holds: bool) -> None:
    assert holding(
        Rule.QUOTIENT,
        statement("地区生产总值", "3473.12", "亿元", "2022"),
        statement("常住人口", "490.2", "万人", "2022"),
        statement("人均地区生产总值", value, "元", "2022"),
    ) == [holds]


def test_a_part_above_its_whole() -> None:
    (found,) = of_rule(
        Rule.SUBSET,
        statement("汽车产量", "54.9", "万辆", "2023"),
        statement("新能源汽车产量", "228", "万辆", "2023"),
    )
    assert (found.holds, found.message.zh) == (
        False,
        "柳东新区汽车产量2023年54.9万辆；其部分柳东新区新能源汽车产量2023年228万辆合计228万辆，超过整体。",
    )


@pytest.mark.parametrize(("rate", "holds"), [("6.0", True), ("9.0", False)])
def test_growth_agrees_with_two_levels(rate: str, holds: bool) -> None:
    assert holding(
        Rule.GROWTH,
        statement("财政收入", "50", "亿元", "2022"),
        statement("财政收入", "53", "亿元", "2023"),
        growth("财政收入", rate, "2023"),
    ) == [holds]


def test_growth_given_as_a_bound_is_no_figure_to_compare() -> None:
    assert (
        holding(
            Rule.GROWTH,
            statement("财政收入", "50", "亿元", "2022"),
            statement("财政收入", "53", "亿元", "2023"),
            replace(growth("财政收入", "9.0", "2023"), comparator=Comparator.GE),
        )
        == []
    )


def test_growth_at_comparable_prices_is_not_checked_against_amounts() -> None:
    assert (
        holding(
            Rule.GROWTH,
            statement("地区生产总值", "283", "亿元", "2022"),
            statement("地区生产总值", "282", "亿元", "2023"),
            growth("地区生产总值", "6.5", "2023"),
        )
        == []
    )


@pytest.mark.parametrize(("rate", "holds"), [("9.2", True), ("2.9", False)])
def test_growth_agrees_with_level_and_change(rate: str, holds: bool) -> None:
    assert holding(
        Rule.GROWTH,
        statement("财政收入", "277.48", "亿元", "2022"),
        statement("财政收入", "23.25", "亿元", "2022", measure=Measure.CHANGE),
        growth("财政收入", rate, "2022"),
    ) == [holds]


@pytest.mark.parametrize(("rate", "holds"), [("8.9", True), ("9.8", False)])
def test_average_growth_agrees_with_its_end_points(rate: str, holds: bool) -> None:
    assert holding(
        Rule.AVERAGE_GROWTH,
        statement("财政收入", "52.22", "亿元", "2020"),
        target("财政收入", "80", "亿元", "2025"),
        target("财政收入", rate, "%", "2021/2025", measure=Measure.AVG_GROWTH),
    ) == [holds]


@pytest.mark.parametrize(("lead", "holds"), [("3", True), ("8", False)])
def test_a_lead_over_another_place(lead: str, holds: bool) -> None:
    assert holding(
        Rule.DIFFERENCE,
        target("常住人口城镇化率", "75", "%", "2025"),
        target("常住人口城镇化率", "72", "%", "2025", region="柳州市"),
        target("常住人口城镇化率", lead, "个百分点", "2025", measure=Measure.CHANGE, base="柳州市"),
    ) == [holds]


@pytest.mark.parametrize(("share", "holds"), [("70.6", True), ("76.0", False)])
def test_a_claimed_fulfilment(share: str, holds: bool) -> None:
    assert holding(
        Rule.FULFILMENT,
        target("区级重大项目投资", "28.66", "亿元", "2021"),
        statement("区级重大项目投资", "20.24", "亿元", "2021H1"),
        statement("区级重大项目投资完成率", share, "%", "2021H1"),
    ) == [holds]


@pytest.mark.parametrize(
    ("one", "holds"),
    [
        (statement("参保率", "98", "%", "2023"), None),
        (statement("养老参保率", "108", "%", "2023"), False),
        (statement("森林覆盖率", "33.37", "%", "2023"), True),
        (statement("资产负债率", "108", "%", "2023"), None),
        (growth("出口", "-101", "2023"), False),
        (statement("排名", "0", "位", "2023", measure=Measure.RANK), False),
    ],
)
def test_bounds(one: Statement, holds: bool | None) -> None:
    found = holding(Rule.BOUNDS, one)
    assert found == ([] if holds is None and not found else [holds if holds is not None else True])


def test_a_unit_slip() -> None:
    assert holding(
        Rule.UNIT_SLIP, statement("财政收入", "52.22", "亿元", "2020"), statement("财政收入", "55.1", "万元", "2021")
    ) == [False]


def test_two_places_with_one_figure_that_differ() -> None:
    assert holding(
        Rule.SAME_FIGURE, statement("财政收入", "52.22", "亿元", "2020"), statement("财政收入", "25.22", "亿元", "2020")
    ) == [False]


def test_an_unknown_name_with_two_far_values_stands_for_two_things() -> None:
    assert (
        holding(
            Rule.SAME_FIGURE,
            statement("示范村民宿集聚点", "315", "个", "2020"),
            statement("示范村民宿集聚点", "748", "个", "2020"),
        )
        == []
    )


def test_a_later_target_below_an_earlier_one_is_a_notice() -> None:
    (found,) = of_rule(
        Rule.LATER_TARGET, target("森林覆盖率", "40", "%", "2020"), target("森林覆盖率", "35", "%", "2025")
    )
    assert (found.holds, found.weight) == (False, Weight.NOTICE)


def test_a_target_below_what_was_reached() -> None:
    assert holding(
        Rule.LATER_TARGET,
        statement("九年义务教育巩固率", "100", "%", "2020"),
        target("九年义务教育巩固率", "97", "%", "2025"),
    ) == [False]


def test_a_ceiling_above_what_was_reached_is_no_finding() -> None:
    assert (
        holding(
            Rule.LATER_TARGET,
            statement("城镇登记失业率", "3.1", "%", "2017"),
            target("城镇登记失业率", "4", "%", "2018", comparator=Comparator.LE),
        )
        == []
    )


def test_a_cumulative_figure_that_falls() -> None:
    assert holding(
        Rule.CUMULATIVE,
        statement("财政收入", "30", "亿元", "2021H1"),
        statement("财政收入", "25", "亿元", "2021-01/2021-07"),
    ) == [False]


def breakdown(whole: str, first: str, second: str, cue: str = "，其中") -> list[Relation]:
    text = f"新增平台{whole}个{cue}省级{first}个、市级{second}个。"
    statements = []
    for name, value in (("新增平台", whole), ("新增省级平台", first), ("新增市级平台", second)):
        start = text.index(f"{value}个", statements[-1].end if statements else 0)
        statements.append(statement(name, value, "个", "2023", start=start, end=start + len(value) + 1))
    return of_rule(Rule.BREAKDOWN, *statements, text=text)


def test_a_breakdown_that_fits() -> None:
    assert [one.holds for one in breakdown("12", "5", "7")] == [True]


@pytest.mark.parametrize(("second", "weight"), [("9", Weight.CONTRADICTION), ("1", Weight.NOTICE)])
def test_levels_that_do_not_add_up(second: str, weight: Weight) -> None:
    assert [(one.holds, one.weight) for one in breakdown("12", "5", second)] == [(False, weight)]


def _projects(whole: str, first: str, second: str) -> list[Relation]:
    text = f"新签项目{whole}个，其中工业{first}个、旅游{second}个。"
    statements = []
    for name, value in (("新签项目", whole), ("新签工业项目", first), ("新签旅游项目", second)):
        start = text.index(f"{value}个", statements[-1].end if statements else 0)
        statements.append(statement(name, value, "个", "2023", start=start, end=start + len(value) + 1))
    return of_rule(Rule.BREAKDOWN, *statements, text=text)


def test_a_partial_list_of_kinds_is_no_finding() -> None:
    assert [one.holds for one in _projects("106", "64", "23")] == [True, True]


def test_a_kind_above_the_whole() -> None:
    assert [one.holds for one in _projects("106", "164", "23")] == [False, True]


def test_a_long_sum_that_misses_by_one_digit() -> None:
    found = _projects("1234", "617", "637")
    assert [(one.holds, one.expected) for one in found] == [
        (True, Decimal(617)),
        (True, Decimal(637)),
        (False, Decimal(1254)),
    ]


def test_a_count_below_the_items_listed() -> None:
    text = "建成滨江、柳石、文苑、双仁等3个社区中心。"
    start = text.index("3")
    assert [
        one.holds
        for one in of_rule(
            Rule.LIST_COUNT, statement("社区中心", "3", "个", "2023", start=start, end=start + 2), text=text
        )
    ] == [False]


@pytest.mark.parametrize(("count", "holds"), [("二", False), ("十一", True), ("二十一", True)])
def test_a_count_in_chinese_numerals(count: str, holds: bool) -> None:
    text = f"建成滨江、柳石、文苑、双仁等{count}个社区中心。"
    start = text.index(count)
    centres = statement("社区中心", "3", "个", "2023", start=start, end=start + len(count) + 1)
    assert [one.holds for one in of_rule(Rule.LIST_COUNT, centres, text=text)] == [holds]


def test_figures_that_agree_give_no_finding() -> None:
    checked = check(
        [reading(statement("财政收入", "52.22", "亿元", "2020"), statement("财政收入", "53", "亿元", "2021"))]
    )
    assert (len(checked.relations), checked.findings) == (1, ())


def test_a_sentence_with_two_values_of_one_figure_speaks_of_two_things() -> None:
    text = "城镇化率由71%提高到75%。到2025年城镇化率达到75%。"
    spots = [text.index("71%"), text.index("75%"), text.rindex("75%")]
    figures = [
        target("常住人口城镇化率", text[spot : spot + 2], "%", "2025", start=spot, end=spot + 3) for spot in spots
    ]
    assert check([reading(*figures, text=text)]).findings == ()


def _claim(*more: Statement) -> list[Relation]:
    return of_rule(
        Rule.FULFILMENT,
        statement("重大项目投资", "20.24", "亿元", "2021H1"),
        statement("重大项目投资完成率", "70.61", "%", "2021H1"),
        *more,
    )


def test_a_share_of_a_plan_that_nobody_gives_implies_the_plan() -> None:
    (implied,) = _claim()
    assert (implied.weight, implied.holds, implied.expected and round(implied.expected, 2)) == (
        Weight.RECKONED,
        True,
        Decimal("28.66"),
    )
    assert implied.message.zh == (
        "柳东新区重大项目投资2021年上半年20.24亿元，柳东新区重大项目投资完成率2021年上半年70.61%；"
        "由此推算2021年计划约28.66亿元，所读文件没有给出这项计划，请核对。"
    )


@pytest.mark.parametrize(
    ("plan", "unit", "holds"), [("28.66", "亿元", True), ("286600", "万元", True), ("30", "亿元", False)]
)
def test_a_share_of_a_plan_is_compared_with_the_plan(plan: str, unit: str, holds: bool) -> None:
    (relation,) = _claim(target("重大项目投资", plan, unit, "2021"))
    assert (relation.weight, relation.holds) == (Weight.CONTRADICTION, holds)


@pytest.mark.parametrize(
    "name", ["招商引资到位资金市级下达目标任务完成率", "招商引资到位资金年度计划完成率", "招商引资到位资金完成进度"]
)
def test_whose_plan_it_is_does_not_matter(name: str) -> None:
    made = statement("招商引资到位资金", "47.74", "亿元", "2021H1")
    (relation,) = of_rule(Rule.FULFILMENT, made, statement(name, "52.7", "%", "2021H1"))
    assert relation.expected is not None
    assert round(relation.expected, 2) == Decimal("90.59")


def test_what_is_implied_is_no_finding() -> None:
    made = statement("重大项目投资", "20.24", "亿元", "2021H1")
    found = check([_laid_out((made, statement("重大项目投资完成率", "70.61", "%", "2021H1", start=9)), "")])
    assert (found.findings, len(found.reckoned)) == ((), 1)


@pytest.mark.parametrize(("whole", "holds"), [("6.5", True), ("65", False), ("-2.5", False)])
def test_the_growth_of_the_whole_lies_between_that_of_its_parts(whole: str, holds: bool) -> None:
    assert holding(
        Rule.MEAN,
        growth("地区生产总值", whole, "2023"),
        growth("第一产业增加值", "1", "2023"),
        growth("第二产业增加值", "10.5", "2023"),
        growth("第三产业增加值", "-1.9", "2023"),
    ) == [holds]


def test_without_the_growth_of_each_part_nothing_is_said() -> None:
    assert holding(Rule.MEAN, growth("地区生产总值", "65", "2023"), growth("第一产业增加值", "1", "2023")) == []


@pytest.mark.parametrize(("share", "holds"), [("44.79", True), ("47.49", False)])
def test_a_share_of_the_whole_city_s(share: str, holds: bool) -> None:
    assert holding(
        Rule.QUOTIENT,
        statement("科技成果登记", "73", "项", "2021H1"),
        statement("科技成果登记", "163", "项", "2021H1", region="柳州市"),
        statement("科技成果登记占全市比重", share, "%", "2021H1"),
    ) == [holds]


@pytest.mark.parametrize(("new", "total", "holds"), [("145", "911", True), ("1450", "911", False)])
def test_what_is_new_is_not_above_the_total(new: str, total: str, holds: bool) -> None:
    assert holding(
        Rule.SUBSET,
        statement("新增道路停车位", new, "个", "2023"),
        statement("累计道路停车位", total, "个", "2023"),
    ) == [holds]


@pytest.mark.parametrize(("value", "unit", "holds"), [("9300", "户", True), ("93", "万户", False)])
def test_a_part_in_another_unit_is_converted(value: str, unit: str, holds: bool) -> None:
    text = "经营主体37.2万户，其中民营企业x户。"
    whole = statement("经营主体", "37.2", "万户", "2023", start=4, end=10)
    part = statement("民营企业", value, unit, "2023", start=17, end=19)
    assert [one.holds for one in of_rule(Rule.BREAKDOWN, whole, part, text=text)] == [holds]


@pytest.mark.parametrize(
    ("name", "value", "holds"), [("高中阶段毛入学率", "105", True), ("高中阶段毛入学率", "9200", False)]
)
def test_a_rate_that_may_pass_a_hundred_has_a_bound_too(name: str, value: str, holds: bool) -> None:
    assert holding(Rule.BOUNDS, statement(name, value, "%", "2023")) == [holds]


@pytest.mark.parametrize(
    ("other", "weight"), [("5560", Weight.CONTRADICTION), ("3000", Weight.NOTICE), ("5700", Weight.CONTRADICTION)]
)
def test_figures_of_one_document_far_apart_may_be_two_things(other: str, weight: Weight) -> None:
    (relation,) = of_rule(
        Rule.SAME_FIGURE,
        statement("城镇新增就业", "5650", "人", "2015"),
        statement("新增就业", other, "人", "2015"),
    )
    assert (relation.holds, relation.weight) == (False, weight)


@pytest.mark.parametrize(
    ("doubt", "other", "weight"),
    [
        ("owner guessed from the figure before", "5700", Weight.NOTICE),
        ("period guessed", "5700", Weight.CONTRADICTION),
        ("owner guessed from the figure before", "5560", Weight.CONTRADICTION),
    ],
)
def test_figures_of_a_doubted_name_may_be_of_two_owners(doubt: str, other: str, weight: Weight) -> None:
    one = statement("城镇新增就业", "5650", "人", "2015")
    (relation,) = of_rule(Rule.SAME_FIGURE, replace(one, doubts=(doubt,)), statement("新增就业", other, "人", "2015"))
    assert (relation.holds, relation.weight) == (False, weight)


def _promise(name: str, year: str, bound: Comparator, **slots: object) -> Reading:
    """A document that looks back on a year and promises a share for 2025."""
    share = replace(target("森林覆盖率", "40", "%", "2025"), comparator=bound, **slots)  # type: ignore[arg-type]
    return reading(statement("常住人口", "30", "万人", year), share, name=name)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (Comparator.EQ, Comparator.GE, ["后一目标的界限更严"]),
        (Comparator.GE, Comparator.APPROX, ["后一目标的界限放宽了"]),
        (Comparator.GE, Comparator.LE, ["两处目标的界限相反"]),
        (Comparator.GE, Comparator.GE, []),
    ],
)
def test_a_later_promise_under_another_bound_is_told(before: Comparator, after: Comparator, told: list[str]) -> None:
    found = check([_promise("规划", "2020", before), _promise("报告", "2023", after)]).findings
    said = [one for one in found if one.rule is Rule.LATER_TARGET]
    assert [one.message.zh.rstrip("。").rsplit("，", 1)[1] for one in said] == told
    assert {one.weight for one in said} <= {Weight.NOTICE}


def test_of_documents_of_one_time_neither_is_the_later_one() -> None:
    found = check([_promise("规划", "2020", Comparator.EQ), _promise("报告", "2020", Comparator.GE)]).findings
    assert [one.message.zh.rstrip("。").rsplit("，", 1)[1] for one in found] == ["两处目标的界限不同"]


def test_the_bare_number_of_a_cell_names_no_bound() -> None:
    cell = _promise("规划", "2020", Comparator.EQ, table="1-1", row=1)
    assert check([cell, _promise("报告", "2023", Comparator.GE)]).findings == ()
