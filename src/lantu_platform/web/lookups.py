"""Records named in addresses."""

from typing import TYPE_CHECKING

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404

from lantu_platform.collection.queries import find_return
from lantu_platform.indicators.queries import find_indicator
from lantu_platform.readings.queries import find_reading

if TYPE_CHECKING:
    from lantu_platform.collection.models import Return
    from lantu_platform.indicators.models import Indicator
    from lantu_platform.readings.models import Reading


def reading_or_404(document: int) -> "Reading":
    """The reading of a document that an address names; deleted documents included."""
    try:
        return find_reading(document)
    except ObjectDoesNotExist as error:
        raise Http404 from error


def indicator_or_404(key: int) -> "Indicator":
    """The catalogue's entry that an address names."""
    try:
        return find_indicator(key)
    except ObjectDoesNotExist as error:
        raise Http404 from error


def return_or_404(key: int) -> "Return":
    """The return that an address names."""
    try:
        return find_return(key)
    except ObjectDoesNotExist as error:
        raise Http404 from error
