"""What stands at the end of the words before a figure and is no part of a name: bounds, light verbs, adverbs."""

import re
from functools import cache

from lantu.lexicon import read_table

_PARTICLES = ("的", "了", "：", "“", "以", "按")
_MOVED = ("到", "至", "由", "从", "是", "为")
_IN_NAMES = ("人", "户", "亩", "地", "年", "平", "月", "日")
"""Before an adverb they make a name with it: 人均, 户均, 年累计."""
_PART_OF_WORD = {"约": ("签",), "以": ("可", "得", "所", "难")}
"""Behind these characters they are part of a word: 签约, 可以."""
_IN_NO_NAMES = frozenset({"要", "也", "已", "已经", "都", "则", "仍", "又", "再"})
"""Adverbs that end no name, whatever stands before: 征地要."""
_THREE_HAN = re.compile("[一-龥]{3}$")


@cache
def _kinds() -> dict[str, str]:
    """The words with their kind: "before" (a bound), "light", "adverb", "" for a particle."""
    known = {row["word"]: row["kind"] for row in read_table("cues") if row["kind"] in ("before", "light", "adverb")}
    striving = {f"争取{word}": "light" for word, kind in known.items() if kind == "light"}
    return dict.fromkeys(_PARTICLES, "") | {"累计": "adverb"} | striving | known


@cache
def _longest() -> int:
    return max(map(len, _kinds()))


@cache
def _last_characters() -> frozenset[str]:
    return frozenset(word[-1] for word in _kinds())


def ending(text: str) -> str:
    """The longest word at the end of a text that is no part of a name; "" for none.

    >>> ending("营业收入达到")
    '达到'
    >>> ending("农村居民人均")
    ''
    """
    if text[-1:] not in _last_characters():
        return ""
    kinds = _kinds()
    for length in range(min(_longest(), len(text)), 0, -1):
        word = text[-length:]
        if word in kinds and _stands_alone(word, text[:-length]):
            return word
    return ""


def kind_of_ending(word: str) -> str:
    """Of a word that `ending` found: "before" for a bound, "light", "adverb", or "" for a particle."""
    return _kinds()[word]


def _stands_alone(word: str, before: str) -> bool:
    """Whether a word is no part of a name here; 的 is none only behind what a level rose from or to."""
    if word == "的":
        return before.endswith(_MOVED)
    if word in _PART_OF_WORD:
        return not before.endswith(_PART_OF_WORD[word])
    if word.startswith("争取") and _kinds()[word] == "light":
        return len(before) >= 2
    if _kinds()[word] != "adverb":
        return True
    if word in _IN_NO_NAMES:
        return True
    if word == "各" and before.endswith("地"):
        return len(before) > 2
    return not before.endswith(_IN_NAMES) and (word != "累计" or _THREE_HAN.search(before) is not None)
