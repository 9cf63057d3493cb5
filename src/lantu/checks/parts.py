"""Parts and wholes: sums, shares, subsets, breakdowns behind a figure."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from lantu.aspect import Measure
from lantu.checks.facts import Facts, Subject
from lantu.checks.interval import Interval
from lantu.checks.model import Relation, Rule, Weight
from lantu.checks.reckoning import divided_by, in_unit, percent, quotient, reckoned
from lantu.checks.typo import one_slip_apart
from lantu.checks.words import comparison, figure, number
from lantu.lexicon import read_table
from lantu.progress import Wording
from lantu.series import Observation, canonical

_ZERO = Interval.exact(Decimal(0))
_CUE = re.compile(r"其中|包括|分为|分别|[（(：:]")
_CLOSED = re.compile(r"[）)；;。]")
_TOTAL = re.compile(r"总数|总量|累计|合计|总计")
_LEVELS = ("国家级", "自治区级", "省级", "市级", "区级", "县级", "镇级", "村级")
_ALL = re.compile(r"全[国省市区县州盟旗]")
_SENTENCES = 200
"""Characters before a share in which its part and whole may stand."""
_GAP = 25
"""How many characters may lie between the members of a breakdown."""


def _beside(facts: Facts, one: Observation, name: str) -> Observation | None:
    """The same document's figure of another indicator, for the same place, period and standing."""
    subject = Subject(canonical(name).text, one.key.region, one.key.scope)
    return facts.find(subject, Measure.LEVEL, one.period, one, any_document=False)


def _alike_beside(facts: Facts, one: Observation, name: str) -> Observation | None:
    """The same in the unit of the first figure; None where it measures something else."""
    found = _beside(facts, one, name)
    return in_unit(found, one.unit) if found else None


def _heads(facts: Facts, name: str) -> Iterator[Observation]:
    """Each exact level of an indicator, once for every place, period, standing and document."""
    seen: set[object] = set()
    for one in facts.named(canonical(name).text):
        same = (one.key, one.period.start, one.period.end, one.is_target, one.place.identity)
        if same not in seen:
            seen.add(same)
            yield one


def sum_relations(facts: Facts) -> Iterator[Relation]:
    """Complete sets of parts against their whole, by `data/part_sets.tsv`."""
    for row in read_table("part_sets"):
        names = row["parts"].split("|")
        for first in _heads(facts, names[0]):
            parts = [first, *(part for name in names[1:] if (part := _alike_beside(facts, first, name)) is not None)]
            if len(parts) == len(names):
                yield from _sum(facts, row["whole"], parts)


def _sum(facts: Facts, whole: str, parts: list[Observation]) -> Iterator[Relation]:
    spans = [Interval.of(part) for part in parts]
    total = _ZERO
    for span in spans:
        if span is None:
            return
        total = total + span
    if whole.isdecimal():
        given, claimed = Interval.exact(Decimal(whole)), parts[0]
        how = Wording("各部分占比之和应为100%，实为", "the shares should add up to 100%; their sum")
    else:
        found = _alike_beside(facts, parts[0], whole)
        span = Interval.of(found) if found else None
        if found is None or span is None:
            return
        given, claimed = span, found
        how = Wording("各部分之和", "the sum of its parts")
    holds = given.meets(total)
    yield Relation(
        rule=Rule.PARTS,
        members=(claimed, *(part for part in parts if part is not claimed)),
        holds=holds,
        message=comparison(claimed, how, total.middle, holds=holds),
        expected=total.middle,
        tolerance=total.radius + given.radius,
    )


def quotient_relations(facts: Facts) -> Iterator[Relation]:
    """Shares and figures per head against part and whole, by `data/quotients.tsv`."""
    for row in read_table("quotients"):
        for share in _heads(facts, row["share"]):
            part, whole = _beside(facts, share, row["part"]), _beside(facts, share, row["whole"])
            if part is None or whole is None:
                continue
            given = _divided(share, part, whole)
            if given is not None:
                yield from _quotient(share, (part, whole), given, Decimal(row["tolerance"]))


