"""The word tables of `lantu/data`, opened and checked."""

from lantu.lexicon.pattern import alternation, any_word, guarded
from lantu.lexicon.powers import POWERS
from lantu.lexicon.table import read_table, words

__all__ = ["POWERS", "alternation", "any_word", "guarded", "read_table", "words"]
