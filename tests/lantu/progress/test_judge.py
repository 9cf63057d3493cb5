from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lantu.series.builders import statement, target

from lantu.aspect import Comparator, Measure, Status
from lantu.progress import Cause, Denominator, Judgement, Verdict, judge
from lantu.progress.judge import classify
from lantu.series import Observation, observe
from lantu.statement import Statement
from lantu.text import Document

DOCUMENT = Document(name="a.txt", text="", format="txt", sha256="a")


def seen(one: Statement) -> Observation:
    return observe(DOCUMENT, one)


def verdict_of(
    promise: Statement, result: Statement | None, base: Statement | None = None, **options: Any
) -> Judgement:
    return judge(seen(promise), seen(result) if result else None, seen(base) if base else None, **options)


@pytest.mark.parametrize(
    ("promise", "result", "verdict"),
    [
        (target("财政收入", "64", "亿元", "2020"), statement("财政收入", "52.22", "亿元", "2020"), Verdict.NOT_MET),
        (target("财政收入", "50", "亿元", "2020"), statement("财政收入", "52.22", "亿元", "2020"), Verdict.MET),
        (target("财政收入", "50", "亿元", "2020"), statement("财政收入", "50", "亿元", "2020"), Verdict.MET),
        (target("常住人口", "35~40", "万人", "2020"), statement("常住人口", "22", "万人", "2020"), Verdict.NOT_MET),
        (target("常住人口", "35~40", "万人", "2020"), statement("常住人口", "36", "万人", "2020"), Verdict.MET),
        (target("城镇登记失业率", "4", "%", "2020"), statement("城镇登记失业率", "3.6", "%", "2020"), Verdict.MET),
        (target("城镇登记失业率", "4", "%", "2020"), statement("城镇登记失业率", "4.2", "%", "2020"), Verdict.NOT_MET),
        (
            target("城镇调查失业率", "5.5", "%", "2025", comparator=Comparator.LT),
            statement("城镇调查失业率", "5.5", "%", "2025"),
            Verdict.NOT_MET,
        ),
        (
            target("汽车产值", "1000", "亿元", "2025", comparator=Comparator.GT),
            statement("汽车产值", "1000", "亿元", "2025", comparator=Comparator.GT),
            Verdict.MET,
        ),
        (
            target("地区生产总值", "7.5", "%", "2018", measure=Measure.GROWTH, comparator=Comparator.APPROX),
            statement("地区生产总值", "7.4", "%", "2018", measure=Measure.GROWTH),
            Verdict.MET,
        ),
        (
            target("万元GDP能耗", "-3", "%", "2018", measure=Measure.GROWTH),
            statement("万元GDP能耗", "-3.4", "%", "2018", measure=Measure.GROWTH),
            Verdict.MET,
        ),
        (
            target("综合排名", "3", "位", "2018", measure=Measure.RANK),
            statement("综合排名", "2", "位", "2018", measure=Measure.RANK),
            Verdict.MET,
        ),
        (
            target("企业成本", "-100", "亿元", "2018", measure=Measure.CHANGE),
            statement("企业成本", "-80", "亿元", "2018", measure=Measure.CHANGE),
            Verdict.NOT_MET,
        ),
        (target("亏损企业新增数", "0", "家", "2018"), statement("亏损企业新增数", "0", "家", "2018"), Verdict.MET),
    ],
)
def test_a_result_of_the_target_s_own_period_is_final(promise: Statement, result: Statement, verdict: Verdict) -> None:
    assert verdict_of(promise, result).verdict is verdict


def test_the_half_year_s_share_of_a_yearly_amount() -> None:
    half = verdict_of(target("财政收入", "55.37", "亿元", "2021"), statement("财政收入", "29.29", "亿元", "2021H1"))
    measures = half.measures
    assert measures.fulfilment is not None
    assert (measures.fulfilment.quantize(Decimal("0.001")), measures.elapsed, half.verdict) == (
        Decimal("0.529"),
        Decimal("0.5"),
        Verdict.AHEAD,
    )


