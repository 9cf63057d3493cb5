"""Which statements speak of the same thing: names, scopes, units, periods, regions."""

from lantu.series.catalogue import Direction, Indicator, Kind, canonical, catalogue, find_indicator, is_general, nature
from lantu.series.collect import collect, observe
from lantu.series.explain import Explanation, explain
from lantu.series.key import SeriesKey, series_key
from lantu.series.model import Conflict, ConflictKind, Ledger, Observation, Place, Series, Unplaced, agree

__all__ = [
    "Conflict",
    "ConflictKind",
    "Direction",
    "Explanation",
    "Indicator",
    "Kind",
    "Ledger",
    "Observation",
    "Place",
    "Series",
    "SeriesKey",
    "Unplaced",
    "agree",
    "canonical",
    "catalogue",
    "collect",
    "explain",
    "find_indicator",
    "is_general",
    "nature",
    "observe",
    "series_key",
]
