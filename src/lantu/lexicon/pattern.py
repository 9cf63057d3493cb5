"""Regular expressions made from many words, so that the words can stand in tables."""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby

from lantu.errors import LexiconError
from lantu.lexicon.table import read_table


def alternation(terms: Iterable[str]) -> str:
    """A regular expression that matches any of the terms, the longest first.

    What several terms begin with stands once, so that a place where none begins costs one look; where nothing stands
    before the expression, a search passes over such places at once.
    """
    return guarded(dict.fromkeys(terms, ""))


def guarded(terms: Mapping[str, str]) -> str:
    """As `alternation`, each term only where what it is mapped to does not follow: a regular expression, "" for none.

    >>> re.findall(guarded({"建设": "用地", "建": ""}), "建设用地建设中")
    ['建', '建设']
    """
    return "|".join(
        re.escape(first) + _endings({term[1:]: guard for term, guard in same})
        for first, same in groupby(sorted(terms.items()), key=lambda item: item[0][:1])
    )


def _endings(endings: Mapping[str, str]) -> str:
    """What may follow a common beginning, in brackets where needed; nothing may follow where one of them is ""."""
    longer = {ending: guard for ending, guard in endings.items() if ending}
    if len(endings) == 1:
        ((ending, guard),) = endings.items()
        return re.escape(ending) + _unless(guard)
    if "" not in endings:
        return f"(?:{guarded(longer)})"
    stop = _unless(endings[""])
    return f"(?:{guarded(longer)}|{stop})" if stop else f"(?:{guarded(longer)})?"


def _unless(guard: str) -> str:
    return f"(?!{guard})" if guard else ""


def any_word(table: str, **where: str) -> str:
    """A regular expression that matches any word of those rows of a table whose cells equal `where`, the longest first.

    A column `unless_after` tells what must not stand before a word, `unless_before` what must not follow it: pieces of
    a regular expression parted by |, those before of a fixed length each. Raises LexiconError where no row is such.
    """
    rows = [row for row in read_table(table) if all(row[key] == value for key, value in where.items())]
    if not rows:
        asked = ", ".join(f"{key} {value}" for key, value in where.items())
        message = f"{table}.tsv holds no row with {asked}. Restore the file from the distribution."
        raise LexiconError(message)
    ways = []
    for after in sorted({row.get("unless_after", "") for row in rows}, reverse=True):
        terms = {row["word"]: row.get("unless_before", "") for row in rows if row.get("unless_after", "") == after}
        behind = "".join(f"(?<!{piece})" for piece in after.split("|") if piece)
        ways.append(f"{behind}(?:{guarded(terms)})" if behind else guarded(terms))
    return "|".join(ways)
