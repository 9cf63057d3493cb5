"""Promises that several documents make: each is one promise, with its documents and versions beneath it."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lantu.aspect import Comparator
from lantu.progress import Judgement as Judged
from lantu.progress import promised
from lantu.series import Ledger, Observation
from lantu_platform.plans.enums import Verdict
from lantu_platform.plans.models import Judgement
from lantu_platform.plans.services.places import Places
from lantu_platform.plans.services.succession import differ, successions

Pair = tuple[Judged, Judgement]


@dataclass(frozen=True, slots=True)
class Promise:
    """The judgements of one promise, by what each version says (`whats`), the latest last."""

    whats: tuple[Hashable, ...]
    versions: tuple[tuple[Pair, ...], ...]

    @property
    def members(self) -> Iterator[Pair]:
        """All."""
        for version in self.versions:
            yield from version

    @property
    def lead(self) -> Pair:
        """It was judged, or is of the latest version, or stands in an indicator table, or is first."""
        return min(((pair, at) for at, version in enumerate(self.versions) for pair in version), key=_rank)[0]


def add_judgements(pairs: Sequence[Pair], ledger: Ledger, places: Places) -> list[Promise]:
    """Store judgements, and tell which promises they are of; one leads those of a promise.

    A promise that several documents make keeps the first place in each.
    """
    makers = _Makers(ledger)
    promises = makers.promises(pairs)
    leads = [(promise, _with_versions(promise)) for promise in promises]
    Judgement.objects.bulk_create(lead for _, lead in leads)
    repeats = []
    for promise, lead in leads:
        for _, row in promise.members:
            if row is not lead:
                row.repeats = lead
                repeats.append(row)
    Judgement.objects.bulk_create(repeats)
    told = Judgement.told.through
    told.objects.bulk_create(
        told(judgement_id=lead.pk, statement_id=statement)
        for promise, lead in leads
        for statement in makers.places(promise, places)
    )
    return promises


def _with_versions(promise: Promise) -> Judgement:
    """The leading row, with the target in whose place it stands and the one that stands in its place now."""
    judged, lead = promise.lead
    firsts = [version[0] for version in promise.versions]
    at = next(at for at, version in enumerate(promise.versions) if any(row is lead for _, row in version))
    earlier = [row for each, row in firsts[:at] if _differ(each, judged)]
    later = [row for each, row in firsts[at + 1 :] if _differ(each, judged)]
    lead.earlier_id = earlier[-1].target_id if earlier else None
    lead.later_id = later[-1].target_id if later else None
    return lead


def _differ(one: Judged, other: Judged) -> bool:
    return bool(one.promise and other.promise and differ(one.promise, other.promise))


def _rank(placed: tuple[Pair, int]) -> tuple[bool, int, bool]:
    (_, row), at = placed
    return row.verdict == Verdict.CANNOT_BE_JUDGED, -at, row.row is None


class _Makers:
    """Who makes which promise."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
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

    def promises(self, pairs: Iterable[Pair]) -> list[Promise]:
        """The judgements by promise; those of the promises in whose place a decision stands are of that decision."""
        groups: defaultdict[Hashable, list[Pair]] = defaultdict(list)
        for each, row in pairs:
            promise = self._promised(each.promise)
            # A row without a figure promises nothing that another document could repeat.
            what = ("decision", row.decided_id) if row.decided_id else promise or ("row", id(row))
            groups[what].append((each, row))
            self._promises[what] |= {promise} if promise else set()
        # A decision is in force whatever documents say before and after it.
        made = {what: self._alike.get(what, ()) for what in groups}
        return [
            Promise(whats, tuple(tuple(groups[what]) for what in whats)) for whats in successions(made, self._ledger)
        ]

    def places(self, promise: Promise, places: Places) -> list[int]:
        """The keys of the statements that make a promise, the first of each document; none where one does alone."""
        made = [one for what in promise.whats for said in self._promises[what] for one in self._alike[said]]
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
