"""Whose figure it is: the place or organisation at the beginning of a clause."""

import pytest

from lantu.region import Home, Level
from lantu.statement.places import Place, caption_place, label_place, take_place, take_places

ZONE = Home("澄湖新区", Level.ZONE, "柳州市", "广西壮族自治区")


@pytest.mark.parametrize(
    ("clause", "rest", "place"),
    [
        ("全区新增企业", "新增企业", Place("澄湖新区", whole=True)),
        ("澄湖新区完成税收", "完成税收", Place("澄湖新区", whole=True)),
        ("全市新增企业", "新增企业", Place("柳州市")),
        ("青岛市完成税收", "完成税收", Place("青岛市")),
        ("白鹭镇完成税收", "完成税收", Place("白鹭镇")),
        ("北曜电子产业园实现产值", "实现产值", Place("北曜电子产业园")),
        ("其中白鹭镇", "其中", Place("白鹭镇")),
        ("青澜区增长", "增长", Place("青澜区")),
        ("示范区增长", "示范区增长", Place()),
        ("居全市", "居全市", Place()),
        ("送戏下乡", "送戏下乡", Place()),
        ("县域内就诊率", "县域内就诊率", Place()),
        ("完成税收", "完成税收", Place()),
        ("乡镇卫生院达到", "乡镇卫生院达到", Place()),
        ("城镇居民收入", "城镇居民收入", Place()),
    ],
)
def test_a_clause_is_parted_from_its_place(clause: str, rest: str, place: Place) -> None:
    assert take_place(clause, ZONE) == (rest, place)


@pytest.mark.parametrize(
    ("paragraph", "place"), [("白鹭镇道路工程：投资3亿元。", Place("白鹭镇")), ("道路工程：投资3亿元。", None)]
)
def test_a_label_may_name_the_place_of_its_paragraph(paragraph: str, place: Place | None) -> None:
    assert label_place(paragraph) == place


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("2030年上杭县居民消费价格", "上杭县"),
        ("规模以上工业企业主要产品产量", ""),
        ("柳东新区居民消费价格", ""),
    ],
)
def test_a_caption_may_name_a_division_of_its_own(title: str, place: str) -> None:
    assert caption_place(title, ZONE) == place


def test_figures_side_by_side_may_belong_to_places_side_by_side() -> None:
    assert take_places("白鹭镇、松岭镇分别接待游客", ZONE) == ("接待游客", [Place("白鹭镇"), Place("松岭镇")])
    assert take_places("水稻、小麦分别播种", ZONE) == ("水稻、小麦分别播种", [])


def test_a_city_is_known_by_its_short_name_in_the_paper_of_its_province() -> None:
    province = Home("四川省", Level.PROVINCE, "", "四川省")
    assert take_place("泸州经济总量", province) == ("经济总量", Place("泸州市"))
    assert take_place("泸州老窖销量", province) == ("泸州老窖销量", Place())
    assert take_place("泸州经济总量", ZONE) == ("泸州经济总量", Place())


def test_counties_that_are_counted_are_named_in_short() -> None:
    home = Home("青岛市", Level.CITY, "青岛市", "山东省")
    told = take_places("黄岛、城阳和崂山三个区分别完成税收", home)
    assert told == ("完成税收", [Place("黄岛区"), Place("城阳区"), Place("崂山区")])
    assert take_places("黄岛、澄湖两个区分别完成税收", home)[1] == []
