"""Tables of the room."""

from lantu_platform.tokens.models.token import Token

__all__ = ["Token"]
