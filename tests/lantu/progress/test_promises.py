from datetime import date
from decimal import Decimal

from tests.lantu.series.builders import reading, statement, target

from lantu.aspect import Measure
from lantu.progress import Cause, Judgement, Verdict, judge_promises
from lantu.series import collect
from lantu.statement import Statement

PLAN = (statement("财政收入", "52", "亿元", "2020"), target("财政收入", "80", "亿元", "2025"))


def judged(*documents: tuple[Statement, ...], as_of: date | None = None) -> list[Judgement]:
    return judge_promises(collect([reading(*one, name=f"{index}.txt") for index, one in enumerate(documents)]), as_of)


def test_a_five_year_target_meets_a_later_report() -> None:
    (one,) = judged(PLAN, (statement("财政收入", "70", "亿元", "2023"),))
    assert (one.verdict, str(one.base.period) if one.base else "") == (Verdict.AHEAD, "2020")


def test_what_was_known_when_the_target_was_set_is_no_result() -> None:
    (one,) = judged((statement("工业投资", "83.4", "亿元", "2023"), target("工业投资", "80", "亿元", "2024")))
    assert (one.verdict, one.cause) == (Verdict.CANNOT_BE_JUDGED, Cause.NOT_DUE)


def test_a_half_year_beside_its_year_in_one_document() -> None:
    (one,) = judged((statement("财政收入", "29.29", "亿元", "2021H1"), target("财政收入", "55.37", "亿元", "2021")))
    assert one.verdict is Verdict.AHEAD


def test_another_scope_is_named_and_not_compared() -> None:
    documents = (
        (statement("规上工业增加值率", "20", "%", "2020"), target("规上工业总产值", "1600", "亿元", "2025")),
        (statement("规上工业总产值", "329.1", "亿元", "2023", scope=("本级",)),),
    )
    one = next(one for one in judged(*documents))
    assert (one.cause, [str(other.value) for other in one.related]) == (Cause.SCOPE_DIFFERS, ["329.1"])


def test_average_growth_is_reckoned_from_levels() -> None:
    documents = (
        (
            statement("财政收入", "50", "亿元", "2020"),
            target("财政收入", "8", "%", "2021/2025", measure=Measure.AVG_GROWTH),
        ),
        (statement("财政收入", "60.5", "亿元", "2022"),),
    )
    (one,) = judged(*documents)
    assert (one.verdict, str(one.result.value) if one.result else "") == (Verdict.ON_TRACK, "10.00")


def test_growth_at_comparable_prices_is_not_reckoned_from_amounts() -> None:
    documents = (
        (
            statement("地区生产总值", "283", "亿元", "2020"),
            target("地区生产总值", "9", "%", "2021/2025", measure=Measure.AVG_GROWTH),
        ),
        (statement("地区生产总值", "282", "亿元", "2023"),),
    )
    (one,) = judged(*documents)
    assert one.cause is Cause.PRICES_DIFFER


def test_a_promise_repeated_is_judged_once() -> None:
    assert len(judged(PLAN, (target("财政收入", "80", "亿元", "2025"),))) == 1


def test_results_after_the_day_are_not_known() -> None:
    (one,) = judged(PLAN, (statement("财政收入", "70", "亿元", "2023"),), as_of=date(2022, 12, 31))
    assert one.cause is Cause.NOT_DUE


def test_a_name_that_carries_several_figures_is_not_judged() -> None:
    documents = (
        (target("绿化工程投资", "3", "亿元", "2023"), target("绿化工程投资", "5", "亿元", "2023")),
        (statement("绿化工程投资", "4", "亿元", "2023"),),
    )
    assert [one.cause for one in judged(*documents)] == [Cause.AMBIGUOUS, Cause.AMBIGUOUS]


def test_a_name_that_is_too_general_is_not_judged() -> None:
    (one,) = judged((target("投资", "3", "亿元", "2023"),), (statement("投资", "4", "亿元", "2023"),))
    assert (one.cause, [str(other.value) for other in one.related]) == (Cause.AMBIGUOUS, ["4"])


def test_an_amount_promised_for_five_years_adds_up_year_by_year() -> None:
    documents = (
        (statement("某率", "1", "%", "2020"), target("新增绿色建筑面积", "750", "万平方米", "2021/2025")),
        (statement("新增绿色建筑面积", "150", "万平方米", "2021"),),
        (statement("新增绿色建筑面积", "170", "万平方米", "2022"),),
        (statement("新增绿色建筑面积", "100", "万平方米", "2024"),),
    )
    (one,) = judged(*documents)
    assert one.result is not None
    assert (str(one.result.period), one.result.value, one.measures.elapsed, one.verdict, len(one.related)) == (
        "2021/2022",
        Decimal(320),
        Decimal("0.4"),
        Verdict.AHEAD,
        2,
    )


def test_a_target_that_a_later_document_changed_is_marked() -> None:
    documents = (
        (statement("工业投资", "1", "亿元", "2020"), target("财政收入", "80", "亿元", "2025")),
        (statement("工业投资", "1", "亿元", "2022"), target("财政收入", "70", "亿元", "2025")),
    )
    found = {str(one.target.value): one.superseded_by for one in judged(*documents) if one.target}
    assert {value: str(newer.value) if newer else None for value, newer in found.items()} == {"80": "70", "70": None}
