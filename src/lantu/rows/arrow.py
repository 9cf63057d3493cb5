"""Rows as Arrow tables. Apart from the other rows, because loading Arrow takes longer than reading a page."""

from collections.abc import Sequence
from decimal import Context, Decimal

import pyarrow as pa

from lantu.rows.columns import COLUMNS, Kind, What
from lantu.rows.make import Row, ends

_PLACES = 10
_FIGURE = pa.decimal128(38, _PLACES)
_TOO_LARGE = Decimal(10) ** (38 - _PLACES)
_DIGITS = Context(prec=100)

_ARROW = {
    Kind.TEXT: pa.string(),
    Kind.INTEGER: pa.int64(),
    Kind.FLAG: pa.bool_(),
    Kind.FIGURE: _FIGURE,
    Kind.TEXTS: pa.list_(pa.string()),
    Kind.INTEGERS: pa.list_(pa.int64()),
}


def arrow_schema(what: What) -> pa.Schema:
    """The Arrow schema of one kind of rows.

    Figures are decimal128(38, 10): rounded to ten places, empty from 10^28 on; their text has every digit.
    """
    fields: list[pa.Field] = []
    for column in COLUMNS[what]:
        fields.append(pa.field(column.name, _ARROW[column.kind], metadata={"meaning": column.meaning}))
        if column.kind is Kind.FIGURE:
            fields.append(pa.field(f"{column.name}_high", _FIGURE, metadata={"meaning": "Upper end of a range."}))
    return pa.schema(fields)


def arrow_table(rows: Sequence[Row], what: What) -> pa.Table:
    """Rows of one kind as an Arrow table of its schema."""
    schema = arrow_schema(what)
    values: dict[str, list[object]] = {name: [] for name in schema.names}
    for row in rows:
        for column in COLUMNS[what]:
            field = row[column.name]
            if column.kind is Kind.FIGURE:
                low, high = ends(field)
                values[column.name].append(_held(low))
                values[f"{column.name}_high"].append(_held(high))
            else:
                values[column.name].append(field)
    return pa.table(values, schema=schema)


def _held(figure: Decimal | None) -> Decimal | None:
    """The figure as the type of its column holds it; None where it has too many digits, the row's text has them."""
    if figure is None or abs(figure) >= _TOO_LARGE:
        return None
    exponent = figure.as_tuple().exponent
    long = isinstance(exponent, int) and exponent < -_PLACES
    rounded = figure.quantize(Decimal(1).scaleb(-_PLACES), context=_DIGITS) if long else figure
    return rounded if abs(rounded) < _TOO_LARGE else None
