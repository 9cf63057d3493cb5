import re
from collections.abc import Callable, Iterable

import pytest

from lantu.lexicon import read_table
from lantu.series import Direction, Indicator, Kind, canonical, catalogue, find_indicator, nature


def test_codes_and_names_are_unique() -> None:
    codes = [indicator.code for indicator in catalogue()]
    names = [indicator.name for indicator in catalogue()]
    assert (len(set(codes)), len(set(names))) == (len(codes), len(names))


def test_every_alias_leads_to_its_indicator() -> None:
    wrong = [
        (alias, indicator.code)
        for indicator in catalogue()
        for alias in (indicator.name, *indicator.aliases)
        if canonical(alias).code != indicator.code
    ]
    assert wrong == []


def test_an_alias_finds_its_indicator() -> None:
    found = find_indicator("空气优良率")
    assert (found.name, found.attribute) == ("空气质量优良天数比率", "约束性") if found else False


def test_words_tell_the_nature_of_an_unknown_name() -> None:
    assert (nature("新增路灯"), nature("某某浓度").direction, nature("某某余额").kind) == (
        nature("新增路牌"),
        Direction.DOWN,
        Kind.STOCK,
    )


def test_a_name_without_a_telling_word_is_said_to_be_unknown() -> None:
    assert nature("某某").known is False


def test_the_catalogue_holds_the_binding_indicators_of_the_fourteenth_plan() -> None:
    binding = {one.name for one in catalogue() if one.attribute == "约束性" and "十四五" in one.source}
    assert binding == {
        "劳动年龄人口平均受教育年限",
        "单位地区生产总值能耗",
        "单位地区生产总值二氧化碳排放",
        "空气质量优良天数比率",
        "地表水达到或好于III类水体比例",
        "森林覆盖率",
        "粮食综合生产能力",
        "能源综合生产能力",
    }


def test_the_catalogue_is_large_enough_for_a_city_s_plan() -> None:
    assert len(catalogue()) >= 400


def _wrong(rows: Iterable[Indicator], holds: Callable[[Indicator], bool]) -> list[str]:
    return [one.name for one in rows if not holds(one)]


def test_every_entry_is_complete() -> None:
    wrong = _wrong(catalogue(), lambda one: bool(re.fullmatch(r"[EIPSGO]\d{4}", one.code) and one.name and one.source))
    assert wrong == []


def test_every_family_is_something_that_units_measure() -> None:
    dimensions = {row["dimension"] for row in read_table("units")}
    known = {*dimensions, "any", "percent", "permille", "per_100k", "concentration", "ratio_number", "person_year"}
    assert _wrong(catalogue(), lambda one: one.family in known) == []


def test_attributes_are_those_of_national_plans() -> None:
    assert {one.attribute for one in catalogue()} == {"", "约束性", "预期性"}


def test_an_attribute_names_the_plan_that_gives_it() -> None:
    given = [one for one in catalogue() if one.attribute]
    assert _wrong(given, lambda one: "规划纲要" in one.source) == []


@pytest.mark.parametrize(
    ("pattern", "kind", "exceptions"),
    [
        (r".*(?:率|比重|占比|比例|浓度|系数)$", Kind.RATIO, set()),
        (
            r"(?:新增|新建|新签|新引进|竣工|新开工|发放|引进).*",
            Kind.FLOW,
            {"新建商品住宅销售价格", "新增劳动年龄人口平均受教育年限"},
        ),
        (r".*(?:余额|存栏|保有量|参保人数|通车里程|营业里程)$", Kind.STOCK, set()),
        (r".*(?:产量|增加值|总产值|产值|投资|支出|零售额|出栏|吞吐量|周转量|排放量)$", Kind.FLOW, {"亩均产值"}),
    ],
)
def test_flow_and_stock_follow_the_kind_of_name(pattern: str, kind: Kind, exceptions: set[str]) -> None:
    named = [one for one in catalogue() if re.fullmatch(pattern, one.name)]
    assert named
    assert set(_wrong(named, lambda one: one.kind is kind)) == exceptions


@pytest.mark.parametrize(
    "pattern",
    [
        r".*(?:失业率|死亡率|负债率|不良贷款率|漏损率|发生率|事故起数|死亡人数|浓度|排放量|价格)$",
        r".*(?:能耗|用水量)$",
        r"(?:政府债务余额|三公经费|行政审批事项|第一产业增加值占地区生产总值比重|城乡居民收入比|恩格尔系数)",
    ],
)
def test_less_is_better_where_it_is(pattern: str) -> None:
    named = [one for one in catalogue() if re.fullmatch(pattern, one.name)]
    assert named
    assert _wrong(named, lambda one: one.direction is Direction.DOWN) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("新农合参合率", "新型农村合作医疗参合率"),
        ("城乡居民储蓄存款余额", "住户存款余额"),
        ("一般预算收入", "一般公共预算收入"),
        ("公共财政预算支出", "一般公共预算支出"),
        ("货物运输周转量", "货物周转量"),
        ("人大代表建议办复率", "人大建议办结率"),
    ],
)
def test_names_of_earlier_years_lead_to_today_s(name: str, code: str) -> None:
    found = find_indicator(name)
    assert found is not None
    assert found.name == code
