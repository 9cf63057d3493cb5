"""The word tables of `lantu/data`, opened and checked."""

from lantu.lexicon.table import alternation, read_table, words

__all__ = ["alternation", "read_table", "words"]
