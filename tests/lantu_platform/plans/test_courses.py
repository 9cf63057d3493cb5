"""A plan's rows with their values year by year."""

from datetime import date
from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries
from tests.lantu_platform.ledger import enter, statement
from tests.lantu_platform.plans.evaluated import judged, plan_of_years

from lantu.aspect import Measure, Status
from lantu_platform.indicators.enums import Source
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.services import Decision, Reported, decide_target, describe_indicator, observe
from lantu_platform.library.models import Document
from lantu_platform.people.models import User
from lantu_platform.plans.services import Course, Courses, Told, courses_of


@pytest.fixture
def plan(analyst: User) -> Document:
    return plan_of_years(analyst)


def tables(plan: Document) -> list[Courses]:
    return courses_of(judged(plan), plan.pk)


def course(plan: Document) -> Course:
    ((row,),) = (table.rows for table in tables(plan))
    return row


def told(one: Told | None) -> tuple[str, str] | None:
    return one and (f"{one.figure.low.normalize():f}", one.figure.period.notation)


def years(plan: Document) -> dict[int, tuple[object, object]]:
    return {each.year: (told(each.target), told(each.actual)) for each in course(plan).years}


def test_each_year_has_what_was_aimed_at_and_what_came(plan: Document) -> None:
    assert years(plan) == {
        2021: (None, None),
        2022: (None, None),
        2023: (None, ("66", "2023")),
        2024: (("72", "2024"), ("70", "2024")),
        2025: (("80", "2025"), ("41", "2025H1")),
    }


def test_the_whole_year_counts_more_than_a_part_of_it(plan: Document, analyst: User) -> None:
    text = "2025年，财政收入完成79亿元。"
    enter(analyst, "third.txt", text, statement(text, "79亿元", "财政收入", period="2025", value=Decimal(79)))
    assert years(plan)[2025][1] == ("79", "2025")


def test_a_decided_target_stands_in_the_place_of_a_documents(plan: Document, analyst: User) -> None:
    decision = Decision("青政发〔2023〕5号", date(2023, 6, 1), "中期调整", date(2023, 7, 1))
    income = Indicator.objects.get(name="财政收入")
    version = decide_target(
        by=analyst, indicator=income, region="青山区", period="2024", value=Decimal(71), unit="亿元", decision=decision
    )
    (year,) = (each for each in course(plan).years if each.year == 2024)
    assert (told(year.target), year.target and year.target.decided) == (("71", "2024"), version)


def test_what_a_department_reported_fills_its_year(plan: Document, analyst: User) -> None:
    income = Indicator.objects.get(name="财政收入")
    figure = Reported(indicator=income.pk, region="青山区", period="2022", value=Decimal(600_000), unit="万元")
    observe(by=analyst, figures=[figure], source=Source.RETURN, source_key=1)
    (year,) = (each for each in course(plan).years if each.year == 2022)
    assert (told(year.actual), year.actual and year.actual.statement) == (("60", "2022"), None)


def test_what_a_formula_gives_fills_its_year(plan: Document, analyst: User) -> None:
    for name in ("税收收入", "非税收入"):
        text = f"2022年，{name}完成30亿元。"
        enter(analyst, f"{name}.txt", text, statement(text, "30亿元", name, period="2022", value=Decimal(30)))
        describe_indicator(by=analyst, indicator=Indicator.objects.get(name=name), facts={"unit": "亿元"})
    income = Indicator.objects.get(name="财政收入")
    describe_indicator(by=analyst, indicator=income, facts={"unit": "亿元", "formula": "[税收收入] + [非税收入]"})
    assert years(plan)[2022] == (None, ("60", "2022"))


def test_growth_on_average_is_told_by_the_growth_of_each_year(analyst: User) -> None:
    text = "2021至2025年，工业总产值年均增长9%。2022年，工业总产值增长7%。"
    average = {"measure": Measure.AVG_GROWTH, "status": Status.TARGET, "period": "2021/2025", "unit": "%"}
    plan = enter(
        analyst, "plan.txt", text,
        statement(text, "9%", "工业总产值", value=Decimal(9), **average),
        statement(text, "7%", "工业总产值", measure=Measure.GROWTH, unit="%", value=Decimal(7), period="2022"),
    )  # fmt: skip
    assert years(plan) == {year: (None, ("7", "2022") if year == 2022 else None) for year in range(2021, 2026)}


@pytest.mark.parametrize(("period", "of_all"), [("2021/2025", True), ("2025", False)])
def test_a_result_of_several_years_stands_in_the_column_of_none(analyst: User, period: str, of_all: bool) -> None:
    text = "2021至2025年，工业总产值年均增长9%。五年来，工业总产值年均增长8%。"
    average = {"measure": Measure.AVG_GROWTH, "unit": "%", "period": period}
    plan = enter(
        analyst, "plan.txt", text,
        statement(text, "9%", "工业总产值", value=Decimal(9), status=Status.TARGET, **average),
        statement(text, "8%", "工业总产值", value=Decimal(8), **average),
    )  # fmt: skip
    row = course(plan)
    assert (row.judgement.result is not None, row.result_of_all) == (True, of_all)


@pytest.mark.parametrize("rows", [1, 3])
def test_tables_ask_the_same_for_one_row_and_three(
    analyst: User, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    text = "到2025年，甲产量、乙产量、丙产量达到9亿元。2024年，甲产量、乙产量、丙产量完成8亿元。"
    goal = {"status": Status.TARGET, "period": "2025", "value": Decimal(9)}
    said = [
        each
        for name in ("甲产量", "乙产量", "丙产量")[:rows]
        for each in (
            statement(text, "9亿元", name, **goal),
            statement(text, "8亿元", name, period="2024"),
        )
    ]
    plan = enter(analyst, "plan.txt", text, *said)
    review = judged(plan)
    with django_assert_num_queries(8):
        assert len(courses_of(review, plan.pk)[0].rows) == rows
