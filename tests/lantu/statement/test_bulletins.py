"""The period that a bulletin's title, or the date below it, tells."""

import pytest

from lantu.statement.bulletins import reported_period


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("澄湖新区2031年上半年经济运行情况", "2031H1"),
        ("2031年1至8月份澄湖新区经济运行简况", "2031-01/2031-08"),
        ("澄湖新区2031年前三季度项目建设进展", "2031Q1/2031Q3"),
        ("澄湖新区2031年招商引资情况", "2031"),
        ("关于澄湖县2031年上半年国民经济和社会发展计划执行情况的审查意见", "2031H1"),
        ("澄湖县2031年1至8月国民经济和社会发展计划完成情况的报告", "2031-01/2031-08"),
    ],
)
def test_a_title_with_a_year_tells_the_period(title: str, period: str) -> None:
    assert str(reported_period(title, "全区开工项目12个。")) == period


def test_a_date_below_the_title_tells_the_year() -> None:
    assert str(reported_period("一季度重点项目进展顺利", "2031-04-18\n完成投资8亿元。")) == "2031Q1"


def test_months_behind_the_date_are_those_of_the_year_before() -> None:
    assert str(reported_period("前三季度经济运行情况", "2031年1月6日\n全区稳步增长。")) == "2030Q1/2030Q3"


def test_without_a_title_the_opening_words_count_only_with_a_part_of_a_year() -> None:
    assert str(reported_period("", "2031年1-5月，全区完成投资8亿元。")) == "2031-01/2031-05"
    assert reported_period("", "2031年，全区完成投资8亿元。") is None


@pytest.mark.parametrize(
    "title",
    [
        "澄湖新区2031年政府工作报告",
        "澄湖新区2031年工作要点",
        "2031年财政预算草案",
        "澄湖县2031年国民经济和社会发展计划执行情况的报告",
    ],
)
def test_papers_that_look_ahead_are_no_bulletins(title: str) -> None:
    assert reported_period(title, "一季度完成投资8亿元。") is None


def test_a_paper_on_projects_is_about_the_months_up_to_the_one_it_opens_with() -> None:
    title = "2031年云湖市重点工程建设稳步推进"
    assert str(reported_period(title, title + "截至4月底，已开工85个。")) == "2031-01/2031-04"
    assert str(reported_period("2031年云湖市经济概况", "截至4月底，已开工85个。")) == "2031"


def test_the_month_of_publication_tells_the_year() -> None:
    assert str(reported_period("上半年经济运行情况", "上半年经济运行情况\n统计局 2031年7月\n")) == "2031H1"
