"""Which promises are yearly parts of a longer goal and over: they belong to its history, not to what is red."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from lantu.aspect import Measure
from lantu.period.model import Month
from lantu.progress import Comparison, Decided, Judgement
from lantu.series import Observation
from lantu.series.key import SeriesKey
from lantu_platform.indicators.queries import versions_in_force
from lantu_platform.plans.services.places import is_read

_NEVER: Month = (0, 0)


class Parts:
    """The goals of a comparison on a day, as what yearly promises may be parts of."""

    def __init__(self, judged: Comparison, decided: Sequence[Decided], day: date) -> None:
        self._month: Month = (day.year, day.month)
        self._set = {each.document.identity: each.since for each in decided} | dict(judged.ledger.horizons)
        self._said = {version.pk for version in versions_in_force(day) if version.target.parent_id}
        self._goals: defaultdict[SeriesKey, list[Observation]] = defaultdict(list)
        for each in _judgements(judged):
            if each.target:
                self._goals[each.target.key].append(each.target)

    def past(self, each: Judgement) -> bool:
        """Whether it promises a year or less that is over, as a part of a goal that runs on longer.

        A part is what a decision calls one, and what lies in a longer goal's span for the same thing: also after the
        goal was set and before its date, and a year's growth below an average growth.
        """
        target = each.target
        if target is None or target.period.is_several_years or target.period.end >= self._month:
            return False
        if not is_read(target) and target.place.start in self._said:
            return True
        keys = [target.key]
        if target.key.measure == Measure.GROWTH:
            keys.append(replace(target.key, measure=Measure.AVG_GROWTH))
        return any(self._holds(goal, target) for key in keys for goal in self._goals.get(key, ()))

    def _holds(self, goal: Observation, part: Observation) -> bool:
        longer = goal.period.months > part.period.months and goal.period.start <= part.period.start
        set_on = self._set.get(goal.place.identity, _NEVER)
        on_the_way = _NEVER < set_on < part.period.start and goal.period.end > part.period.end
        return on_the_way or (longer and goal.period.end >= part.period.end)


def _judgements(judged: Comparison) -> Iterator[Judgement]:
    for plan in judged.tables:
        for row in plan.rows:
            yield from row.judgements
    yield from judged.others
