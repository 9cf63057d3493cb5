"""Regular expressions of many words that fail fast."""

import re
from collections.abc import Iterable
from itertools import groupby


def any_of(words: Iterable[str]) -> str:
    """A regular expression that matches any of the words, the longest first.

    Words with one first character stand together, so that a place where none begins costs one look.
    """
    ordered = sorted(set(words), key=lambda word: (word[0], -len(word), word))
    branches = [
        first + _one_of([word[1:] for word in same]) for first, same in groupby(ordered, key=lambda word: word[0])
    ]
    firsts = "".join(dict.fromkeys(word[0] for word in ordered))
    return f"(?=[{re.escape(firsts)}])(?:{'|'.join(branches)})"


def _one_of(endings: list[str]) -> str:
    return f"(?:{'|'.join(re.escape(ending) for ending in endings)})"
