from tests.lantu.real_documents import path_of
from tests.lantu.series.builders import reading, statement, target

from lantu import read
from lantu.progress import FollowUp, Verdict, compare, follow_up, judge_promises
from lantu.reading import Reading
from lantu.series import collect


def _reports() -> list[Reading]:
    return [
        reading(
            statement("财政收入", "50", "亿元", "2021"),
            target("财政收入", "55", "亿元", "2022"),
            target("工业投资", "30", "亿元", "2022"),
            target("供地面积", "900", "亩", "2022"),
            name="2021.txt",
        ),
        reading(
            statement("财政收入", "54", "亿元", "2022"),
            statement("工业投资", "31", "亿元", "2022"),
            target("财政收入", "60", "亿元", "2023"),
            name="2022.txt",
        ),
    ]


def test_goals_are_counted_with_what_came_of_them() -> None:
    ledger = collect(_reports())
    assert follow_up(judge_promises(ledger), ledger) == [
        FollowUp("2021.txt", "2022", goals=3, answered=2, met=1, missed=1),
        FollowUp("2022.txt", "2023", goals=1, answered=0, met=0, missed=0),
    ]


def test_open_goals_are_those_without_an_answer() -> None:
    ledger = collect(_reports())
    assert [line.open for line in follow_up(judge_promises(ledger), ledger)] == [1, 1]


HEADLINES = (
    "地区生产总值",
    "地方财政总收入",
    "社会消费品零售总额",
    "旅游总收入",
    "固定资产投资",
    "城镇居民人均可支配收入",
    "城镇新增就业人数",
    "城镇失业人员再就业人数",
)
MET, MISSED = Verdict.MET, Verdict.NOT_MET


def test_five_years_of_one_district() -> None:
    """Each year's headline goals meet the next year's report; facts from five real reports in a row."""
    found = compare([read(path_of(number)) for number in ("014", "015", "016", "017", "018")])
    outcomes = {
        (str(one.target.period), one.indicator, one.target.key.measure): one.verdict
        for one in found.others
        if one.target and one.judged and one.indicator in HEADLINES
    }
    expected = {
        ("2012", "地区生产总值", "growth"): MISSED,
        ("2013", "地区生产总值", "growth"): MISSED,
        ("2014", "地区生产总值", "growth"): MISSED,
        ("2015", "地区生产总值", "growth"): MET,
        ("2012", "地区生产总值", "level"): MISSED,
        ("2013", "地区生产总值", "level"): MISSED,
        ("2014", "地区生产总值", "level"): MISSED,
        ("2012", "地方财政总收入", "growth"): MET,
        ("2013", "地方财政总收入", "growth"): MET,
        ("2014", "地方财政总收入", "growth"): MISSED,
        ("2012", "社会消费品零售总额", "growth"): MISSED,
        ("2013", "社会消费品零售总额", "growth"): MISSED,
        ("2014", "社会消费品零售总额", "growth"): MISSED,
        ("2012", "旅游总收入", "level"): MET,
        ("2013", "旅游总收入", "level"): MET,
        ("2014", "旅游总收入", "level"): MET,
        ("2015", "旅游总收入", "level"): MET,
        ("2013", "固定资产投资", "growth"): MET,
        ("2013", "固定资产投资", "level"): MISSED,
        ("2014", "固定资产投资", "growth"): MET,
        ("2014", "固定资产投资", "level"): MET,
        ("2012", "城镇居民人均可支配收入", "growth"): MISSED,
        ("2012", "城镇居民人均可支配收入", "level"): MISSED,
        ("2012", "城镇新增就业人数", "level"): MET,
        ("2013", "城镇新增就业人数", "level"): MET,
        ("2012", "城镇失业人员再就业人数", "level"): MISSED,
        ("2014", "城镇失业人员再就业人数", "level"): MISSED,
    }
    assert {key: outcomes.get(key) for key in expected} == expected


def test_every_year_s_goals_of_the_district_have_answers() -> None:
    found = compare([read(path_of(number)) for number in ("014", "015", "016", "017", "018")])
    lines = {(line.document[:3], line.period): line for line in follow_up(found.others, found.ledger)}
    years = (("014", "2012"), ("015", "2013"), ("016", "2014"), ("017", "2015"))
    least = (14, 14, 17, 11)
    assert [lines[year].answered >= count for year, count in zip(years, least, strict=True)] == [True] * 4
    assert [lines[year].met + lines[year].missed == lines[year].answered for year in years] == [True] * 4
