"""From what the reading library says to what is stored."""

from datetime import date
from decimal import Decimal

from lantu.series import Observation
from lantu_platform.indicators.queries import versions_in_force
from lantu_platform.library.queries import known_on
from lantu_platform.plans.services.derived import DERIVED
from lantu_platform.readings.models import Statement

_LARGEST = Decimal(10) ** 15


class Places:
    """The stored statements by what an observation tells of itself: document, first character, canonical indicator."""

    def __init__(self, day: date) -> None:
        rows = Statement.objects.in_force().filter(known_on(day, "document__"))
        columns = rows.values_list("document_id", "start", "indicator__name", "pk", "indicator_id")
        self._known = {(document, start, name): (key, indicator) for document, start, name, key, indicator in columns}
        self._decided = {version.pk: version.target.indicator_id for version in versions_in_force(day)}

    def find(self, observation: Observation | None) -> tuple[int | None, int | None]:
        """Keys of the statement and of its indicator; None where it is gone meanwhile."""
        if observation is None or not is_read(observation):
            return None, None
        place = observation.place
        return self._known.get((int(place.document), place.start, observation.key.indicator[:300]), (None, None))

    def decided(self, target: Observation | None) -> tuple[int | None, int | None]:
        """Keys of the decision's version and of its indicator; None for a target that stands in a document."""
        if target is None or is_read(target):
            return None, None
        return target.place.start, self._decided[target.place.start]

    def reported(self, result: Observation | None) -> int | None:
        """The key of the reported figure; None for what stands in a document or was derived."""
        return result.place.start if result and not is_read(result) and not is_derived(result) else None


def is_read(observation: Observation) -> bool:
    """Whether a figure was read in a document, whose name is its key, rather than reported or decided."""
    return observation.place.document.isdecimal()


def is_derived(observation: Observation) -> bool:
    """Whether a formula gave the figure."""
    return observation.place.document == DERIVED


def storable(number: Decimal | None) -> Decimal | None:
    """With the places that the database keeps; None where there is none, or where it is too large to mean anything."""
    return None if number is None or abs(number) >= _LARGEST else round(number, 8)
