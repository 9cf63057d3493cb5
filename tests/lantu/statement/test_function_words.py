"""Connectives, adverbs, bounds and light verbs at both ends of the words before a figure."""

from dataclasses import replace

import pytest

from lantu.aspect import Comparator
from lantu.statement.function_words import take_leading, take_trailing
from lantu.statement.lead import Lead


@pytest.mark.parametrize(
    ("words", "rest", "said"),
    [
        ("其中工业投资", "工业投资", Lead("", among=True)),
        ("，力争税收", "税收", Lead("", target=True)),
        ("实现零售额", "零售额", Lead("", light=True)),
        ("共有公园", "公园", Lead("", together=True, light=True)),
        ("分别投资", "投资", Lead("", each=True)),
        ("可再生能源", "可再生能源", Lead("")),
        ("有效专利", "有效专利", Lead("")),
        ("要素", "要素", Lead("")),
    ],
)
def test_words_at_the_beginning_are_taken_and_told(words: str, rest: str, said: Lead) -> None:
    lead = Lead("")
    assert take_leading(words, lead) == rest
    assert lead == said


@pytest.mark.parametrize(
    ("words", "rest", "said"),
    [
        ("税收达到", "税收", Lead("", light=True)),
        ("税收突破", "税收", Lead("", comparator=Comparator.GT)),
        ("办结率均为", "办结率", Lead("", light=True, shared=True)),
        ("税收、出口分别", "税收、出口", Lead("", each=True)),
        ("税收力争", "税收", Lead("", target=True)),
        ("现场签约", "现场签约", Lead("")),
        ("农村居民人均", "农村居民人均", Lead("")),
    ],
)
def test_words_at_the_end_are_taken_and_told(words: str, rest: str, said: Lead) -> None:
    lead = Lead("")
    assert take_trailing(words, lead) == rest
    assert lead == said


def test_a_verb_of_change_is_taken_once() -> None:
    lead = Lead("")
    assert take_trailing("税收增长达到", lead) == "税收"
    assert replace(lead, rules=[]) == Lead("", sign=1, light=True)
