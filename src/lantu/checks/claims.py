"""Claims in words: leads over other places, counts of lists, 较好完成."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lantu.aspect import Measure
from lantu.checks.facts import Facts, Subject, distinct
from lantu.checks.model import Relation, Rule, Weight
from lantu.checks.reckoning import difference
from lantu.checks.words import figure
from lantu.number import chinese
from lantu.progress import TableRow, Verdict, Wording
from lantu.series import canonical
from lantu.text import Document, sentence_around

_RATE = re.compile(r"(?:年均)?(?:增速|增长率|增幅)$")
_PRAISE = re.compile(r"(?:全面|圆满|较好|胜利|顺利|如期|超额)(?:地)?(?:完成|实现)")
_PLAN = re.compile(r"规划|目标|任务|指标")
_LIST = re.compile(
    r"([^，。；：:！？\n（）()“”]{2,80})等([一二三四五六七八九十]+|\d{1,3})(?:个|家|项|条|类|种|所|座|处|名|大|镇|村)"
)


def difference_relations(facts: Facts) -> Iterator[Relation]:
    """A lead in points over another place ("比全市高1个百分点") against the figures of both."""
    for lead in distinct(facts.measured(Measure.CHANGE)):
        if not lead.base or lead.key.dimension != "point":
            continue
        name = _RATE.sub("", lead.key.indicator)
        measures = [Measure.AVG_GROWTH, Measure.GROWTH] if name != lead.key.indicator else [Measure.LEVEL]
        own_subject = Subject(canonical(name).text, lead.key.region, lead.key.scope)
        other_subject = Subject(own_subject.indicator, lead.base, lead.key.scope)
        for measure in measures:
            own = facts.find(own_subject, measure, lead.period, lead)
            other = facts.find(other_subject, measure, lead.period, lead)
            if own is not None and other is not None:
                yield from difference(Rule.DIFFERENCE, lead, own, other)


def _count(text: str) -> Decimal | None:
    return Decimal(text) if text.isdecimal() else chinese(text)


def list_relations(facts: Facts, document: Document) -> Iterator[Relation]:
    """ "甲、乙、丙等3个": the count is not below the number of items. Only counts that were read as figures."""
    for match in _LIST.finditer(document.text):
        announced, items = _count(match.group(2)), match.group(1).count("、") + 1
        one = facts.at(document.identity, match.start(2))
        if one is None or announced is None or not items > 2:
            continue
        said = figure(one)
        yield Relation(
            rule=Rule.LIST_COUNT,
            members=(one,),
            holds=items <= announced,
            message=Wording(f"{said.zh}，前面列举了{items}项。", f"{said.en}; the list before it holds {items} items."),
            expected=Decimal(items),
            tolerance=Decimal(0),
        )


def praise_relations(document: Document, rows: Sequence[TableRow], facts: Facts) -> Iterator[Relation]:
    """Words such as 较好完成 about the plan beside the rows of the plan's table that were missed: facts, no opinion."""
    missed = [row for row in rows if row.judgement.verdict is Verdict.NOT_MET]
    results = [row.judgement.result for row in missed if row.judgement.result is not None]
    match = next((one for one in _PRAISE.finditer(document.text) if _about_a_plan(document.text, one)), None)
    if match is None or not results:
        return
    judged = sum(row.judgement.judged for row in rows)
    names = "、".join(row.indicator for row in missed)
    yield Relation(
        rule=Rule.CLAIM,
        members=tuple(results),
        holds=False,
        weight=Weight.NOTICE,
        message=Wording(
            f"文中第{match.start()}字写“{match.group()}”；表中有数值可比的{judged}项里{len(missed)}项未达目标：{names}。",
            f"the text says “{match.group()}” (character {match.start()}); of {judged} rows with figures on both sides "
            f"{len(missed)} miss their target: {names}.",
        ),
    )


def _about_a_plan(text: str, match: re.Match[str]) -> bool:
    return _PLAN.search(sentence_around(text, match.start(), match.end())) is not None
