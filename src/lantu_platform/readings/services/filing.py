"""Which entry of the catalogue a figure belongs to."""

from collections.abc import Mapping, Sequence

from lantu.series import series_key
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.services import enter_indicators
from lantu_platform.readings.enums import Teaching
from lantu_platform.readings.models import Alias, Statement
from lantu_platform.readings.queries import as_read


def learnt_aliases() -> dict[str, str]:
    """The names that this installation has taken in: canonical form to the indicator that is meant."""
    known = Alias.objects.filter(state=Teaching.ACCEPTED)
    return dict(known.values_list("name", "indicator__name"))


def file_row(row: Statement, name: str = "", aliases: Mapping[str, str] | None = None) -> None:
    """Give a row the entry that the reading library finds for it, not saved.

    Under `name` where a person gave one, else under the document's own words, which `aliases` may know better.
    """
    row.renamed = bool(name)
    if name:
        row.indicator = Indicator(name=name)
    said = as_read(row)
    key = series_key(said)
    if aliases and key.indicator in aliases:
        row.renamed, key = True, series_key(said, aliases)
    row.indicator = Indicator(name=key.indicator[:300], code=key.code)


def enter(rows: Sequence[Statement]) -> None:
    """Put the catalogue's stored entries in the place of the rows' unsaved ones; new names are entered."""
    known = enter_indicators({row.indicator.name: row.indicator.code for row in rows if row.indicator.pk is None})
    for row in rows:
        if row.indicator.pk is None:
            row.indicator = known[row.indicator.name]
