"""All checks over a set of readings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lantu.checks.claims import difference_relations, list_relations, praise_relations
from lantu.checks.facts import Facts
from lantu.checks.fulfilment import fulfilment_relations
from lantu.checks.growth import average_growth_relations, change_relations, growth_relations, mean_relations
from lantu.checks.model import Relation, Weight
from lantu.checks.order import (
    bound_relations,
    cumulative_relations,
    later_target_relations,
    same_figure_relations,
    slip_relations,
)
from lantu.checks.parts import (
    breakdown_relations,
    named_share_relations,
    quotient_relations,
    subset_relations,
    sum_relations,
)
from lantu.checks.rows import finding_row
from lantu.progress import judge_table
from lantu.reading import Reading, told_apart
from lantu.rows import Row
from lantu.series import Ledger, collect

_CHECKS = (
    sum_relations,
    quotient_relations,
    named_share_relations,
    subset_relations,
    growth_relations,
    mean_relations,
    change_relations,
    average_growth_relations,
    difference_relations,
    fulfilment_relations,
    bound_relations,
    slip_relations,
    same_figure_relations,
    later_target_relations,
    cumulative_relations,
)


@dataclass(frozen=True, slots=True)
class Checked:
    """Every relation that the documents' figures stand in, and those that do not hold."""

    relations: tuple[Relation, ...]

    @property
    def findings(self) -> tuple[Relation, ...]:
        """The relations that do not hold, each once, in the order of the documents."""
        found: dict[object, Relation] = {}
        for relation in self.relations:
            if not relation.holds:
                places = frozenset((one.place.identity, one.place.start) for one in relation.members)
                found.setdefault((relation.rule, places), relation)
        return tuple(sorted(found.values(), key=_place))

    @property
    def reckoned(self) -> tuple[Relation, ...]:
        """Figures that others imply and no document gives, in the order of the documents."""
        return tuple(sorted((one for one in self.relations if one.weight is Weight.RECKONED), key=_place))

    def rows(self) -> list[Row]:
        """The findings as rows of plain values, then what the figures imply (weight "reckoned")."""
        return [finding_row(one) for one in (*self.findings, *self.reckoned)]


def _place(relation: Relation) -> tuple[str, str, int, str]:
    first = relation.members[0].place
    return first.document, first.identity, first.start, relation.rule


def relations(readings: Reading | Iterable[Reading], ledger: Ledger | None = None) -> Iterator[Relation]:
    """All relations that were found, holding or not."""
    each = told_apart(readings)
    known = ledger if ledger is not None else collect(each)
    facts = Facts(known)
    for check in _CHECKS:
        yield from check(facts)
    yield from breakdown_relations(facts, {reading.document.identity: reading.document.text for reading in each})
    for reading in each:
        yield from list_relations(facts, reading.document)
        yield from praise_relations(reading.document, judge_table(reading.document, reading.statements, known), facts)


def check(readings: Reading | Iterable[Reading], ledger: Ledger | None = None) -> Checked:
    """Check whether the figures of one document or several agree with each other."""
    return Checked(tuple(relations(readings, ledger)))
