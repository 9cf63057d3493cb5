"""Forms of the room."""

from lantu_platform.tokens.forms.token import TokenForm
from lantu_platform.tokens.forms.token_filter import TokenFilterForm

__all__ = ["TokenFilterForm", "TokenForm"]
