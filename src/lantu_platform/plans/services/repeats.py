"""Promises that several documents repeat: each is one promise, with the documents beneath it."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from lantu.aspect import Comparator
from lantu.progress import Judgement as Judged
from lantu.progress import promised
from lantu.series import Ledger, Observation
from lantu_platform.plans.enums import Verdict
from lantu_platform.plans.models import Judgement
from lantu_platform.plans.services.places import Places

Pair = tuple[Judged, Judgement]


def add_judgements(pairs: Sequence[Pair], ledger: Ledger, places: Places) -> None:
    """Store judgements. Of those of one promise one leads: it was judged, or stands in an indicator table, or is first.

    A promise that several documents make keeps the first place in each.
    """
    makers = _Makers(ledger)
    groups = makers.groups(pairs)
    leads = [min(rows, key=_rank) for rows in groups.values()]
    Judgement.objects.bulk_create(leads)
    repeats = []
    for lead, rows in zip(leads, groups.values(), strict=True):
        for row in rows:
            if row is not lead:
                row.repeats = lead
                repeats.append(row)
    Judgement.objects.bulk_create(repeats)
    told = Judgement.told.through
    told.objects.bulk_create(
        told(judgement_id=lead.pk, statement_id=statement)
        for what, lead in zip(groups, leads, strict=True)
        for statement in makers.places(what, places)
    )


def _rank(row: Judgement) -> tuple[bool, bool]:
    return row.verdict == Verdict.CANNOT_BE_JUDGED, row.row is None


class _Makers:
    """Who makes which promise."""

    def __init__(self, ledger: Ledger) -> None:
        targets = [target for series in ledger.series for target in series.targets]
        # A cell of a table may have been judged in another unit than its series has.
        self._in_series = {_where(one): one for one in targets}
        self._alike: defaultdict[Hashable, list[Observation]] = defaultdict(list)
        self._promises: defaultdict[Hashable, set[Hashable]] = defaultdict(set)
        self._worded: defaultdict[Hashable, list[Observation]] = defaultdict(list)
        for one in targets:
            if not _is_bare(one):
                self._worded[_number(one)].append(one)
        for one in targets:
            self._alike[self._what(one)].append(one)

    def groups(self, pairs: Iterable[Pair]) -> dict[Hashable, list[Judgement]]:
        """The judgements by what they judge: a promise, or the decision in the place of several."""
        groups: defaultdict[Hashable, list[Judgement]] = defaultdict(list)
        for each, row in pairs:
            promise = self._promised(each.promise)
            # A row without a figure promises nothing that another document could repeat.
            what = ("decision", row.decided_id) if row.decided_id else promise or ("row", id(row))
            groups[what].append(row)
            self._promises[what] |= {promise} if promise else set()
        return groups

    def places(self, what: Hashable, places: Places) -> list[int]:
        """The keys of the statements that make a promise, the first of each document; none where one does alone."""
        made = [one for promise in self._promises[what] for one in self._alike[promise]]
        first = {one.place.document: one for one in sorted(made, key=lambda one: one.place.start, reverse=True)}
        found = (places.find(one)[0] for one in first.values())
        keys = [key for key in found if key is not None]
        return keys if len(keys) > 1 else []

    def _promised(self, promise: Observation | None) -> Hashable | None:
        if promise is None:
            return None
        one = self._in_series.get(_where(promise))
        return self._what(one) if one else None

    def _what(self, one: Observation) -> Hashable:
        """What a target promises. The bare number of a table's cell is under the bound that words give it, if one."""
        if not _is_bare(one):
            return promised(one)
        worded = self._worded[_number(one)]
        own = [each for each in worded if each.place.document == one.place.document]
        bounds = {each.comparator for each in own or worded}
        return promised(replace(one, comparator=bounds.pop())) if len(bounds) == 1 else promised(one)


def _is_bare(one: Observation) -> bool:
    return one.table is not None and one.comparator is Comparator.EQ


def _number(one: Observation) -> Hashable:
    """What is promised apart from the bound."""
    return promised(replace(one, comparator=Comparator.EQ))


def _where(one: Observation) -> Hashable:
    return one.place.document, one.place.start, one.key