def _divided(share: Observation, part: Observation, whole: Observation) -> Interval | None:
    """part / whole in the share's unit."""
    if share.unit == "元":
        # Per head, such as 亿元 by 万人.
        money, people = in_unit(part, "元"), in_unit(whole, "人")
        return quotient(money, people) if money and people else None
    alike = in_unit(whole, part.unit)
    given = quotient(part, alike) if alike else None
    if given is None or share.unit not in ("%", ""):
        return None
    return percent(given) if share.unit == "%" else given


def _quotient(
    share: Observation, others: tuple[Observation, Observation], given: Interval, tolerance: Decimal
) -> Iterator[Relation]:
    # Shares are often rounded so that they add up to 100: half a step more than rounding.
    room = abs(given.middle) * tolerance / 100 + share.step / 2
    yield from reckoned(Rule.QUOTIENT, share, given, divided_by(*others), *others, room=room)


def named_share_relations(facts: Facts) -> Iterator[Relation]:
    """A share whose name says what it is a share of ("甲占乙比重"), against both in the same document."""
    known = {row["share"] for row in read_table("quotients")}
    for share in facts.measured(Measure.LEVEL):
        part_name, sign, rest = share.key.indicator.partition("占")
        whole_name = re.sub(r"(?:的)?(?:比重|比例|比率|份额)$|中占比$", "", rest or "")
        if "中占比" in share.key.indicator or (not sign and share.key.indicator.endswith("占比")):
            part_name, _, whole_name = share.key.indicator.removesuffix("中占比").partition("在")
        if not whole_name or share.unit != "%" or share.key.indicator in known:
            continue
        part = _nearest(facts, share, part_name)
        whole = _elsewhere(facts, share, part) if _ALL.fullmatch(whole_name) else _nearest(facts, share, whole_name)
        if part is None or whole is None or part is whole:
            continue
        given = _divided(share, part, whole)
        if given is not None:
            yield from _quotient(share, (part, whole), given, Decimal(0))


def _elsewhere(facts: Facts, share: Observation, part: Observation | None) -> Observation | None:
    """What the part is a share of where the text says only 占全市: the same indicator of a wider place, before it."""
    if part is None:
        return None
    key = part.key
    wider = [
        one
        for one in facts.around(share, _SENTENCES)
        if (one.key.indicator, one.key.measure, one.period) == (key.indicator, key.measure, part.period)
        and one.key.region != key.region
        and one.is_target == part.is_target
    ]
    return wider[-1] if wider else None


def _nearest(facts: Facts, share: Observation, name: str) -> Observation | None:
    """The figure of this name in the sentences before the share: by its key, else in its own sentence by its name."""
    found = _beside(facts, share, name)
    if found is not None:
        return found
    wanted = canonical(name, region=share.key.region).text
    candidates = [
        one
        for one in facts.around(share, _SENTENCES)
        if (one.key.indicator, one.key.measure) == (wanted, Measure.LEVEL) and one.unit != "%"
    ]
    return candidates[-1] if candidates else None


