"""Growth, change and levels against each other."""

from collections.abc import Iterator
from decimal import Decimal

from lantu.aspect import Measure
from lantu.checks.facts import Facts, Subject, distinct, year_before
from lantu.checks.interval import Interval
from lantu.checks.model import Relation, Rule
from lantu.checks.reckoning import difference, percent, quotient, reckoned
from lantu.checks.words import figure
from lantu.lexicon import read_table
from lantu.period import Period
from lantu.progress import Wording
from lantu.progress.arithmetic import growth_rate
from lantu.progress.settings import thresholds
from lantu.series import Observation, canonical

_ONE = Interval.exact(Decimal(1))
_ROOM = Decimal("0.1")
"""Percentage points that published growth may lie beside its levels: they are reckoned from unrounded figures."""
_OTHER_DOCUMENT = Decimal(2)
"""The same where the earlier level comes from another document: the base is often revised."""
_TOGETHER = 150
"""Characters within which level, change and growth speak of one time."""


def _at_comparable_prices(one: Observation) -> bool:
    return any(word in one.key.indicator for word in thresholds().comparable_prices)


def growth_relations(facts: Facts) -> Iterator[Relation]:
    """Growth against level and change, or against the level a year before.

    Left out where growth is published at comparable prices: the levels are at the prices of their years.
    """
    for growth in distinct(facts.measured(Measure.GROWTH)):
        if growth.unit != "%" or _at_comparable_prices(growth) or growth.base:
            continue
        subject = Subject.of(growth)
        level = facts.find(subject, Measure.LEVEL, growth.period, growth, any_document=False)
        if level is None:
            continue
        change = facts.find(subject, Measure.CHANGE, growth.period, growth, any_document=False)
        if change is not None and change.key.dimension == level.key.dimension and _close(growth, level, change):
            yield from _from_change(growth, level, change)
        before = year_before(growth.period)
        # A promise, too, grows from a result.
        earlier = facts.find(subject, Measure.LEVEL, before, growth, target=False) if before else None
        if earlier is not None and earlier.key.dimension == level.key.dimension:
            yield from _from_levels(growth, level, earlier)


def _close(growth: Observation, level: Observation, change: Observation) -> bool:
    """Whether the three stand together, so that the change is that of the year and not of a longer time."""
    starts = [one.place.start for one in (growth, level, change)]
    return not change.base and max(starts) - min(starts) <= _TOGETHER


def _from_change(growth: Observation, level: Observation, change: Observation) -> Iterator[Relation]:
    now, more = Interval.of(level), Interval.of(change)
    if now is None or more is None:
        return
    try:
        given = percent(more / (now - more))
    except ZeroDivisionError:
        return
    one, two = figure(level), figure(change)
    how = Wording(
        f"由{one.zh}和{two.zh}", f"from {one.en} and {two.en}, growth reckoned as change over the level before,"
    )
    yield from reckoned(Rule.GROWTH, growth, given, how, level, change, room=_ROOM)


def _from_levels(growth: Observation, level: Observation, earlier: Observation) -> Iterator[Relation]:
    share = quotient(level, earlier)
    if share is None:
        return
    same = earlier.place.identity == level.place.identity
    one, two = figure(level), figure(earlier)
    how = Wording(f"由{one.zh}和{two.zh}", f"from {one.en} and {two.en}, growth")
    room = _ROOM if same else _OTHER_DOCUMENT
    yield from reckoned(Rule.GROWTH, growth, percent(share - _ONE), how, level, earlier, room=room)


def change_relations(facts: Facts) -> Iterator[Relation]:
    """A change against the levels of this year and the year before, in one document."""
    for change in distinct(facts.measured(Measure.CHANGE)):
        before = year_before(change.period)
        if change.base or before is None:
            continue
        subject = Subject.of(change)
        level = facts.find(subject, Measure.LEVEL, change.period, change, any_document=False)
        earlier = facts.find(subject, Measure.LEVEL, before, change, any_document=False)
        if level is None or earlier is None or level.key.dimension != change.key.dimension:
            continue
        if earlier.unit == change.unit == level.unit:
            yield from difference(Rule.CHANGE, change, level, earlier)


