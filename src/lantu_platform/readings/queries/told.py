"""What the reading library says of its rules, its doubts and its troubles, in the language of the reader."""

from django.utils.translation import get_language

from lantu.output.labels import words
from lantu.output.messages import message_in_chinese


def rule_words(rule: str) -> str:
    """What a rule of the reading says; a rule without words stays as it is."""
    return _in_language("reading_rule", rule)


def doubt_words(doubt: str) -> str:
    """What the reader doubts; a doubt without words stays as it is."""
    return _in_language("doubt", doubt)


def remark_words(reason: str) -> str:
    """Why a number became no statement; a reason without words stays as it is."""
    return _in_language("remark", reason)


def trouble_words(message: str) -> str:
    """What was said about a document that cannot be read; a message that no table holds stays in English."""
    return (None if _in_english() else message_in_chinese(message)) or message


def _in_language(kind: str, key: str) -> str:
    chinese, english = words(kind, key)
    return english if _in_english() else chinese


def _in_english() -> bool:
    return (get_language() or "").startswith("en")
