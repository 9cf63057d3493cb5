"""The catalogue as a list."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from lantu_platform.indicators.models import Indicator


@dataclass(frozen=True, slots=True)
class CatalogueFilter:
    """Which entries to list; an empty field asks for nothing."""

    text: str = ""
    attribute: str = ""
    lead: int | None = None
    described: bool = False
    """Only entries that somebody has described: with a unit, a definition or a formula."""


def catalogue(wanted: CatalogueFilter) -> QuerySet[Indicator]:
    """The entries by name, each with its number of targets (`goal_count`) and of reported figures (`report_count`)."""
    found = Indicator.objects.exclude(name="").select_related("lead")
    for word in wanted.text.split():
        found = found.filter(Q(name__icontains=word) | Q(definition__icontains=word) | Q(code__iexact=word))
    if wanted.attribute:
        found = found.filter(attribute=wanted.attribute)
    if wanted.lead:
        found = found.filter(lead=wanted.lead)
    if wanted.described:
        found = found.exclude(unit="", definition="", formula="")
    reported = Count("observations", filter=Q(observations__current=True), distinct=True)
    return found.annotate(goal_count=Count("goals", distinct=True), report_count=reported).order_by("name")
