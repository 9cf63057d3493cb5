"""Whose document it is, and what 全市, 我区, 全省 mean in it."""

import pytest

from lantu.region import Home, Level, find_home

FENGXIAN = Home("奉贤区", Level.COUNTY, "上海市", "上海市")


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("青岛市2031年政府工作报告", Home("青岛市", Level.CITY, "青岛市", "山东省")),
        ("上海市2030年国民经济和社会发展统计公报", Home("上海市", Level.PROVINCE, province="上海市")),
        ("三江侗族自治县人民政府工作报告", Home("三江侗族自治县", Level.COUNTY, "柳州市", "广西壮族自治区")),
        ("澄湖新区2031年工作报告", Home("澄湖新区", Level.ZONE)),
        ("铁岭市2031年政府工作报告\n支持铁岭县发展。", Home("铁岭市", Level.CITY, "铁岭市", "辽宁省")),
        ("政府工作报告\n在青岛市云岭区第六届人民代表大会上", Home("云岭区", Level.COUNTY, "青岛市", "山东省")),
        ("青岛市云岭区2031年重点工作", Home("云岭区", Level.COUNTY, "青岛市", "山东省")),
        ("奉贤开新局\n上海市政府新闻办发布，奉贤区委介绍情况。", FENGXIAN),
        ("上海市2031年政府工作报告\n奉贤区加快建设。", Home("上海市", Level.PROVINCE, province="上海市")),
        ("松岭（云湖）经开区再上台阶", Home("松岭（云湖）经开区", Level.ZONE)),
        ("澄湖经济技术开发区2031年工作报告\n澄湖人。", Home("澄湖经济技术开发区", Level.ZONE)),
        ("青岛高新区管委会2031年工作总结", Home("青岛高新区", Level.ZONE, "青岛市", "山东省")),
        ("青岛市委、高新区管委会开会。\n青岛市政府", Home("青岛市", Level.CITY, "青岛市", "山东省")),
        ("3月2日，青岛高新区召开会议。青岛啤酒增产，青岛好。", Home("青岛高新区", Level.ZONE, "青岛市", "山东省")),
        ("省级经济技术开发区考评，松岭高新区排名靠前", Home("松岭高新区", Level.ZONE)),
        ("2031年澄湖高新区国民经济和社会发展统计公报", Home("澄湖高新区", Level.ZONE)),
        (
            "新疆生产建设兵团\n2031年国民经济和社会发展统计公报\n自治区党委领导",
            Home("新疆生产建设兵团", Level.ZONE, province="新疆维吾尔自治区"),
        ),
        ("白鹭镇工作汇报\n全镇完成税收4600万元。", Home("白鹭镇", Level.COUNTY)),
        ("政府工作报告\n在白鹭镇第六届人民代表大会上", Home("白鹭镇", Level.COUNTY)),
        ("政府工作报告\n现在，我代表松岭乡人民政府报告工作", Home("松岭乡", Level.COUNTY)),
    ],
)
def test_a_title_names_the_home(text: str, home: Home) -> None:
    assert find_home(text) == home


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("2031年一季度山东省经济运行情况", "山东省"),
        ("湘西自治州2031年国民经济和社会发展统计公报", "湘西土家族苗族自治州"),
        ("前三季度山东省青岛市重点项目进展顺利", "青岛市"),
        ("山东省支持青岛市建设", "山东省"),
    ],
)
def test_a_title_without_a_sign_names_the_home_by_the_divisions_in_it(title: str, name: str) -> None:
    assert find_home(title + "\n今年以来，项目建设有序推进。").name == name


def test_the_title_of_a_communique_counts_more_than_who_signed_it() -> None:
    title = "青岛市黄岛区2031年国民经济和社会发展统计公报\n"
    assert find_home(title + "青岛市统计局\n青岛市统计局青岛市政府核定：生产总值增长。").name == "黄岛区"


