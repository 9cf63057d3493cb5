"""From what the reading library says to what is stored."""

from datetime import date
from decimal import Decimal

from lantu.series import Observation
from lantu_platform.library.queries import known_on
from lantu_platform.readings.models import Statement

_LARGEST = Decimal(10) ** 15


class Places:
    """The stored statements by what an observation tells of itself: document, first character, canonical indicator."""

    def __init__(self, day: date) -> None:
        rows = Statement.objects.in_force().filter(known_on(day, "document__"))
        columns = rows.values_list("document_id", "start", "indicator__name", "pk", "indicator_id")
        self.known = {(document, start, name): (key, indicator) for document, start, name, key, indicator in columns}

    def find(self, observation: Observation | None) -> tuple[int | None, int | None]:
        """Keys of the statement and of its indicator; None where it is gone meanwhile."""
        if observation is None or is_reported(observation):
            return None, None
        place = observation.place
        return self.known.get((int(place.document), place.start, observation.key.indicator[:300]), (None, None))

    def reported(self, observation: Observation | None) -> int | None:
        """The key of the reported figure; None for what stands in a document."""
        return observation.place.start if observation and is_reported(observation) else None


def is_reported(observation: Observation) -> bool:
    """Whether a figure was reported rather than read in a document, whose name is its key."""
    return not observation.place.document.isdecimal()


def storable(number: Decimal | None) -> Decimal | None:
    """With the places that the database keeps; None where there is none, or where it is too large to mean anything."""
    return None if number is None or abs(number) >= _LARGEST else round(number, 8)
