"""Which entry of the catalogue a figure belongs to."""

from collections.abc import Sequence

from lantu.series import series_key
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.services import enter_indicators
from lantu_platform.readings.models import Statement
from lantu_platform.readings.queries import as_read


def file_row(row: Statement, name: str = "") -> None:
    """Give a row the entry that the reading library finds for it, not saved.

    Under `name` where a person or an alias gave one, else under the document's own words.
    """
    row.renamed = bool(name)
    if name:
        row.indicator = Indicator(name=name)
    key = series_key(as_read(row))
    row.indicator = Indicator(name=key.indicator[:300], code=key.code)


def enter(rows: Sequence[Statement]) -> None:
    """Put the catalogue's stored entries in the place of the rows' unsaved ones; new names are entered."""
    known = enter_indicators({row.indicator.name: row.indicator.code for row in rows if row.indicator.pk is None})
    for row in rows:
        if row.indicator.pk is None:
            row.indicator = known[row.indicator.name]
