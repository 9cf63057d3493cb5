"""Which statements speak of the same thing: names, scopes, units, periods, regions."""

from lantu.series.beside import Beside, beside, fullest_beside, homes
from lantu.series.calendar import Shape, is_cumulative, shape, singles
from lantu.series.catalogue import (
    Direction,
    Indicator,
    Kind,
    Nature,
    canonical,
    catalogue,
    find_indicator,
    is_general,
    nature,
)
from lantu.series.collect import collect, observe, observe_in
from lantu.series.explain import Explanation, explain
from lantu.series.key import SeriesKey, series_key
from lantu.series.model import Conflict, ConflictKind, Ledger, Observation, Place, Series, Unplaced, agree
from lantu.series.repeat import repetitions, same_time
from lantu.series.vintage import Dated, Version, Vintage, target_versions, vintages

__all__ = [
    "Beside",
    "Conflict",
    "ConflictKind",
    "Dated",
    "Direction",
    "Explanation",
    "Indicator",
    "Kind",
    "Ledger",
    "Nature",
    "Observation",
    "Place",
    "Series",
    "SeriesKey",
    "Shape",
    "Unplaced",
    "Version",
    "Vintage",
    "agree",
    "beside",
    "canonical",
    "catalogue",
    "collect",
    "explain",
    "find_indicator",
    "fullest_beside",
    "homes",
    "is_cumulative",
    "is_general",
    "nature",
    "observe",
    "observe_in",
    "repetitions",
    "same_time",
    "series_key",
    "shape",
    "singles",
    "target_versions",
    "vintages",
]
