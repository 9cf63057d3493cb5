"""The draft of one figure: measure, bound, time and place."""

from decimal import Decimal

import pytest

from lantu.aspect import Comparator, Measure, Status
from lantu.period import Calendar, Period
from lantu.region import Home, Level
from lantu.statement.clauses import Sentence
from lantu.statement.draft import Draft, Memory
from lantu.statement.drafting import Drafter
from lantu.statement.frame import Frame
from lantu.statement.lead import Lead
from lantu.statement.places import Place
from lantu.statement.scan import scan
from lantu.statement.timing import Timing
from lantu.statement.when import Clock

YEAR = Period.year(2030)
FRAME = Frame(Calendar(2031, 2030), Status.ACTUAL, YEAR, YEAR)
HOME = Home("澄湖新区", Level.ZONE)


def drafter(text: str, around: Place | None = None) -> Drafter:
    clock = Clock(text, FRAME)
    return Drafter(text, HOME, clock, Timing(text, FRAME, clock, Sentence(clock.blanked, scan(text, [])[0])), around)


def drafted(text: str, name: str, lead: Lead, place: Place | None = None, memory: Memory | None = None) -> Draft:
    return drafter(text).draft(scan(text, [])[0][0], name, lead, place or Place(), memory or Memory())


def test_a_draft_has_measure_value_period_and_region() -> None:
    made = drafted("税收同比下降5%。", "税收", Lead("税收", sign=-1))
    told = (made.measure, made.value, made.unit, made.status, made.period, made.region, made.doubts)
    assert told == (Measure.GROWTH, Decimal(-5), "%", Status.ACTUAL, "2030", "澄湖新区", [])


def test_the_bound_may_stand_before_the_figure() -> None:
    assert drafted("税收突破5亿元。", "税收", Lead("税收", comparator=Comparator.GT)).comparator is Comparator.GT


def test_a_bound_behind_the_figure_goes_before_one_that_stands_before_it() -> None:
    assert drafted("税收约5亿元以上。", "税收", Lead("税收", comparator=Comparator.APPROX)).comparator is Comparator.GE


def test_a_change_is_against_what_it_is_compared_with() -> None:
    lead = Lead("覆盖率", sign=1, compared_with="比全省")
    changes = [drafted(f"覆盖率比全省高5{unit}。", "覆盖率", lead) for unit in ("个百分点", "%")]
    assert [(made.measure, made.base) for made in changes] == [(Measure.CHANGE, "全省"), (Measure.GROWTH, None)]


def test_the_own_level_is_a_scope_and_no_name() -> None:
    made = drafted("市本级税收5亿元。", "市本级税收", Lead("税收"))
    assert (made.indicator, made.scope) == ("税收", ("本级",))


def test_the_share_of_an_industry_is_that_of_its_value_added() -> None:
    name = "第二产业占地区生产总值比重"
    assert drafted("第二产业占地区生产总值的38%。", name, Lead("")).indicator == "第二产业增加值占地区生产总值比重"


def test_a_figure_without_a_name_is_doubted() -> None:
    assert drafted("达到5亿元。", "", Lead("")).doubts == ["no head found"]


@pytest.mark.parametrize(("joined", "region"), [("，", "白鹭镇"), ("；", "澄湖新区")])
def test_a_place_holds_for_the_clauses_that_go_on(joined: str, region: str) -> None:
    memory = Memory()
    drafted("白鹭镇税收5亿元。", "税收", Lead("税收"), Place("白鹭镇"), memory)
    assert drafted("出口5亿元。", "出口", Lead("出口", joined=joined), memory=memory).region == region


def test_the_label_of_the_paragraph_may_name_the_place() -> None:
    text = "税收5亿元。"
    made = drafter(text, Place("松岭镇")).draft(scan(text, [])[0][0], "税收", Lead("税收"), Place(), Memory())
    assert made.region == "松岭镇"
