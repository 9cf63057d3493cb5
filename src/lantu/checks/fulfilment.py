"""A claimed share of a plan: against the plan, or the plan that it implies where no document gives it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lantu.aspect import Measure
from lantu.checks.facts import Facts, Subject
from lantu.checks.interval import Interval
from lantu.checks.model import Relation, Rule, Weight
from lantu.checks.reckoning import divided_by, in_unit, percent, quotient, reckoned
from lantu.checks.words import figure, number
from lantu.period import Period
from lantu.progress import Wording, period_words
from lantu.series import Observation, canonical

_SHARE_DONE = re.compile(
    r"(?:[上市区县]级|下达|年度|全年|年初|总?目标|总?任务|计划|预算)*(?:完成率|完成进度)$|(?<=投资)进度$"
)
_PLANNED = ("{}", "{}投资", "年度{}", "{}计划")


def fulfilment_relations(facts: Facts) -> Iterator[Relation]:
    """A claimed fulfilment, result ÷ plan, against both; or plan = result ÷ fulfilment where the plan is not given.

    20.24亿元 that are 70.61 % of the plan imply a plan of 28.66亿元. Source: 年度完成率 = 实绩 ÷ 年度计划, as
    offices of statistics publish it.
    """
    for claim in facts.measured(Measure.LEVEL):
        if claim.unit != "%" or claim.is_target or not _SHARE_DONE.search(claim.key.indicator):
            continue
        result = _result(facts, claim)
        if result is None:
            continue
        plan = _plan(facts, claim, result)
        if plan is not None:
            share = quotient(result, plan)
            if share is not None:
                yield from reckoned(Rule.FULFILMENT, claim, percent(share), divided_by(result, plan), result, plan)
        else:
            yield from _implied(claim, result)


def _result(facts: Facts, claim: Observation) -> Observation | None:
    """The result that the claim is a share of, in the same document."""
    name = _SHARE_DONE.sub("", claim.key.indicator)
    for wanted in (name, name + "投资", name.removesuffix("投资")):
        subject = Subject(canonical(wanted).text, claim.key.region, claim.key.scope)
        found = facts.find(subject, Measure.LEVEL, claim.period, claim, any_document=False) if wanted else None
        if found is not None and found.unit != "%":
            return found
    return None


def _year(claim: Observation) -> Period:
    """The time that a plan is for: the year, for a claim within it."""
    (first, _), (last, _) = claim.period.start, claim.period.end
    return Period.year(last) if first == last else claim.period


def _plan(facts: Facts, claim: Observation, result: Observation) -> Observation | None:
    name = result.key.indicator
    for pattern in _PLANNED:
        subject = Subject(canonical(pattern.format(name)).text, result.key.region, result.key.scope)
        plan = facts.find(subject, Measure.LEVEL, _year(claim), result, target=True)
        alike = in_unit(plan, result.unit) if plan else None
        if alike is not None:
            return alike
    return None


def _implied(claim: Observation, result: Observation) -> Iterator[Relation]:
    made, share = Interval.of(result), Interval.of(claim)
    if made is None or share is None:
        return
    if share.low <= 0:
        return
    plan = made / share.scaled(Decimal("0.01"))
    done, said, due = figure(result), figure(claim), period_words(_year(claim))
    written = result.low / claim.low * 100
    implied = number(written, result.unit)
    yield Relation(
        rule=Rule.FULFILMENT,
        members=(claim, result),
        holds=True,
        weight=Weight.RECKONED,
        expected=written,
        tolerance=plan.radius,
        message=Wording(
            f"{done.zh}，{said.zh}；由此推算{due.zh}计划约{implied.zh}，所读文件没有给出这项计划，请核对。",
            f"{done.en}, {said.en}: this implies a plan of about {implied.en} for {due.en}, "
            "which none of the documents gives; please compare.",
        ),
    )