def subset_relations(facts: Facts) -> Iterator[Relation]:
    """Parts that can never be above their whole, by `data/subsets.tsv`."""
    for row in read_table("subsets"):
        if "{}" not in row["part"]:
            yield from _subsets(facts, row["part"], row["whole"])
    for name in facts.names():
        for part, whole in _patterns():
            match = part.fullmatch(name)
            if match:
                yield from _subsets(facts, name, whole.format(match.group(1)))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Rows of the table that hold for every name: 新增{} is a part of 累计{}."""
    rows = [row for row in read_table("subsets") if "{}" in row["part"]]
    return tuple((re.compile("(.{2,})".join(map(re.escape, row["part"].split("{}")))), row["whole"]) for row in rows)


def _subsets(facts: Facts, part_name: str, whole_name: str) -> Iterator[Relation]:
    for part in _heads(facts, part_name):
        whole = _alike_beside(facts, part, whole_name)
        if whole is not None:
            yield _at_most(Rule.SUBSET, whole, [part])


def _at_most(rule: Rule, whole: Observation, parts: list[Observation]) -> Relation:
    total = sum((part.low for part in parts), Decimal(0))
    slack = sum((part.step for part in parts), whole.step) / 2
    holds = total <= whole.high + slack
    said, sum_ = figure(whole), number(total, whole.unit)
    names = Wording("、".join(figure(part).zh for part in parts), ", ".join(figure(part).en for part in parts))
    verdict = Wording("不超过整体", "not above the whole") if holds else Wording("超过整体", "above the whole")
    return Relation(
        rule=rule,
        members=(whole, *parts),
        holds=holds,
        message=Wording(
            f"{said.zh}；其部分{names.zh}合计{sum_.zh}，{verdict.zh}。",
            f"{said.en}; its parts {names.en} add up to {sum_.en}, {verdict.en}.",
        ),
        expected=total,
        tolerance=slack,
    )


def breakdown_relations(facts: Facts, texts: dict[str, str]) -> Iterator[Relation]:
    """Figures behind 其中, 包括 or in brackets after a figure, in one sentence and unit: each is not above it.

    Levels of government exclude each other and are seldom listed in part, so that they add up to it. Other lists add up
    where their sum misses the whole by one slip of the pen: a partial list seldom comes so near.
    """
    for sentence in facts.sentences():
        for index, whole in enumerate(sentence):
            text = texts.get(whole.place.identity, "")
            parts = _behind(text, whole, sentence[index + 1 :])
            if parts and whole.key.measure == Measure.LEVEL and whole.unit != "%" and "/" not in whole.unit:
                yield from _broken_down(whole, parts)


def _behind(text: str, whole: Observation, others: list[Observation]) -> list[Observation]:
    """The figures that break a figure down; none where no cue stands between."""
    parts: list[Observation] = []
    end = whole.place.end
    for one in others:
        between = text[end : one.place.start]
        cue = _CUE.search(between) if not parts else True
        closed = _CLOSED.search(between) is not None
        alike = in_unit(one, whole.unit)
        if not cue or closed or len(between) > _GAP or alike is None or not _same_kind(whole, one):
            break
        parts.append(alike)
        end = one.place.end
    return parts


def _same_kind(whole: Observation, part: Observation) -> bool:
    return (
        (part.key.dimension, part.key.measure, part.is_target)
        == (whole.key.dimension, whole.key.measure, whole.is_target)
        and (part.period.start, part.period.end) == (whole.period.start, whole.period.end)
        and part.key.indicator != whole.key.indicator
        and _TOTAL.search(part.key.indicator) is None
    )


def _broken_down(whole: Observation, parts: list[Observation]) -> Iterator[Relation]:
    levels = [next((word for word in _LEVELS if word in part.key.indicator), None) for part in parts]
    exclusive = None not in levels and len(set(levels)) == len(levels)
    if exclusive and len(parts) > 1:
        yield _adding_up(whole, parts)
    else:
        for part in parts:
            yield _at_most(Rule.BREAKDOWN, whole, [part])
        total = sum((part.low for part in parts), Decimal(0))
        if len(parts) > 1 and (total == whole.low or one_slip_apart(total, whole.low)):
            yield _adding_up(whole, parts)


def _adding_up(whole: Observation, parts: list[Observation]) -> Relation:
    total = sum((part.low for part in parts), Decimal(0))
    slack = sum((part.step for part in parts), whole.step) / 2
    holds = abs(total - whole.low) <= slack
    how = Wording("各部分之和", "the sum of its parts")
    return Relation(
        rule=Rule.BREAKDOWN,
        members=(whole, *parts),
        holds=holds,
        message=comparison(whole, how, total, holds=holds),
        expected=total,
        tolerance=slack,
        # A list may be partial; parts above their whole cannot be.
        weight=Weight.CONTRADICTION if total > whole.low else Weight.NOTICE,
    )
