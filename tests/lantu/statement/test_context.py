"""What titles and headings tell before the first figure."""

import pytest

from lantu.aspect import Status
from lantu.intake import document_from_text
from lantu.statement.context import find_context

REPORT = "澄湖新区2031年政府工作报告\n（2031年1月18日）\n"
PLANNED = "关于云湖市2030年国民经济和社会发展计划执行情况与2031年国民经济和社会发展计划草案的报告\n"
SPEECH = "全市工作会议讲话\n2031年12月28日\n云湖市市长\n"
YEARLY = "2032年云湖市人民政府工作报告\n2032年1月16日\n各位代表：\n"
PLAN = "澄湖新区国民经济和社会发展第十六个五年规划要点\n（2031年10月）\n"
POINTS = "云湖市2031年经济社会发展工作要点\n（2031年1月）\n"


def frame(text: str) -> tuple[Status, str, str]:
    document = document_from_text(text + "\n新建小学。")
    found = find_context(document).at(document, len(text) + 1)
    return found.status, str(found.flow), str(found.stock)


@pytest.mark.parametrize(
    ("text", "status", "flow", "stock"),
    [
        (REPORT + "一、2030年工作回顾", Status.ACTUAL, "2030", "2030"),
        (REPORT + "一、2030年工作回顾\n（一）工业提速", Status.ACTUAL, "2030", "2030"),
        (REPORT + "一、2030年工作回顾\n二、2031年工作安排", Status.TARGET, "2031", "2031"),
        (REPORT + "一、“十五五”时期工作回顾", Status.ACTUAL, "2026/2030", "2030"),
        (REPORT + "一、十六届政府工作回顾\n2027年以来，政府坚持实干。", Status.ACTUAL, "2027/2030", "2030"),
        (REPORT + "一、十六届政府工作回顾\n2029年以来，政府坚持实干。", Status.ACTUAL, "2030", "2030"),
        (REPORT + "一、过去五年成就和2031年上半年工作回顾", Status.ACTUAL, "2026/2030", "2030"),
        ("云湖财政收入超86亿2031年01月19日10:24云湖日报\n去年，全市税收增长。", Status.ACTUAL, "2030", "2030"),
        ("云湖市政府工作报告\n一、回顾2030，迈出新步伐", Status.ACTUAL, "2030", "2030"),
        (
            "云湖 前三季度情况\n云湖市听取2030年前三季度报告。",
            Status.ACTUAL,
            "2030Q1/2030Q3",
            "2030Q1/2030Q3",
        ),
        ("2030年是“十五五”规划的收官之年，我街道迎难而上。", Status.ACTUAL, "2030", "2030"),
        ("“十六五”规划纲要是行动指南。", Status.TARGET, "2031/2035", "2035"),
        ("云湖市人大会议开幕\n2030-12-26\n明年的工作已经部署，做好2031年工作。", Status.ACTUAL, "2030", "2030"),
        ("澄湖新区2030年国民经济和社会发展统计公报\n一、综合", Status.ACTUAL, "2030", "2030"),
        ("临岭县第七次全国人口普查公报\n2021年6月8日\n一、人口概况", Status.ACTUAL, "2020", "2020"),
        ("临岭县第四次全国经济普查公报\n标准时点为2018年12月31日。\n一、单位概况", Status.ACTUAL, "2018", "2018"),
        ("澄湖经开区2030年经济社会发展情况", Status.ACTUAL, "2030", "2030"),
        ("云湖市2031年国民经济和社会发展计划\n主要目标", Status.TARGET, "2031", "2031"),
        ("云湖市2031年国民经济和社会发展计划\n一、2030年计划执行情况", Status.ACTUAL, "2030", "2030"),
        ("关于《政府工作报告》所定2031年重点工作上半年完成情况的通报", Status.ACTUAL, "2031H1", "2031H1"),
        ("2032年云湖市人民政府工作报告\n2031年12月16日\n各位代表：\n一、过去五年", Status.ACTUAL, "2027/2031", "2031"),
        ("云湖市商务局2030年工作总结及2031年工作计划\n一、2030年工作回顾", Status.ACTUAL, "2030", "2030"),
        ("云湖市商务局2030年工作总结\n一、2030年工作回顾\n二、2031年工作计划", Status.TARGET, "2031", "2031"),
        ("云湖市2031年上半年重点工作进展情况\n一、重点工作推进", Status.ACTUAL, "2031H1", "2031H1"),
        ("云湖大事\n2030年，新建小学。2030年，新建桥梁。", Status.ACTUAL, "2030", "2030"),
        ("云湖大事\n2030年，新建小学。2030年，新建桥梁。2031年预期目标是增长。", Status.ACTUAL, "2030", "2030"),
        ("云湖市工作要点\n2030年云湖开新局", Status.ACTUAL, "2030", "2030"),
        (PLANNED + "一、2030年国民经济和社会发展计划执行情况", Status.ACTUAL, "2030", "2030"),
        (PLANNED + "一、2030年国民经济和社会发展计划执行情况\n二、2031年主要目标", Status.TARGET, "2031", "2031"),
        ("政府工作报告\n——2031年12月16日\n各位代表：\n一、过去五年的工作", Status.ACTUAL, "2027/2031", "2031"),
        ("政府工作报告\n——2031年12月16日\n各位代表：\n一、今后五年的目标", Status.TARGET, "2032/2036", "2036"),
        (YEARLY + "一、过去四年工作回顾", Status.ACTUAL, "2028/2031", "2031"),
        (YEARLY + "一、三年来的工作", Status.ACTUAL, "2029/2031", "2031"),
        (YEARLY + "一、今后三年的目标", Status.TARGET, "2032/2034", "2034"),
        ("澄湖新区国民经济和社会发展第十六个五年规划纲要\n第三章 主要目标", Status.TARGET, "2031/2035", "2035"),
        (PLAN + "第二章 今后五年的目标", Status.TARGET, "2031/2035", "2035"),
        (PLAN + "第一章 过去五年的家底", Status.ACTUAL, "2026/2030", "2030"),
        ("云湖市人民政府2031年工作计划\n2031年是“十六五”规划的开局之年。\n一、产业", Status.TARGET, "2031", "2031"),
        ("云湖市商务局2031年上半年工作总结和下半年工作思路\n一、经济", Status.ACTUAL, "2031H1", "2031H1"),
        ("云湖市商务局2031年重点工作\n一、消费", Status.TARGET, "2031", "2031"),
        ("关于印发云湖市2031年重点任务分工方案的通知\n一、消费", Status.TARGET, "2031", "2031"),
        ("云湖市茶产业三年行动计划（2031—2033年）\n一、目标", Status.TARGET, "2031/2033", "2033"),
        ("云湖市商务局2031年工作总结\n一、2031年工作开展情况\n二、下一步打算", Status.TARGET, "2032", "2032"),
        (SPEECH + "一、今年以来的工作", Status.ACTUAL, "2031", "2031"),
        (SPEECH + "一、今年以来的工作\n二、明年的目标", Status.TARGET, "2032", "2032"),
        ("云湖市2031年10件民生实事项目\n一、道路", Status.TARGET, "2031", "2031"),
        (POINTS + "一、2030年的结果", Status.ACTUAL, "2030", "2030"),
        (POINTS + "一、2030年的结果\n二、哪些还没有做好", Status.ACTUAL, "2030", "2030"),
        (POINTS + "一、2030年的结果\n二、提升园区能级", Status.TARGET, "2031", "2031"),
        (POINTS + "一、2030年的结果\n二、2031年的目标", Status.TARGET, "2031", "2031"),
    ],
)
def test_a_heading_gives_year_and_status(text: str, status: Status, flow: str, stock: str) -> None:
    assert frame(text) == (status, flow, stock)