def test_the_denominator_is_named() -> None:
    half = verdict_of(target("财政收入", "55.37", "亿元", "2021"), statement("财政收入", "29.29", "亿元", "2021H1"))
    assert half.measures.denominator is Denominator.TARGET
    assert "（实绩除以目标）" in half.reason.zh


def test_a_level_on_its_way_is_judged_from_its_base() -> None:
    on_the_way = verdict_of(
        target("高新技术企业", "300", "家", "2025"),
        statement("高新技术企业", "260", "家", "2023"),
        statement("高新技术企业", "206", "家", "2020"),
    )
    measures = on_the_way.measures
    assert measures.fulfilment is not None
    assert measures.required is not None
    assert (measures.elapsed, measures.fulfilment.quantize(Decimal("0.001")), measures.path, on_the_way.verdict) == (
        Decimal("0.6"),
        Decimal("0.574"),
        "geometric",
        Verdict.ON_TRACK,
    )
    assert measures.required.quantize(Decimal("0.0001")) == Decimal("0.0742")


def test_a_level_reached_before_its_date_is_met_early() -> None:
    early = verdict_of(
        target("每万人口高价值发明专利拥有量", "6", "件", "2025"),
        statement("每万人口高价值发明专利拥有量", "10.7", "件", "2023"),
    )
    assert (early.verdict, early.cause) == (Verdict.MET, Cause.REACHED_EARLY)


def test_a_level_on_its_way_without_a_base_cannot_be_judged() -> None:
    assert (
        verdict_of(target("高新技术企业", "300", "家", "2025"), statement("高新技术企业", "260", "家", "2023")).cause
        is Cause.NO_BASE
    )


def test_a_bound_to_be_kept_is_not_met_before_its_date() -> None:
    kept = verdict_of(
        target("城镇调查失业率", "5.5", "%", "2025", comparator=Comparator.LE),
        statement("城镇调查失业率", "5.1", "%", "2023"),
    )
    assert kept.verdict is Verdict.ON_TRACK


def test_growth_in_half_a_year_does_not_settle_the_year() -> None:
    half = verdict_of(
        target("财政收入", "6", "%", "2021", measure=Measure.GROWTH),
        statement("财政收入", "6.25", "%", "2021H1", measure=Measure.GROWTH),
    )
    assert half.verdict is Verdict.ON_TRACK


def test_a_result_that_is_only_a_bound_may_leave_it_open() -> None:
    open_case = verdict_of(
        target("财政收入", "60", "亿元", "2021"),
        statement("财政收入", "50", "亿元", "2021", comparator=Comparator.GT),
    )
    assert (open_case.verdict, open_case.cause) == (Verdict.CANNOT_BE_JUDGED, Cause.BOUND_ONLY)


def test_the_account_of_a_finished_plan_is_final_whatever_its_year() -> None:
    final = verdict_of(
        target("规上工业总产值", "1250", "亿元", "2020"),
        statement("规上工业总产值", "1001.39", "亿元", "2019"),
        final=True,
    )
    assert (final.verdict, final.measures.gap) == (Verdict.NOT_MET, Decimal("-248.61"))
    assert (final.reason.zh, final.reason.en) == (
        "2020年目标1250亿元，2019年实绩1001.39亿元，规划的表自列为结果，差248.61亿元，完成80.1%（实绩除以目标），未完成。",
        "The target for 2020 is 1250 亿元, the result for 2019 is 1001.39 亿元, "
        "the plan's own table gives it as the outcome, 248.61 亿元 short, "
        "80.1% is done (result divided by target), not met.",
    )


