"""Writes of the room."""

from lantu_platform.plans.services.assign import assign_tasks, report_task
from lantu_platform.plans.services.courses import Course, Courses, Told, Year, courses_of
from lantu_platform.plans.services.decide import decide_finding, undo_decision
from lantu_platform.plans.services.pending import QUIET, Pending
from lantu_platform.plans.services.questions import Question, questions
from lantu_platform.plans.services.review import Shown, public_review, review_on, shown_on

__all__ = [
    "QUIET",
    "Course",
    "Courses",
    "Pending",
    "Question",
    "Shown",
    "Told",
    "Year",
    "assign_tasks",
    "courses_of",
    "decide_finding",
    "public_review",
    "questions",
    "report_task",
    "review_on",
    "shown_on",
    "undo_decision",
]
