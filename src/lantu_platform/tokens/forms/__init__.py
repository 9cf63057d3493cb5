"""What pages may ask of the room."""

from lantu_platform.tokens.forms.token import TokenForm

__all__ = ["TokenForm"]
