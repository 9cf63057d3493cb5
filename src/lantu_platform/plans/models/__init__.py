"""Tables of the room."""

from lantu_platform.plans.models.judgement import Judgement
from lantu_platform.plans.models.review import Review

__all__ = ["Judgement", "Review"]
