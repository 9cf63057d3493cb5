"""Reads of the room."""

from lantu_platform.dissemination.queries.site import opening, published_documents

__all__ = ["opening", "published_documents"]