def test_a_zone_belongs_to_the_city_that_its_paper_names_most() -> None:
    text = "澄湖新区2031年工作报告\n柳州市委、柳州市政府关心新区发展，青岛市企业前来考察。"
    assert find_home(text) == Home("澄湖新区", Level.ZONE, "柳州市", "广西壮族自治区")


def test_without_a_title_the_name_that_is_repeated_counts() -> None:
    assert find_home("青岛港增效，青岛啤酒节举办，青岛各区联动。").name == "青岛市"


@pytest.mark.parametrize(
    ("text", "name", "city"),
    [
        ("2031年青岛市即墨区国民经济和社会发展统计公报\n全区平稳。", "即墨区", "青岛市"),
        ("1月5日上午，即墨区第十六届人民代表大会开幕。", "即墨区", "青岛市"),
        ("即墨区商务局2031年工作总结\n今年以来，消费回升。", "即墨区", "青岛市"),
        ("2006年双流县人民政府工作报告\n全县平稳。", "双流县", "成都市"),
        ("2031年毕节地区行署工作报告", "毕节地区", "毕节地区"),
    ],
)
def test_a_place_whose_kind_has_changed_is_known_by_its_name_of_then(text: str, name: str, city: str) -> None:
    home = find_home(text)
    assert (home.name, home.city) == (name, city)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2031年云岭区人民政府工作报告\n各位代表：", "云岭区"),
        ("1月5日上午，云岭区第十六届人民代表大会开幕。", "云岭区"),
        ("来源：白鹭镇人民政府\n各位代表：", "白鹭镇"),
        ("2031年青岛市云岭区国民经济和社会发展统计公报", "云岭区"),
        ("全县上下紧紧围绕县第十次党代会的部署，受县人民政府委托报告。", ""),
        ("张明向全体代表作了区人民政府工作总结。", ""),
    ],
)
def test_a_place_that_no_table_holds_is_known_by_its_congress(text: str, name: str) -> None:
    assert find_home(text).name == name


def test_a_report_at_a_towns_congress_is_the_towns() -> None:
    assert find_home("云湖开局\n松岭镇第六届人民代表大会上的报告松岭镇人民政府镇长").name == "松岭镇"


def test_a_place_for_whose_growth_a_paper_has_worked_is_the_home() -> None:
    assert find_home("全县上下为兰陵的改革开放作出了积极贡献。").name == "兰陵县"


def test_a_county_that_its_paper_names_but_in_short_is_the_home() -> None:
    assert find_home("我县加快发展。建设和谐兰陵，兰陵明天更好。").name == "兰陵县"
    assert find_home("我县加快发展。建设和谐兰陵，明天更好。").level is Level.UNKNOWN
    assert find_home("我县加快发展。建设和谐邢台，邢台明天更好。").name == "邢台县"


def test_without_any_name_the_home_is_unknown() -> None:
    assert find_home("全年工作稳步推进。") == Home("", Level.UNKNOWN)


CITY = Home("青岛市", Level.CITY, "青岛市", "山东省")
PROVINCE = Home("广西壮族自治区", Level.PROVINCE, province="广西壮族自治区")
COUNTY = Home("三江侗族自治县", Level.COUNTY, "柳州市", "广西壮族自治区")
ZONE = Home("澄湖新区", Level.ZONE, "柳州市", "广西壮族自治区")
BANNER = Home("鄂伦春自治旗", Level.COUNTY, "呼伦贝尔市", "内蒙古自治区")
MUNICIPALITY = Home("上海市", Level.PROVINCE, province="上海市")


