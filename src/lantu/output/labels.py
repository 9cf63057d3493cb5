"""Labels for people: `data/labels.tsv`, and a figure as it is shown."""

from decimal import Decimal
from functools import cache

from lantu.errors import LexiconError
from lantu.lexicon import read_table
from lantu.statement import Statement
from lantu.unit import written_range


@cache
def _labels() -> dict[tuple[str, str], tuple[str, str]]:
    return {(row["kind"], row["key"]): (row["chinese"], row["english"]) for row in read_table("labels")}


def label(kind: str, key: str) -> str:
    """The Chinese label of a word. Raises LexiconError where the table has none."""
    try:
        return _labels()[kind, key][0]
    except KeyError:
        message = f"labels.tsv has no row for {kind} {key!r}. Add one with its Chinese and English label."
        raise LexiconError(message) from None


def words(kind: str, key: str) -> tuple[str, str]:
    """What a word says, in Chinese and in English; the word itself where the table has none."""
    return _labels().get((kind, key), (key, key))


def in_language(kind: str, key: str, language: str) -> str:
    """What a word says in "zh" or "en"; the word itself where the table has none."""
    return words(kind, key)[language == "en"]


def head(key: str) -> str:
    """A table's head in both languages."""
    return f"{label('head', key)} {_labels()['head', key][1]}"


def number(value: Decimal) -> str:
    """A figure in plain digits: no exponent, all decimal places that were written."""
    return f"{value:f}"


def figure(statement: Statement) -> str:
    """Bound, number and unit as one reads them: "≥9%", "约9.85万剂次", "35万人—40万人"."""
    value, unit = statement.value, statement.unit
    told = written_range(number(value[0]), number(value[1]), unit) if isinstance(value, tuple) else number(value) + unit
    return label("comparator", statement.comparator).replace("…", told)
