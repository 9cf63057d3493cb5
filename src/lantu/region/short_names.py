"""Provinces and cities by their short names, and how often a text names them."""

import re
from collections import Counter
from functools import cache, lru_cache

from lantu.lexicon import alternation
from lantu.region.names import Division, by_short, divisions


@cache
def short_names() -> dict[str, Division]:
    """Provinces and cities by short name, in the order of `by_short`."""
    return {name: found for name, found in by_short().items() if found.code.endswith("00") and 2 <= len(name) <= 5}


@cache
def _beginnings() -> re.Pattern[str]:
    return re.compile(alternation(name[:2] for name in short_names()))


def _begun(text: str) -> set[str]:
    """The first two characters of the short names that may stand in the text: one search finds them all."""
    found: set[str] = set()
    place = 0
    while match := _beginnings().search(text, place):
        found.add(match.group())
        place = match.start() + 1
    return found


@lru_cache(1)
def short_counts(text: str) -> dict[str, int]:
    """How often the short name of each province and city stands in the text, in the order of `by_short`."""
    begun = _begun(text)
    names = [name for name in short_names() if name[:2] in begun]
    return {name: count for name in names if (count := text.count(name))}


def most_named_city(text: str) -> Division | None:
    """The city whose short name stands most often in the text; None where none does."""
    cities = [
        (count, short_names()[name])
        for name, count in short_counts(text).items()
        if not short_names()[name].code.endswith("0000")
    ]
    return max(cities, key=lambda pair: pair[0], default=(0, None))[1]


_SHORTEST, _LONGEST = 2, 4


@cache
def _counties(kinds: str) -> dict[str, Division | None]:
    """Counties of these kinds by short name, also where a city is called alike; None where two of them are."""
    table: dict[str, Division | None] = {}
    for entry in divisions().values():
        if entry.name.endswith(tuple(kinds)) and not entry.code.endswith("00"):
            table[entry.short] = None if entry.short in table else entry
    return table


def most_named_county(text: str, kinds: str) -> Division | None:
    """The county of these kinds (县, 旗) that a text names in short more often than others, at least twice."""
    counts: Counter[str] = Counter()
    for length in range(_SHORTEST, _LONGEST + 1):
        counts.update(text[start : start + length] for start in range(len(text) - length + 1))
    named = [(counts[name], found) for name, found in _counties(kinds).items() if found and name in counts]
    best = sorted(named, key=lambda pair: -pair[0])[:2]
    if not best or best[0][0] < 2 or (len(best) > 1 and best[1][0] == best[0][0]):
        return None
    return best[0][1]
