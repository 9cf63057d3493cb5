"""Measure words behind a number: their pattern and their kind."""

from functools import cache, lru_cache

from lantu.lexicon import POWERS, alternation, read_table

_POWERS = "".join(POWERS)
MULTIPLIER = rf"[十百千]万|万亿|[百千]亿|百(?!分点)|[{_POWERS.replace('百', '')}]"
"""Powers of ten that belong to the unit: 万亩, 亿元, 千亿元."""


@cache
def measure_words() -> dict[str, str]:
    """Measure words with their kind."""
    return {row["word"]: row["kind"] for row in read_table("measure_words")}


@cache
def numeral_words() -> frozenset[str]:
    """Measure words that may follow a Chinese numeral and still measure something."""
    return frozenset(row["word"] for row in read_table("measure_words") if row["numeral"] == "yes")


@cache
def unit_pattern() -> str:
    """A measure word, with what it is measured per (元/人月), with a second word in brackets (套（户）)."""
    word = alternation(measure_words())
    per = rf"(?:[/／每](?:[{_POWERS}]{{0,2}}(?:{word}|[一-龥]{{1,2}}月?)(?:·?(?:{word}))?))"
    return rf"(?!台阶)(?:{word})(?:{per}(?![一-龥]{{0,3}}项目))?(?:（(?:{word})）)?"


@lru_cache(1024)
def kind_of(unit: str) -> str:
    """The kind of a unit as written, multipliers included; "other" where the table does not know it."""
    bare = unit.lstrip(_POWERS).partition("/")[0].partition("（")[0]
    kinds = measure_words()
    return kinds.get(unit) or kinds.get(bare) or ("count" if not bare else "other")
