"""Writes of the room."""

from lantu_platform.plans.services.review import Shown, review_on, shown_on

__all__ = ["Shown", "review_on", "shown_on"]
