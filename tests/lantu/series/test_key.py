from dataclasses import replace

import pytest
from tests.lantu.series.builders import statement

from lantu.aspect import Measure
from lantu.series import explain, series_key
from lantu.statement import Statement


def level(indicator: str, unit: str = "亿元", *scope: str) -> Statement:
    return statement(indicator, "1", unit, "2023", scope=scope)


@pytest.mark.parametrize(
    ("one", "other", "unit"),
    [
        ("规上工业总产值", "规模以上工业总产值", "亿元"),
        ("规上工业企业总产值", "规模以上工业总产值", "亿元"),
        ("GDP", "地区生产总值", "亿元"),
        ("生产总值", "国内生产总值", "亿元"),
        ("完成固定资产投资", "固投", "亿元"),
        ("三产增加值", "第三产业增加值", "亿元"),
        ("新区常住人口", "常住人口", "万人"),
        ("高企数量", "国家高新技术企业", "家"),
        ("高新技术企业总数", "高新技术企业", "家"),
        ("每万名人口拥有发明专利数", "万人有效发明专利拥有量", "件"),
        ("每千人口拥有执业（助理）医师数", "每千人口执业(助理)医师数", "人"),
        ("城镇新增就业", "城镇新增就业人数", "人"),
        ("区固定资产投资", "固定资产投资", "亿元"),
        ("“专精特新”企业数", "专精特新企业", "家"),
        ("全社会固定资产投资额", "固定资产投资", "亿元"),
        ("城镇人均可支配收入", "城镇居民人均可支配收入", "元"),
        ("新增就业", "城镇新增就业人数", "人"),
        ("再就业", "城镇失业人员再就业人数", "人"),
        ("改造背街小巷", "背街小巷改造", "条"),
        ("改造背街巷道", "背街小巷改造", "条"),
        ("改造棚户区改造", "棚户区改造", "套"),
        ("治理水土流失面积", "水土流失治理面积", "亩"),
        ("实施沿街立面整治", "整治沿街立面", "处"),
        ("建成并投入使用停车楼", "完工停车楼", "座"),
    ],
)
def test_names_come_together(one: str, other: str, unit: str) -> None:
    assert series_key(level(one, unit)) == series_key(level(other, unit))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (level("规上工业总产值"), level("工业总产值")),
        (level("规上工业总产值"), level("规上工业总产值", "亿元", "本级")),
        (level("规上工业总产值", "亿元", "小口径范围"), level("规上工业总产值", "亿元", "本级")),
        (level("固定资产投资"), level("固定资产投资（不含农户）")),
        (level("瞪羚企业", "家"), level("新增瞪羚企业", "家")),
        (level("城镇居民人均可支配收入", "元"), level("农村居民人均可支配收入", "元")),
        (level("规模以上工业增加值"), level("规模以上工业总产值")),
        (level("绿地", "公顷"), level("绿地", "处")),
        (level("第三产业增加值"), level("第一产业增加值")),
        (level("新建停车楼", "座"), level("建成停车楼", "座")),
        (level("改造面积", "亩"), level("治理面积", "亩")),
        (level("新增就业岗位", "个"), level("新增就业", "个")),
        (level("农村居民人均纯收入", "元"), level("农村居民人均可支配收入", "元")),
    ],
)
def test_different_things_stay_apart(one: Statement, other: Statement) -> None:
    assert series_key(one) != series_key(other)


def test_a_share_of_the_place_s_own_total_names_no_place() -> None:
    own, other = level("第一产业增加值占全州地区生产总值比重", "%"), level("第一产业增加值占地区生产总值比重", "%")
    place = "黔东南苗族侗族自治州"
    assert series_key(replace(own, region=place)) == series_key(replace(other, region=place))


def test_a_share_of_a_wider_place_s_total_stays_apart() -> None:
    own, other = level("第一产业增加值占全省地区生产总值比重", "%"), level("第一产业增加值占地区生产总值比重", "%")
    assert series_key(own) != series_key(other)


def test_level_and_growth_stay_apart() -> None:
    growth = statement("地区生产总值", "6.5", "%", "2023", measure=Measure.GROWTH)
    assert series_key(growth) != series_key(level("地区生产总值"))


def test_a_percentage_and_points_stay_apart() -> None:
    assert series_key(level("城镇化率", "%")) != series_key(level("城镇化率", "个百分点"))


def test_a_growth_rate_named_as_such_is_a_growth() -> None:
    named = statement("固定资产投资年均增速", "15", "%", "2016/2020")
    assert series_key(named) == series_key(
        statement("固定资产投资", "15", "%", "2016/2020", measure=Measure.AVG_GROWTH)
    )


def test_a_scope_in_the_name_equals_a_scope_in_its_slot() -> None:
    assert series_key(level("区本级固定资产投资")) == series_key(level("固定资产投资", "亿元", "本级"))


def test_the_scope_above_size_becomes_part_of_the_name() -> None:
    assert series_key(level("工业总产值", "亿元", "规上")) == series_key(level("规模以上工业总产值"))


def test_a_bare_multiplier_takes_the_catalogue_s_unit() -> None:
    assert series_key(level("财政收入", "亿")) == series_key(level("财政收入", "亿元"))


def test_an_amount_per_head_may_leave_out_the_head() -> None:
    assert series_key(level("城市人均公园绿地面积", "平方米/人")) == series_key(level("人均公园绿地面积", "平方米"))


def test_an_unknown_name_has_a_key_of_its_own() -> None:
    key = series_key(level("白莲镇村级灯光球场", "个"))
    assert (key.indicator, key.code) == ("白莲镇村级灯光球场", "")


def test_explanation_of_a_shared_key_names_the_rules() -> None:
    explanation = explain(level("规上工业总产值"), level("规模以上工业总产值"))
    assert (explanation.same, explanation.steps, explanation.key) == (
        True,
        (("规上工业总产值", ("rewritten", "规上", "规模以上", "short form")),),
        "柳东新区 规模以上工业总产值 · level",
    )


def test_explanation_of_different_keys_names_the_slot() -> None:
    explanation = explain(level("固定资产投资"), level("固定资产投资", "亿元", "不含农户"))
    assert (explanation.same, explanation.differences) == (False, (("scope", "", "不含农户"),))
