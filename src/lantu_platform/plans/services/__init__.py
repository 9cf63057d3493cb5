"""Writes of the room."""

from lantu_platform.plans.services.review import review_on

__all__ = ["review_on"]
