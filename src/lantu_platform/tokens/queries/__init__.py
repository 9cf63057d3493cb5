"""Reads of the room."""

from lantu_platform.tokens.queries.find import find_by_secret, find_token, tokens_of

__all__ = ["find_by_secret", "find_token", "tokens_of"]
