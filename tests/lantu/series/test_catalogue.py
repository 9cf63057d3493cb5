from lantu.series import Direction, Kind, canonical, catalogue, find_indicator, nature


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
