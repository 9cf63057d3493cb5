"""Reads of the room."""

from lantu_platform.tokens.queries.everybody import TokenFilter, everybodys_tokens, find_anybodys_token
from lantu_platform.tokens.queries.find import find_by_secret, find_token, tokens_of

__all__ = [
    "TokenFilter",
    "everybodys_tokens",
    "find_anybodys_token",
    "find_by_secret",
    "find_token",
    "tokens_of",
]
