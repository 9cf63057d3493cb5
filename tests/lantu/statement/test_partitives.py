"""Parts of what was counted or measured before."""

from dataclasses import replace

import pytest
from tests.lantu.statement.test_draft import draft, figure

from lantu.statement.draft import Memory
from lantu.statement.lead import Lead
from lantu.statement.partitives import limited_by_whole, measured_like, part_of_whole


@pytest.mark.parametrize(
    ("noun", "whole", "unit", "kind", "full"),
    [
        ("省级", "创新平台", "个", "count", "省级创新平台"),
        ("市级", "省级创新平台", "个", "count", "市级创新平台"),
        ("新开工项目", "新开工项目", "个", "count", None),
        ("项目", "工业项目", "个", "count", "工业项目"),
        ("食品支出", "城镇居民人均消费支出", "元", "money", "城镇居民人均食品支出"),
        ("农民工", "工伤保险参保人数", "人", "person", "农民工工伤保险参保人数"),
        ("工业企业", "规上企业", "家", "count", "规上工业企业"),
        ("森林覆盖率", "创新平台", "个", "count", None),
    ],
)
def test_a_part_is_named_after_its_whole(noun: str, whole: str, unit: str, kind: str, full: str | None) -> None:
    made = figure(unit, kind)
    assert part_of_whole(noun, Lead("", among=True), Memory(last=[draft(whole, made)]), made) == full


def test_a_part_was_done_as_its_whole() -> None:
    lead = Lead("", among=True)
    assert part_of_whole("省级", lead, Memory(last=[draft("新增平台", verb="新增")]), figure()) == "省级平台"
    assert (lead.verb, lead.rules) == ("新增", ["part of the figure before"])


def test_what_is_no_part_is_left() -> None:
    assert part_of_whole("省级", Lead(""), Memory(last=[draft("平台")]), figure()) is None


@pytest.mark.parametrize(
    ("whole", "noun", "unit", "kind", "full"),
    [
        ("民用汽车保有量", "私人汽车", "万辆", "count", "私人汽车保有量"),
        ("卫生机构床位", "医院", "张", "count", "医院床位"),
        ("卫生机构", "医院", "个", "count", None),
        ("财政支出", "教育", "亿元", "money", "教育支出"),
        ("安全事故", "道路交通", "起", "count", "道路交通事故"),
        ("常住人口", "城镇人口", "万人", "person", "城镇常住人口"),
        ("财政支出", "教育支出", "亿元", "money", None),
    ],
)
def test_a_part_is_measured_as_its_whole(whole: str, noun: str, unit: str, kind: str, full: str | None) -> None:
    made = figure(unit, kind)
    assert measured_like(noun, Lead("", among=True), Memory(last=[draft(whole, made)]), made) == full


def test_a_second_part_is_one_of_the_whole_not_of_the_first_part() -> None:
    first = draft("省级重点平台")
    first.part, first.rules = True, ["part of the figure before"]
    memory = Memory(last=[draft("平台"), first])
    lead = Lead("", joined="，")
    assert part_of_whole("市级", lead, memory, figure()) == "市级平台"


@pytest.mark.parametrize(
    ("noun", "joined", "sign", "full"),
    [("蔬菜", "，", 0, "蔬菜产量"), ("蔬菜", "，", 1, None), ("蔬菜", "", 0, None), ("化肥施用量", "，", 0, None)],
)
def test_what_is_told_in_tons_behind_a_yield_is_one(noun: str, joined: str, sign: int, full: str | None) -> None:
    tons = figure("万吨", "mass")
    memory = Memory(last=[draft("棉花总产量", tons)])
    assert measured_like(noun, Lead("", joined=joined, sign=sign), memory, tons) == full


def test_another_unit_measures_something_else() -> None:
    memory = Memory(last=[draft("财政支出", figure("亿元", "money"))])
    assert measured_like("教育", Lead("", among=True), memory, figure("万人", "person")) is None


@pytest.mark.parametrize(
    ("noun", "full"), [("采矿业增加值", "规模以上采矿业增加值"), ("规模以上采矿业增加值", ""), ("采矿业利润", "")]
)
def test_the_parts_of_what_is_limited_are_limited(noun: str, full: str) -> None:
    memory = Memory(broken=draft("规模以上工业增加值"))
    assert limited_by_whole(noun, memory) == full


def test_trade_above_the_limit_has_parts_above_the_limit() -> None:
    memory = Memory(last=[draft("限额以上批零住餐业零售额")], among=True)
    told = [limited_by_whole("批发业销售额", one) for one in (memory, replace(memory, among=False))]
    assert told == ["限额以上批发业销售额", ""]