def test_the_home_is_that_of_the_title() -> None:
    assert find_context(document_from_text(REPORT + "一、2030年工作回顾")).home.name == "澄湖新区"


def test_a_text_without_any_year_is_only_guessed() -> None:
    document = document_from_text("新建小学3所。")
    assert find_context(document).top.guessed


@pytest.mark.parametrize(
    ("opening", "wanted"),
    [
        ("主要预期目标是：税收增长7%。", (Status.TARGET, "2031")),
        ("2031年经济社会发展主要预期目标为：税收增长7%。", (Status.TARGET, "2031")),
        ("年初确定的主要预期目标是：税收增长7%。", (Status.ACTUAL, "2030")),
        ("2029年主要预期目标是：税收增长7%。", (Status.ACTUAL, "2030")),
    ],
)
def test_a_paragraph_of_aims_turns_a_review_to_promises(opening: str, wanted: tuple[Status, str]) -> None:
    text = REPORT + "一、2030年工作回顾\n税收21亿元。\n" + opening + "\n新建小学3所。"
    document = document_from_text(text)
    found = find_context(document).at(document, len(text) - 1)
    assert (found.status, str(found.flow)) == wanted


def test_the_next_heading_of_a_year_ends_what_aims_turned() -> None:
    text = REPORT + "主要预期目标是：税收增长7%。\n一、2030年工作回顾\n新建小学3所。"
    document = document_from_text(text)
    assert find_context(document).at(document, len(text) - 1).status is Status.ACTUAL


FIVE_YEARS = REPORT + "一、“十五五”时期工作回顾\n建成小学9所。\n"


@pytest.mark.parametrize("opening", ["刚刚过去的2030年，", "过去的一年，", "2030年是收官之年。"])
def test_a_paragraph_turns_a_review_of_five_years_to_the_last(opening: str) -> None:
    assert frame(FIVE_YEARS + opening + "我们奋力前行。") == (Status.ACTUAL, "2030", "2030")


@pytest.mark.parametrize("opening", ["2028年，", "2030年，", "五年来，"])
def test_other_paragraphs_leave_a_review_of_five_years_as_it_is(opening: str) -> None:
    assert frame(FIVE_YEARS + opening + "我们奋力前行。") == (Status.ACTUAL, "2026/2030", "2030")


def test_a_paragraph_goes_back_to_all_five_years() -> None:
    turned = FIVE_YEARS + "刚刚过去的2030年，我们奋力前行。\n"
    assert frame(turned + "五年来，我们奋力前行。") == (Status.ACTUAL, "2026/2030", "2030")


def test_a_heading_that_names_its_year_first_begins_with_it() -> None:
    both = REPORT + "一、2030年工作及“十五五”时期发展回顾\n建成小学9所。\n"
    assert frame(both + "我们奋力前行。") == (Status.ACTUAL, "2030", "2030")
    assert frame(both + "五年来，我们奋力前行。") == (Status.ACTUAL, "2026/2030", "2030")


def test_a_heading_may_name_a_year_beside_the_years_of_a_term() -> None:
    both = REPORT + "一、2030年和过去五年工作回顾\n建成小学9所。\n"
    assert frame(both + "我们奋力前行。") == (Status.ACTUAL, "2030", "2030")
    assert frame(both + "五年来，我们奋力前行。") == (Status.ACTUAL, "2026/2030", "2030")
    assert frame(REPORT + "一、过去五年及2030年工作回顾") == (Status.ACTUAL, "2026/2030", "2030")
