"""Which figures are of binding indicators (约束性), about which nobody decides alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Max, Min

from lantu.region import meant_by, same_place
from lantu_platform.indicators.enums import Attribute
from lantu_platform.indicators.models import Indicator
from lantu_platform.library.queries import kept_documents
from lantu_platform.readings.models import Statement


@dataclass(frozen=True, slots=True)
class Goal:
    """An indicator that the table of a plan calls binding: of which place, and in which years of the plan."""

    document: int
    region: str
    first: int
    last: int

    def covers(self, row: Statement) -> bool:
        """Whether a row of the same indicator falls under it: in the plan itself, or of its place and years.

        Places are the same where they mean the same: 青山区, 武汉市青山区, 全区 in a paper of that district.
        """
        if row.document_id == self.document:
            return True
        return row.year is not None and self.first <= row.year <= self.last and self._here(row)

    def _here(self, row: Statement) -> bool:
        return row.region == self.region or same_place(meant_by(row.region, row.reading.region), self.region)


@dataclass(frozen=True, slots=True)
class Binding:
    """What is known to be binding of some indicators, by their keys."""

    catalogue: frozenset[int]
    goals: Mapping[int, tuple[Goal, ...]]

    @property
    def indicators(self) -> frozenset[int]:
        """Those of which anything is binding."""
        return self.catalogue | frozenset(self.goals)

    def holds(self, row: Statement) -> bool:
        """Whether a row is of a binding indicator: always, in its own document, or in a plan of its place and years."""
        goals = self.goals.get(row.indicator_id, ())
        return row.indicator_id in self.catalogue or any(goal.covers(row) for goal in goals)


def binding_of(indicators: Iterable[int]) -> Binding:
    """What the catalogue and the tables of the plans in the library call binding among these indicators."""
    keys = set(indicators)
    catalogue = Indicator.objects.filter(pk__in=keys, attribute=Attribute.BINDING).values_list("pk", flat=True)
    listed = Statement.objects.in_force().filter(document__in=kept_documents(), attribute__contains=Attribute.BINDING)
    columns = ("indicator", "document", "region", "reading__region")
    rows = set(listed.filter(indicator__in=keys).order_by().values_list(*columns))
    years = _years({document for _, document, _, _ in rows})
    goals: defaultdict[int, tuple[Goal, ...]] = defaultdict(tuple)
    for indicator, document, region, home in sorted(rows):
        goals[indicator] += (Goal(document, meant_by(region, home), *years[document]),)
    return Binding(frozenset(catalogue), dict(goals))


def _years(documents: set[int]) -> dict[int, tuple[int, int]]:
    """The first and the last year that a document's indicator tables speak of; an empty span where they name none."""
    rows = Statement.objects.filter(document__in=documents).exclude(attribute="").order_by().values_list("document")
    spans = rows.annotate(first=Min("year"), last=Max("year"))
    return {document: (first or 1, last or 0) for document, first, last in spans}
