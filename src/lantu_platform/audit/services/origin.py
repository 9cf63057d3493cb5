"""Where the request at hand comes from."""

from contextvars import ContextVar

origin: ContextVar[str] = ContextVar("origin", default="")
"""The address of who asks, set for each request; "" in the background."""
