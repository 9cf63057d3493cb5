"""Regular expressions of many words that fail fast."""

import re
from collections.abc import Iterable

from lantu.lexicon import alternation


def any_within(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern whose search tells whether any of the words stands in a text, quickly, but not which of them.

    A word that holds another one of them is left out.
    """
    listed = set(words)
    return re.compile(alternation(word for word in listed if not any(other in word for other in listed - {word})))


def any_of(words: Iterable[str]) -> str:
    """A regular expression that matches any of the words, the longest first.

    A place where none begins costs one look, also in the middle of an expression; at its beginning
    `lantu.lexicon.alternation` alone is quicker.
    """
    listed = set(words)
    return f"(?=[{firsts(listed)}])(?:{alternation(listed)})"


def firsts(words: Iterable[str]) -> str:
    """The first characters of the words, as they may stand in the brackets of a regular expression."""
    return re.escape("".join(sorted({word[0] for word in words})))
