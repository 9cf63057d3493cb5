"""Names of indicators: cutting, cleaning and joining the words that a table would use."""

from lantu.indicator.abbreviations import expand_industries
from lantu.indicator.name import (
    JOINTLY,
    attribute_end,
    attributes,
    begins_with_verb,
    clean,
    ends_with_measure,
    join_owner,
    owner_of,
    passed_measure,
    split_verb,
    trailing_verb,
    verb_carries,
    verb_keeps,
)
from lantu.indicator.subjects import beside, split_subjects

__all__ = [
    "JOINTLY",
    "attribute_end",
    "attributes",
    "begins_with_verb",
    "beside",
    "clean",
    "ends_with_measure",
    "expand_industries",
    "join_owner",
    "owner_of",
    "passed_measure",
    "split_subjects",
    "split_verb",
    "trailing_verb",
    "verb_carries",
    "verb_keeps",
]
