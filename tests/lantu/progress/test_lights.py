from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.lantu.progress.vectors import vectors
from tests.lantu.series.builders import reading, statement, target

from lantu.aspect import Measure
from lantu.errors import LexiconError
from lantu.progress import judge_promises
from lantu.progress.arithmetic import by_months
from lantu.progress.lights import Colour, Facts, facts_of, light_rules, rules_from
from lantu.series import collect

RULES = ("yinchuan", "wuhan", "sanya", "shuangguoban")
ORDER = [Colour.GREEN, Colour.YELLOW, Colour.RED]


def _facts(row: dict[str, str]) -> Facts:
    return Facts(elapsed=by_months(int(row["month"])), completion=Decimal(row["completion"]) / 100)


@pytest.mark.parametrize("row", vectors("lights.tsv"), ids=lambda row: f"month {row['month']} {row['completion']}%")
def test_the_same_facts_under_each_rule(row: dict[str, str]) -> None:
    facts = _facts(row)
    assert {code: light_rules()[code].light(facts).colour.value for code in RULES} == {
        code: row[code] for code in RULES
    }


@pytest.mark.parametrize("row", vectors("lights.tsv"), ids=lambda row: f"month {row['month']} {row['completion']}%")
def test_gap_ratio_and_shortfall_are_three_numbers(row: dict[str, str]) -> None:
    facts = _facts(row)
    values = {name: facts.value(name) for name in ("gap", "ratio", "shortfall")}
    shown = {name: str(value.quantize(Decimal("0.01")) + 0) for name, value in values.items() if value is not None}
    assert shown == {name: row[name] for name in values}


@pytest.mark.parametrize(
    ("months", "colour"), [(0, Colour.GREEN), (1, Colour.YELLOW), (2, Colour.YELLOW), (3, Colour.RED)]
)
def test_a_project_that_has_not_started(months: int, colour: Colour) -> None:
    light = light_rules()["yinchuan"].light(Facts(elapsed=Decimal("0.5"), months_not_started=months))
    assert (light.colour, light.facts) == (colour, (("months_not_started", Decimal(months)),))


@pytest.mark.parametrize("code", RULES)
def test_no_facts_give_no_light(code: str) -> None:
    assert light_rules()[code].light(Facts(elapsed=Decimal("0.5"))).colour is Colour.NONE


def test_a_light_tells_the_condition_that_gave_it() -> None:
    light = light_rules()["wuhan"].light(Facts(elapsed=Decimal("0.5"), completion=Decimal("0.35")))
    assert light.condition is not None
    assert (light.condition.fact, light.condition.test, light.condition.bound) == ("ratio", "below", Decimal(80))


@pytest.mark.parametrize(("code", "word"), [("yinchuan", "soft"), ("wuhan", "harsh"), ("sanya", "harsh")])
def test_early_in_the_year_the_rule_warns_of_itself(code: str, word: str) -> None:
    warning = light_rules()[code].light(Facts(elapsed=by_months(1), completion=Decimal(0))).warning
    assert warning is not None
    assert warning.en.startswith(word)


def test_later_in_the_year_there_is_no_warning() -> None:
    assert light_rules()["wuhan"].light(Facts(elapsed=by_months(6), completion=Decimal(0))).warning is None


def test_a_condition_without_a_bound_is_refused() -> None:
    text = '[x]\nname_zh="x"\nname_en="x"\nsource="x"\nearly="soft"\nconditions=[{fact="gap",colour="red"}]'
    with pytest.raises(LexiconError, match="rule x"):
        rules_from(text)


shares = st.decimals(min_value="0", max_value="2", places=4)


@given(st.sampled_from(RULES), st.integers(1, 12), shares, shares)
def test_more_done_never_gives_a_worse_light(code: str, month: int, one: Decimal, other: Decimal) -> None:
    rule, elapsed = light_rules()[code], by_months(month)
    better = rule.light(Facts(elapsed=elapsed, completion=max(one, other))).colour
    worse = rule.light(Facts(elapsed=elapsed, completion=min(one, other))).colour
    assert (better is Colour.NONE) == (worse is Colour.NONE)
    assert better is Colour.NONE or ORDER.index(better) <= ORDER.index(worse)


def test_a_half_year_s_revenue_under_the_half_by_half_year_rule() -> None:
    promise, result = target("财政收入", "55.37", "亿元", "2021"), statement("财政收入", "29.29", "亿元", "2021H1")
    (judgement,) = judge_promises(collect([reading(promise, result)]))
    facts = facts_of(judgement)
    assert facts is not None
    assert light_rules()["shuangguoban"].light(facts).colour is Colour.GREEN


def test_a_light_tells_its_facts_in_a_sentence() -> None:
    light = light_rules()["yinchuan"].light(Facts(elapsed=by_months(11), completion=Decimal("0.6")))
    assert (light.reason.zh, light.reason.en) == (
        "银川规则：红灯，完成进度比时间进度低31.7个百分点，超过30亮红灯。",
        "Yinchuan rule: red, 31.7 points behind schedule, above 30 turns it red.",
    )


def test_a_light_for_more_than_was_due_says_how_much_more() -> None:
    light = light_rules()["yinchuan"].light(Facts(elapsed=by_months(6), completion=Decimal("0.6")))
    assert light.reason.zh == "银川规则：绿灯，完成进度比时间进度高10个百分点。"


def test_half_by_half_year_is_for_a_year_s_plan() -> None:
    light = light_rules()["shuangguoban"].light(Facts(elapsed=Decimal("0.6"), completion=Decimal("0.4"), months=60))
    assert light.colour is Colour.NONE


def test_a_growth_has_no_light() -> None:
    promise = target("财政收入", "6", "%", "2021", measure=Measure.GROWTH)
    result = statement("财政收入", "5", "%", "2021H1", measure=Measure.GROWTH)
    (judgement,) = judge_promises(collect([reading(promise, result)]))
    assert facts_of(judgement) is None


def test_a_promise_without_a_result_has_no_facts() -> None:
    (judgement,) = judge_promises(collect([reading(target("财政收入", "55.37", "亿元", "2021"))]))
    assert facts_of(judgement) is None
