"""What the public site shows of the readings: published documents alone."""

from django.db.models import Count, Max, Min, Q, QuerySet

from lantu_platform.dissemination.queries import published_documents
from lantu_platform.indicators.models import Indicator
from lantu_platform.readings.enums import IN_FORCE
from lantu_platform.readings.models import Reading, Statement


def published_readings() -> QuerySet[Reading]:
    """The published documents, the latest year first."""
    found = Reading.objects.filter(document__in=published_documents()).select_related("document")
    return found.order_by("-last_year", "title", "pk")


def published_statements() -> QuerySet[Statement]:
    """The figures of published documents, without what people rejected, in the order of the texts."""
    found = Statement.objects.in_force().filter(document__in=published_documents())
    return found.select_related("indicator", "document__reading").order_by("document_id", "start", "pk")


def published_indicators(text: str) -> QuerySet[Indicator]:
    """The indicators of which published documents speak, most figures first, with counts and years."""
    said = Q(statements__document__in=published_documents(), statements__review__in=IN_FORCE)
    found = Indicator.objects.filter(said, *(Q(name__icontains=word) for word in text.split()))
    counted = found.annotate(figures=Count("statements"), first=Min("statements__year"), last=Max("statements__year"))
    return counted.order_by("-figures", "name")


def published_regions(indicator: int) -> list[tuple[str, int]]:
    """The places for which published documents give an indicator, most figures first."""
    rows = published_statements().filter(indicator=indicator).order_by()
    return list(rows.values_list("region").annotate(n=Count("*")).order_by("-n", "region"))
