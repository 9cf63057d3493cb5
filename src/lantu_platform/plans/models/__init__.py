"""Tables of the room."""

from lantu_platform.plans.models.assignment import Assignment
from lantu_platform.plans.models.change import Change, Step
from lantu_platform.plans.models.decision import Decision
from lantu_platform.plans.models.finding import Finding, FindingFigure
from lantu_platform.plans.models.judgement import Judgement, RelatedFigure
from lantu_platform.plans.models.review import Review
from lantu_platform.plans.models.turn import Turn

__all__ = [
    "Assignment",
    "Change",
    "Decision",
    "Finding",
    "FindingFigure",
    "Judgement",
    "RelatedFigure",
    "Review",
    "Step",
    "Turn",
]