@pytest.mark.parametrize(
    ("home", "word", "meaning"),
    [
        (CITY, "全市", "青岛市"),
        (CITY, "我市", "青岛市"),
        (CITY, "全省", "山东省"),
        (CITY, "全国", "全国"),
        (MUNICIPALITY, "全市", "上海市"),
        (PROVINCE, "全区", "广西壮族自治区"),
        (COUNTY, "全县", "三江侗族自治县"),
        (COUNTY, "全市", "柳州市"),
        (COUNTY, "全区", "广西壮族自治区"),
        (ZONE, "全区", "澄湖新区"),
        (ZONE, "全市", "柳州市"),
        (BANNER, "全旗", "鄂伦春自治旗"),
        (Home("", Level.UNKNOWN), "全市", None),
        (Home("澄湖新区", Level.ZONE), "全市", None),
        (Home("和田地区", Level.CITY, "和田地区", "新疆维吾尔自治区"), "全疆", "新疆维吾尔自治区"),
    ],
)
def test_whole_means_the_place_of_that_level(home: Home, word: str, meaning: str | None) -> None:
    assert home.whole(word) == meaning


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("云湖市2031年政府工作报告", Home("云湖市", Level.CITY, "云湖市")),
        ("云湖市临岭县2031年政府工作报告", Home("临岭县", Level.COUNTY, "云湖市")),
        ("2031年政府工作报告\n临岭县人民政府县长", Home("临岭县", Level.COUNTY)),
        ("关于云湖市2031年国民经济和社会发展计划的报告", Home("云湖市", Level.CITY, "云湖市")),
        ("白鹭镇2031年工作总结", Home("白鹭镇", Level.COUNTY)),
        ("全市2031年工作总结", Home("", Level.UNKNOWN)),
    ],
)
def test_a_title_names_a_home_that_the_table_does_not_hold(text: str, home: Home) -> None:
    assert find_home(text) == home


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2031年漳州经济社会发展预期目标\n税收增长。", "漳州市"),
        ("漳州、泉州经济社会发展对比\n税收增长。", ""),
        ("2031年漳州天气\n晴。", ""),
    ],
)
def test_a_title_of_planning_may_name_its_city_in_short(text: str, name: str) -> None:
    assert find_home(text).name == name


def test_a_county_that_became_a_district_is_called_as_the_paper_calls_it() -> None:
    home = find_home("长乐2031年为民办实事项目完成\n记者从长乐区发改局获悉，全区完成投资3亿元。")
    assert (home.name, home.city) == ("长乐区", "福州市")


def test_a_text_that_opens_with_brackets_has_no_home() -> None:
    assert find_home("【3座水厂】、【4号线】等项目建成。").level is Level.UNKNOWN


def test_a_newspaper_tells_its_city() -> None:
    assert find_home("十件实事全面落实\n宁波晚报 2031年1月12日\n全市建成6座。").name == "宁波市"


def test_several_districts_of_one_city_are_parts_of_it() -> None:
    assert find_home("实事落实\n全市实事完成。海曙区、江北区、鄞州区建成6座。").name == "宁波市"


def test_a_paper_of_a_ministry_speaks_for_the_nation() -> None:
    home = find_home("交通运输部：公路建设加快\n9月28日，交通运输部介绍情况。全国公路建设完成投资90亿元。")
    assert home == Home("全国", Level.NATION)


def test_a_place_that_names_a_ministry_speaks_for_itself() -> None:
    home = find_home("项目加快建设\n国家统计局认定，全国先进。全县完成投资9亿元，三江侗族自治县。")
    assert home.name != "全国"


def test_a_place_thanked_for_in_passing_is_home() -> None:
    text = "过去一年，全乡上下共同努力。向所有关心支持白鹭乡发展的社会各界朋友表示感谢！财政收入增长10%。"
    assert find_home(text).name == "白鹭乡"


def test_a_place_named_in_short_in_passing_is_home() -> None:
    assert find_home("县长 林青\n全县财政收入3亿元。7个大项目成功落户宜丰，投资9亿元。").name == "宜丰县"
    assert find_home("全州各族代表齐聚，共同描绘迪庆未来的蓝图。生产总值95亿元。").name == "迪庆藏族自治州"


def test_another_kind_of_place_named_in_passing_is_not_home() -> None:
    assert find_home("全市财政收入3亿元。7个大项目成功落户宜丰，投资9亿元。").level is Level.UNKNOWN
    assert find_home("全县财政收入3亿元，支持和平发展，谱写新篇章。").level is Level.UNKNOWN
