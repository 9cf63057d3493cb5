"""What one sentence passes on to the next."""

from tests.lantu.statement.test_draft import draft

from lantu.aspect import Measure
from lantu.statement.discourse import next_sentence
from lantu.statement.draft import Memory


def begun(text: str, memory: Memory, told: str = "") -> Memory:
    return next_sentence(memory, text, 0, len(text), told)


def test_a_new_sentence_forgets_the_figures_but_keeps_topic_and_label() -> None:
    old = Memory(last=[draft("税收")], topic="增加值", prefix="规模以上", label="财政收入", heading="工业")
    new = begun("税收达到", old)
    assert (new.last, new.topic, new.prefix, new.label, new.heading) == ([], "增加值", "规模以上", "财政收入", "工业")
    assert new.earlier == old.last


def test_a_sentence_of_parts_goes_on_from_its_whole() -> None:
    old = Memory(last=[draft("税收")])
    new = begun("其中，工业税收", old)
    assert (new.last, new.during) == (old.last, "2030")


def test_a_sentence_of_parts_holds_when_the_level_before_it_held() -> None:
    average = draft("税收", measure=Measure.AVG_GROWTH)
    average.period = "2026/2030"
    assert begun("其中，工业税收", Memory(last=[draft("税收"), average])).during == "2030"


def test_a_breakdown_is_that_of_the_measure_before() -> None:
    measured = draft("工业增加值")
    new = begun("按行业分，制造业", Memory(last=[draft("工业企业"), measured]))
    assert (new.broken, new.passing) == (measured, "2030")


def test_a_second_breakdown_is_that_of_the_same_whole() -> None:
    whole = draft("工业增加值")
    new = begun("分地区看，东部", Memory(last=[draft("制造业增加值")], broken=whole))
    assert new.broken is whole


def test_a_sentence_may_be_viewed_from_a_measure() -> None:
    assert begun("从产品产量看，玻璃", Memory()).viewed == "产量"


def test_a_limit_holds_for_the_sentence_and_for_branches_behind() -> None:
    new = begun("在限额以上单位商品零售额中，粮油类", Memory())
    assert (new.limit, new.prefix) == ("限额以上单位", "限额以上单位")


def test_a_period_told_at_the_beginning_holds_for_the_sentences_behind() -> None:
    told = begun("3月份，税收", Memory(), "2030-03")
    assert (told.during, begun("出口达到", told).during) == ("2030-03", "2030-03")
