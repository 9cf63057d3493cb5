"""Which promises are versions of one: a later document put another value or bound in the place of an earlier one's."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from lantu.aspect import Comparator
from lantu.period.model import Month
from lantu.progress import promised
from lantu.series import Ledger, Observation, agree

_NOWHERE: Month = (0, 0)


def successions(promises: Mapping[Hashable, Sequence[Observation]], ledger: Ledger) -> Iterator[tuple[Hashable, ...]]:
    """The promises, versions of one together with the latest last; `promises` has the targets by what they promise.

    They are versions where they aim at the same thing and date and their order is certain: every document makes only
    one of them, and tells which month it looks back from, one before the date that is another for each version.
    """
    alike: defaultdict[Hashable, list[Hashable]] = defaultdict(list)
    for what, made in promises.items():
        alike[_aim(made[0]) if made else what].append(what)
    for versions in alike.values():
        months = {what: _last_said(promises[what], ledger) for what in versions}
        documents = [document for what in versions for document in {one.place.document for one in promises[what]}]
        certain = len({*months.values()} - {_NOWHERE}) == len(versions) and len({*documents}) == len(documents)
        if certain:
            yield tuple(sorted(versions, key=lambda what: months[what]))
        else:
            yield from ((what,) for what in versions)


def differ(one: Observation, other: Observation) -> bool:
    """Whether a version says something else than another, and not the same number more or less rounded."""
    return one.comparator is not other.comparator or not agree(one, other)


def _aim(target: Observation) -> Hashable:
    """What is promised, for when, apart from value and bound."""
    return promised(replace(target, value=Decimal(0), comparator=Comparator.EQ))


def _last_said(made: Sequence[Observation], ledger: Ledger) -> Month:
    """The latest month from which a document says so while there is time; what is said afterwards changes nothing."""
    said = (ledger.horizon(one.place.identity) for one in made)
    return max((month for month in said if month < made[0].period.end), default=_NOWHERE)
