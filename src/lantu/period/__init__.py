"""Time: periods as small immutable values, and the words that name them."""

from lantu.period.model import Period

__all__ = ["Period"]
