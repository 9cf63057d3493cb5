"""Many observations at once: laid ready in pieces, then switched on in one short moment, all or none.

Others can write between the pieces, and nobody sees a figure before all of them hold.
"""

from collections.abc import Iterator, Sequence

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from lantu_platform.indicators.enums import Source, Status
from lantu_platform.indicators.errors import StagingError
from lantu_platform.indicators.models import Observation
from lantu_platform.indicators.services.observe import Reported, hold, row_of, same_thing
from lantu_platform.people.models import User

PIECE = 500
"""Rows of one transaction."""


def lay_ready(*, by: User, figures: Sequence[Reported], source: Source, source_key: int) -> Iterator[int]:
    """Lay figures ready, a transaction a piece; tells after each how many lie there.

    What an earlier attempt left is taken away first. `figures` hold each key once.
    """
    discard(source=source, source_key=source_key)
    for start in range(0, len(figures), PIECE):
        piece = figures[start : start + PIECE]
        Observation.with_staged.bulk_create(row_of(each, by, source, source_key, staged=True) for each in piece)
        yield start + len(piece)


@transaction.atomic
def switch_on(*, source: Source, source_key: int, count: int) -> int:
    """Let the `count` figures that lie ready hold from now on; how many say something that did not hold already.

    As in `observe` what they replace stays as an earlier revision. Raises StagingError where not all of them lie there.
    The caller has asked for permission and logs.
    """
    ready = _ready(source, source_key)
    hold(set(ready.order_by().values_list("indicator", flat=True).distinct()))
    if ready.count() != count:
        raise StagingError
    held = same_thing().filter(current=True)
    firm = held.filter(value__isnull=False).exclude(status=Status.ESTIMATE)
    ready.filter(Exists(firm), status=Status.ACTUAL).update(status=Status.REVISED)
    other = Subquery(held.exclude(_says_the_same()).values("pk")[:1])
    replaced = ready.annotate(replaced=other).exclude(replaced=None).values("replaced")
    Observation.objects.filter(pk__in=replaced).update(current=False)
    return ready.filter(~Exists(held)).update(current=True, staged=False, at=timezone.now())


def discard(*, source: Source, source_key: int) -> None:
    """Take away what still lies ready, a transaction a piece."""
    while keys := list(_ready(source, source_key).values_list("pk", flat=True)[:PIECE]):
        Observation.with_staged.filter(pk__in=keys, staged=True).delete()


def _ready(source: Source, source_key: int) -> QuerySet[Observation]:
    return Observation.with_staged.filter(source=source, source_key=source_key, staged=True)


def _says_the_same() -> Q:
    words = Q(**{name: OuterRef(name) for name in ("missing", "unit", "reason")})
    return words & (Q(value=OuterRef("value")) | ~Q(missing=""))
