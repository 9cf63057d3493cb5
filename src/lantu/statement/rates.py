"""Shares and rates whose name is told behind the figure: 94%的初中生享受…, 建成区实现100%清洁取暖."""

import re

from lantu.indicator import clean, ends_with_measure, split_subjects
from lantu.lexicon import words
from lantu.statement.draft import Name
from lantu.statement.figure import Figure
from lantu.statement.lead import Lead
from lantu.statement.tails import begins_with_predicate, split_tail

_HAN = re.compile("[一-龥A-Za-z“]")
_DONE = re.compile("(?:使用|实行|实施|采用|达到|完成|实现|建立|开展|配备|通过|纳入)[一-龥]{2,14}$")
"""What all, or a share, of them do: 数据中心100%使用绿电."""
_LONGEST_SAID = 20


def rates_behind(figure: Figure, lead: Lead, tail: str) -> list[Name]:
    """The names of a rate that the words behind it tell of the noun before it; [] where they tell none."""
    if figure.unit_kind != "ratio" or not lead.head or lead.sign:
        return []
    if tail in words("rate_words"):
        lead.rules.append("rate told behind figure")
        subjects = split_subjects(lead.head, 1 + len(re.findall("[、和及与]", lead.head))) or [lead.head]
        return [Name(f"{clean(subject)}{tail}率", "", subject) for subject in subjects]
    if _DONE.match(tail) and not ends_with_measure(lead.head):
        lead.rules.append("rate told behind figure")
        return [Name(f"{clean(lead.head)}{tail}占比", "", clean(lead.head))]
    return []


def share_behind(lead: Lead, tail: str) -> Name | None:
    """94%的初中生享受…: the share of those behind the figure that are said to; None where no thing stands there."""
    thing, said = split_tail(tail)
    if not thing or begins_with_predicate(tail) or not _HAN.match(thing):
        return None
    lead.rules.append("share of those behind")
    if not said:
        done = _DONE.match(tail.removeprefix("的")[len(thing) :])
        said = done.group()[:_LONGEST_SAID] if done else ""
    return Name(said + clean(thing) + "占比", said, clean(thing))
