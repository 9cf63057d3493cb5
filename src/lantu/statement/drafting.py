"""The draft of one figure: its measure, bound, time and place, once it is known what it is about."""

import re
from dataclasses import dataclass

from lantu.aspect import Comparator, Measure
from lantu.region import Home
from lantu.statement.amounts import measured
from lantu.statement.draft import Draft, Memory
from lantu.statement.figure import Figure
from lantu.statement.lead import Lead
from lantu.statement.places import Place
from lantu.statement.proportions import whole_of_industry
from lantu.statement.scopes import scope_behind
from lantu.statement.timing import Timing
from lantu.statement.when import Clock

_OWN_LEVEL = re.compile("(?:自治区|[省市区县州旗镇])?本级")


_OF_THE_SAME = frozenset({"growth after level", "subject of the figure before"})
"""全省地区生产总值5万亿元，增长4%: what is told of the figure before holds where that does, also above the home."""


@dataclass(slots=True)
class Drafter:
    """Makes the drafts of one folded paragraph."""

    text: str
    home: Home
    clock: Clock
    timing: Timing
    around: Place | None
    """The place that the label of the paragraph names."""

    def draft(self, figure: Figure, name: str, lead: Lead, place: Place, memory: Memory) -> Draft:
        """The draft of a figure that is about `name`; a place named for the first time goes to the memory.

        What the reader doubts of it (a name or period that the words do not tell) stands in its `doubts`.
        """
        measure, value = measured(figure, lead)
        comparator = figure.comparator
        if comparator is Comparator.EQ and lead.comparator:
            comparator = lead.comparator
        region, scope = self._region(place, lead, memory)
        scope += scope_behind(self.text, figure.end)
        if "本级" in name[:6]:
            name = _OWN_LEVEL.sub("", name, count=1)
            scope = ("本级", *scope)
        name = whole_of_industry(name) if "产业占" in name else name
        measure, status, period, guessed = self.timing.of(figure, name, lead, measure, memory)
        draft = Draft(figure, name, measure, value, comparator, figure.unit, status, period, region, scope)
        draft.base = self.clock.base(figure, measure, period)
        if measure is Measure.CHANGE and not draft.base:
            draft.base = lead.compared_with.lstrip("比较") or None
        draft.rules = list(dict.fromkeys(lead.rules))
        draft.take_scope(memory.last)
        if not name:
            draft.doubts.append("no head found")
        if guessed:
            draft.doubts.append("period guessed")
        return draft

    def _region(self, place: Place, lead: Lead, memory: Memory) -> tuple[str, tuple[str, ...]]:
        scope = tuple(lead.scope)
        if place.name:
            if not place.whole and place.name not in (self.home.city, self.home.province):
                memory.place = place
            return place.name, scope + place.scope
        above = self._region_above(lead, memory)
        if above:
            return above, scope
        if memory.place and lead.joined in ("，", "、", "和", "（"):
            return memory.place.name, scope
        return self.around.name if self.around else self.home.name, scope

    def _region_above(self, lead: Lead, memory: Memory) -> str:
        """The place above the home that the figure goes on about; "" where it tells of the home again."""
        goes_on = lead.among or memory.among or not _OF_THE_SAME.isdisjoint(lead.rules)
        above = {self.home.city, self.home.province} - {self.home.name, ""}
        last = memory.last[-1].region if memory.last else ""
        return last if goes_on and last in above else ""
