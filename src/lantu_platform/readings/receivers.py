"""What the room hears from the rooms below: what makes an indicator binding may change there."""

from typing import Any

from django.dispatch import receiver

from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.services import redescribed
from lantu_platform.library.models import Document
from lantu_platform.library.services import shelved
from lantu_platform.readings.models import Statement
from lantu_platform.readings.services.bind import renew_binding


@receiver(redescribed)
def renew_of_indicator(indicator: Indicator, **_: Any) -> None:
    """The catalogue may call it binding now, or no longer."""
    renew_binding([indicator.pk])


@receiver(shelved)
def renew_of_document(document: Document, **_: Any) -> None:
    """A plan that is taken away or brought back takes along what its table calls binding."""
    named = Statement.objects.filter(document=document).exclude(attribute="").order_by()
    renew_binding(named.values_list("indicator", flat=True))
