"""Whatever a reader hands over, comparing and checking give an answer and lose nothing."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lantu.series.builders import reading

from lantu.aspect import Comparator, Measure, Status
from lantu.checks import check
from lantu.output import jsonl
from lantu.output.comparison import comparison_text
from lantu.output.findings import findings_text
from lantu.progress import Verdict, compare
from lantu.reading import Reading
from lantu.series import catalogue
from lantu.statement import Statement

TEXT = "甲乙丙丁，其中戊己（庚辛）。壬癸子丑。" * 40
USUAL = {
    "地区生产总值": "亿元",
    "第一产业增加值": "亿元",
    "第二产业增加值": "亿元",
    "第三产业增加值": "亿元",
    "第三产业增加值占地区生产总值比重": "%",
    "财政收入": "亿元",
    "规上工业总产值": "亿元",
    "森林覆盖率": "%",
    "城镇调查失业率": "%",
    "高新技术企业": "家",
    "重大项目投资完成率": "%",
    "重大项目投资": "亿元",
    "投资": "亿元",
}
odd_names = st.one_of(
    st.sampled_from([one.name for one in catalogue()]),
    st.text("新增规上工业企业率占比重（）投资本级GDP万人均%", max_size=8),
)
numbers = st.one_of(st.decimals(min_value=0, max_value=200, places=1), st.decimals("-1e7", "1e7", places=2))
values = st.one_of(numbers, st.just(Decimal(0)), st.tuples(numbers, numbers).map(lambda pair: (min(pair), max(pair))))
periods = st.sampled_from(
    [
        "2020",
        "2021",
        "2025",
        "2021H1",
        "2021H2",
        "2021Q3",
        "2021-07",
        "2021-01/2021-07",
        "2021/2025",
        "2016/2020",
        "近年",
    ]
)
units = st.sampled_from(
    ["亿元", "万元", "元", "%", "个百分点", "家", "位", "万人", "亿", "", "平方米/人", "番", "倍", "元/人月"]
)


def mostly(usual: st.SearchStrategy[Any], odd: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """The usual four times out of five."""
    return st.integers(0, 4).flatmap(lambda draw: odd if draw == 0 else usual)


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """Statements that often share a key, and now and then have nothing usual about them."""
    name = draw(mostly(st.sampled_from(list(USUAL)), odd_names))
    measure = draw(mostly(st.just(Measure.LEVEL), st.sampled_from(list(Measure))))
    usual_unit = USUAL.get(name, "亿元") if measure is Measure.LEVEL else "%"
    value = draw(values)
    start = draw(st.integers(0, len(TEXT) - 4))
    bounds = [one for one in Comparator if one is not Comparator.RANGE]
    comparator = draw(mostly(st.just(Comparator.EQ), st.sampled_from(bounds)))
    return Statement(
        start=start,
        end=start + 2,
        text=TEXT[start : start + 2],
        indicator=name,
        measure=measure,
        comparator=Comparator.RANGE if isinstance(value, tuple) else comparator,
        value=value,
        unit=draw(mostly(st.just(usual_unit), units)),
        status=draw(st.sampled_from(list(Status))),
        period=draw(mostly(st.sampled_from(["2020", "2021", "2025"]), periods)),
        region=draw(mostly(st.just("柳东新区"), st.sampled_from(["柳州市", ""]))),
        scope=draw(mostly(st.just(()), st.sampled_from([("本级",), ("规上",)]))),
        base=draw(mostly(st.none(), st.sampled_from(["柳州市", "2020"]))),
    )


readings = st.lists(st.lists(statements(), min_size=4, max_size=12), min_size=1, max_size=3).map(
    lambda groups: [
        reading(*sorted(group, key=lambda one: one.start), name=f"{index}.txt", text=TEXT)
        for index, group in enumerate(groups)
    ]
)


@settings(max_examples=150)
@given(readings)
def test_everything_is_answered_and_printed(documents: list[Reading]) -> None:
    found = compare(documents)
    checked = check(documents, found.ledger)
    comparison_text(found, everything=True)
    findings_text(checked)
    lines = jsonl([*found.rows(), *checked.rows()]).splitlines()
    assert len(lines) == len(found.others) + len(checked.findings) + len(checked.reckoned)


@settings(max_examples=100)
@given(readings)
def test_no_statement_is_lost(documents: list[Reading]) -> None:
    ledger = compare(documents).ledger
    placed = sum(len(series.targets) + len(series.results) for series in ledger.series)
    assert placed + len(ledger.unplaced) == sum(len(one.statements) for one in documents)


@settings(max_examples=100)
@given(readings)
def test_no_number_stands_where_nothing_can_be_judged_for_want_of_a_result(documents: list[Reading]) -> None:
    for judgement in compare(documents).others:
        if judgement.result is None:
            assert judgement.verdict is Verdict.CANNOT_BE_JUDGED
            assert judgement.measures.fulfilment is None


@settings(max_examples=100)
@given(readings)
def test_the_order_of_the_documents_does_not_matter(documents: list[Reading]) -> None:
    def outcomes(group: list[Reading]) -> set[tuple[object, ...]]:
        return {
            (one.target.place.document, one.target.place.start, one.indicator, one.verdict, one.cause)
            for one in compare(group).others
            if one.target
        }

    assert outcomes(documents) == outcomes(list(reversed(documents)))


@given(statements())
def test_full_width_writing_changes_no_key(one: Statement) -> None:
    wide = one.indicator.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    first = compare([reading(one, name="a.txt", text=TEXT)]).ledger
    second = compare([reading(replace(one, indicator=wide), name="a.txt", text=TEXT)]).ledger
    assert [series.key for series in first.series] == [series.key for series in second.series]