@pytest.mark.parametrize(
    ("as_of", "cause"),
    [(date(2023, 12, 31), Cause.NOT_DUE), (date(2024, 12, 31), Cause.NO_RESULT), (None, Cause.NO_RESULT)],
)
def test_no_result_is_a_reason_and_never_a_number(as_of: date | None, cause: Cause) -> None:
    nothing = verdict_of(target("供地", "3200", "亩", "2024"), None, as_of=as_of)
    assert (nothing.verdict, nothing.cause, nothing.measures.fulfilment) == (Verdict.CANNOT_BE_JUDGED, cause, None)


def test_the_reason_is_a_sentence_in_both_languages() -> None:
    missed = verdict_of(target("财政收入", "64", "亿元", "2020"), statement("财政收入", "52.22", "亿元", "2020"))
    assert (missed.reason.zh, missed.reason.en) == (
        "2020年目标64亿元，2020年实绩52.22亿元，差11.78亿元，完成81.6%（实绩除以目标），未完成。",
        "The target for 2020 is 64 亿元, the result for 2020 is 52.22 亿元, 11.78 亿元 short, "
        "81.6% is done (result divided by target), not met.",
    )


ORDER = list(Verdict)[:-1]
values = st.decimals(min_value="0", max_value="400", places=1)
CASES = st.sampled_from(
    [
        ("高新技术企业", "家", "2023", False),
        ("高新技术企业", "家", "2025", False),
        ("财政收入", "亿元", "2025", False),
        ("PM2.5浓度", "微克/立方米", "2023", True),
        ("PM2.5浓度", "微克/立方米", "2025", True),
        ("城镇调查失业率", "%", "2023", True),
    ]
)


@given(CASES, values, values, values, values)
def test_a_better_result_never_gives_a_worse_verdict(
    case: tuple[str, str, str, bool], goal: Decimal, start: Decimal, one: Decimal, other: Decimal
) -> None:
    name, unit, year, falling = case
    better, worse = (min(one, other), max(one, other)) if falling else (max(one, other), min(one, other))
    promise, base = target(name, str(goal), unit, "2025"), statement(name, str(start), unit, "2020")
    first = verdict_of(promise, statement(name, str(better), unit, year), base)
    second = verdict_of(promise, statement(name, str(worse), unit, year), base)
    if first.judged and second.judged:
        assert ORDER.index(first.verdict) <= ORDER.index(second.verdict)


@given(CASES, values, values, values, st.sampled_from(["10", "1000"]))
def test_the_verdict_does_not_depend_on_the_unit(
    case: tuple[str, str, str, bool], goal: Decimal, start: Decimal, value: Decimal, factor: str
) -> None:
    name, unit, year, _ = case

    def verdict(scale: Decimal) -> Verdict:
        return verdict_of(
            target(name, str(goal * scale), unit, "2025"),
            statement(name, str(value * scale), unit, year),
            statement(name, str(start * scale), unit, "2020"),
        ).verdict

    assert verdict(Decimal(1)) is verdict(Decimal(factor))


def test_an_estimate_counts_as_a_result() -> None:
    estimated = verdict_of(
        target("财政收入", "50", "亿元", "2020"), statement("财政收入", "52", "亿元", "2020", status=Status.ESTIMATE)
    )
    assert estimated.verdict is Verdict.MET


@pytest.mark.parametrize(
    ("pace", "verdict", "binding"),
    [
        ("1.05", Verdict.AHEAD, Verdict.AHEAD),
        ("1.0499", Verdict.ON_TRACK, Verdict.ON_TRACK),
        ("1", Verdict.ON_TRACK, Verdict.ON_TRACK),
        ("0.95", Verdict.ON_TRACK, Verdict.BEHIND),
        ("0.9499", Verdict.BEHIND, Verdict.BEHIND),
        ("0.5", Verdict.BEHIND, Verdict.BEHIND),
        ("0.4999", Verdict.FAR_BEHIND, Verdict.FAR_BEHIND),
    ],
)
def test_each_class_begins_at_its_threshold(pace: str, verdict: Verdict, binding: Verdict) -> None:
    assert (classify(Decimal(pace)), classify(Decimal(pace), binding=True)) == (verdict, binding)
