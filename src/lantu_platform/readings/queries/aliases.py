"""Names learnt in review."""

from django.db.models import Case, IntegerField, QuerySet, Value, When

from lantu_platform.readings.enums import Teaching
from lantu_platform.readings.models import Alias


def aliases() -> QuerySet[Alias]:
    """All names that corrections have taught: those to decide about first, then the latest first."""
    open_ = Case(When(state=Teaching.PROPOSED, then=Value(0)), default=Value(1), output_field=IntegerField())
    related = ("indicator", "proposed_by", "decided_by", "decision__document__reading")
    return Alias.objects.select_related(*related).order_by(open_, "-proposed_at", "-pk")


def open_aliases() -> int:
    """How many names nobody has decided about."""
    return Alias.objects.filter(state=Teaching.PROPOSED).count()
