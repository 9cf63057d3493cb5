"""The lines and sentences of explanations in two languages: `data/explanations.tsv`."""

import unicodedata
from functools import cache

from lantu.errors import LexiconError
from lantu.lexicon import read_table
from lantu.output.labels import words

_WIDTH = 11
"""Columns that the name of a line takes; a Chinese character takes two."""


@cache
def _table() -> dict[str, tuple[str, str]]:
    return {row["key"]: (row["chinese"], row["english"]) for row in read_table("explanations")}


class Telling:
    """Says things in "zh" or "en"."""

    def __init__(self, language: str) -> None:
        self._english = language == "en"

    def say(self, key: str, *told: object) -> str:
        """A sentence with what differs in it. Raises LexiconError where the table has none of this key."""
        if key not in _table():
            message = f"explanations.tsv has no row for {key!r}. Add one in Chinese and English."
            raise LexiconError(message)
        return _table()[key][self._english].format(*told)

    def word(self, kind: str, key: str) -> str:
        """The label of a word; the word itself where the table of labels has none."""
        return words(kind, key)[self._english]

    def rule(self, name: str) -> str:
        """A rule by its name, by which its module is found, and what it says where the table of labels has it."""
        told = self.word("reading_rule", name)
        return name if told == name else self.say("rule", name, told)

    def line(self, key: str, value: str) -> str:
        """A line below a heading: its name, and what it tells."""
        name = self.say(key)
        taken = sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in name)
        return f"  {name}{' ' * (_WIDTH - taken)} {value}"
