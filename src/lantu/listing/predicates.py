"""Predicates of projects: verbs with objects of their own, which tell another stage than the verb alone."""

import re
from functools import cache

from lantu.lexicon import read_table
from lantu.listing.model import Stage

STRONG = 2
"""The strength of what is told of little but building."""


@cache
def openings() -> tuple[str, ...]:
    """The words that predicates begin with."""
    return tuple(dict.fromkeys(row["opening"] for row in read_table("project_predicates")))


@cache
def expression() -> str:
    """A regular expression of all predicates, in the table's order."""
    return "|".join(f"{row['opening']}{row['rest']}" for row in read_table("project_predicates"))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Stage], ...]:
    return tuple(
        (re.compile(f"{row['opening']}{row['rest']}"), Stage(row["stage"])) for row in read_table("project_predicates")
    )


def stage_of_predicate(predicate: str) -> tuple[Stage | None, int]:
    """The stage that a predicate tells, and how surely it is building; None where it is no predicate."""
    return next(((stage, STRONG) for pattern, stage in _patterns() if pattern.fullmatch(predicate)), (None, 0))
