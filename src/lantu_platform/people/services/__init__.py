"""Writes of the room. Its log is kept by `audit`, which stands above and listens."""

from lantu_platform.people.services.appoint import appoint

__all__ = ["appoint"]
