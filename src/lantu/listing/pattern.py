"""Regular expressions of many words that fail fast."""

import re
from collections.abc import Iterable
from itertools import groupby

from lantu.lexicon import alternation


def any_within(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern whose search tells whether any of the words stands in a text, and where, but not which of them.

    A word that holds another one of them is left out. A place costs one look where no word begins, one more where
    none goes on with the next character; only then the words are compared, by their second characters.
    """
    listed = set(words)
    needed = {word for word in listed if not any(other in word for other in listed - {word})}
    single = {word for word in needed if len(word) == 1}
    longer = sorted(needed - single, key=lambda word: (word[1], word))
    going_on = [_going_on(second, list(same)) for second, same in groupby(longer, key=lambda word: word[1])]
    ways = [f"(?<=[{_any_character(single)}])"] if single else []
    if longer:
        ways.append(f"(?=[{_any_character(word[1] for word in longer)}])(?:{'|'.join(going_on)})")
    return re.compile(f"[{firsts(needed)}](?:{'|'.join(ways)})")


class Ahead:
    """Where a pattern matches in a text that is asked from left to right, so that it is searched once.

    The pattern matches at least one character.
    """

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self._pattern = pattern
        self._text = text
        self._next = -1

    def between(self, start: int, end: int) -> bool:
        """Whether a match begins there; `start` must not go back from one question to the next."""
        if self._next < start:
            found = self._pattern.search(self._text, start)
            self._next = found.start() if found else len(self._text)
        return self._next < end


def _going_on(second: str, words: list[str]) -> str:
    """A regular expression of how these words go on from their second character, their first one already read."""
    pairs = _any_character(word[0] for word in words if len(word) == 2)
    ends = [f"(?<=[{pairs}]{re.escape(second)})"] if pairs else []
    ends += [f"{re.escape(word[2:])}(?<={re.escape(word)})" for word in words if len(word) > 2]
    return f"{re.escape(second)}(?:{'|'.join(ends)})"


def any_of(words: Iterable[str]) -> str:
    """A regular expression that matches any of the words, the longest first.

    A place where none begins costs one look, also in the middle of an expression; at its beginning
    `lantu.lexicon.alternation` alone is quicker.
    """
    listed = set(words)
    return f"(?=[{firsts(listed)}])(?:{alternation(listed)})"


def firsts(words: Iterable[str]) -> str:
    """The first characters of the words, as they may stand in the brackets of a regular expression."""
    return _any_character(word[0] for word in words)


def _any_character(characters: Iterable[str]) -> str:
    return re.escape("".join(sorted(set(characters))))