def mean_relations(facts: Facts) -> Iterator[Relation]:
    """The growth of a whole lies between the least and the greatest growth of its parts, by `data/part_sets.tsv`.

    It is their mean, weighted with their levels of the year before; so it holds at comparable prices, too.
    """
    for row in read_table("part_sets"):
        names = [] if row["whole"].isdecimal() else [canonical(name).text for name in row["parts"].split("|")]
        for measure in (Measure.GROWTH, Measure.AVG_GROWTH) if names else ():
            for whole in distinct(facts.of(canonical(row["whole"]).text, measure)):
                parts = [_part(facts, whole, name, measure) for name in names]
                known = [part for part in parts if part is not None]
                if len(known) == len(names):
                    yield from _between(whole, known)


def _part(facts: Facts, whole: Observation, name: str, measure: Measure) -> Observation | None:
    subject = Subject(name, whole.key.region, whole.key.scope)
    return facts.find(subject, measure, whole.period, whole, any_document=False)


def _between(whole: Observation, parts: list[Observation]) -> Iterator[Relation]:
    spans = [span for part in parts if (span := Interval.of(part)) is not None]
    written = Interval.of(whole)
    if written is None or len(spans) != len(parts):
        return
    limits = Interval(min(span.low for span in spans), max(span.high for span in spans)).widened(_ROOM)
    said, names = figure(whole), [figure(part) for part in parts]
    holds = written.meets(limits)
    verdict = (
        Wording("在各部分增速之间", "it lies between them")
        if holds
        else Wording("不在各部分增速之间", "it does not lie between them")
    )
    yield Relation(
        rule=Rule.MEAN,
        members=(whole, *parts),
        holds=holds,
        message=Wording(
            f"{said.zh}；各部分为{'、'.join(one.zh for one in names)}，{verdict.zh}。",
            f"{said.en}; its parts are {', '.join(one.en for one in names)}: {verdict.en}.",
        ),
    )


def average_growth_relations(facts: Facts) -> Iterator[Relation]:
    """Average growth over a span against the levels before it and at its end: (80 / 52.22)^(1/5) − 1 = 8.9 %."""
    for rate in distinct(facts.measured(Measure.AVG_GROWTH)):
        if rate.unit != "%" or _at_comparable_prices(rate) or not rate.period.is_several_years:
            continue
        first, last = rate.period.start[0], rate.period.end[0]
        subject = Subject.of(rate)
        end = facts.find(subject, Measure.LEVEL, Period.year(last), rate)
        start = _start(facts, rate, subject, Period.year(first - 1))
        if end is None or start is None or end.key.dimension != start.key.dimension:
            continue
        given = _rates(start, end, Decimal(last - first + 1))
        if given is None:
            continue
        one, two = figure(end), figure(start)
        how = Wording(f"由{two.zh}到{one.zh}", f"from {two.en} to {one.en}, average growth")
        yield from reckoned(Rule.AVERAGE_GROWTH, rate, given, how, end, start, room=_ROOM)


def _start(facts: Facts, rate: Observation, subject: Subject, period: Period) -> Observation | None:
    """The level before the span; a base of another scope counts where it stands in the sentences beside the rate."""
    exact = facts.find(subject, Measure.LEVEL, period, rate, target=False)
    if exact is not None:
        return exact
    beside = [
        one
        for one in facts.around(rate, 120, 120)
        if (one.key.indicator, one.key.region, one.key.measure) == (subject.indicator, subject.region, Measure.LEVEL)
        and one.period == period
        and not one.is_target
    ]
    return beside[0] if len(beside) == 1 else None


def _rates(start: Observation, end: Observation, years: Decimal) -> Interval | None:
    from_, to = Interval.of(start), Interval.of(end)
    if from_ is None or to is None or start.unit != end.unit:
        return None
    lowest, highest = growth_rate(from_.high, to.low, years), growth_rate(from_.low, to.high, years)
    if lowest is None or highest is None:
        return None
    return percent(Interval(lowest, highest))
