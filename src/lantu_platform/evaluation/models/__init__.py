"""Tables of the room."""

from lantu_platform.evaluation.models.assessment import Assessment
from lantu_platform.evaluation.models.conclusion import Conclusion
from lantu_platform.evaluation.models.word import Word

__all__ = ["Assessment", "Conclusion", "Word"]
