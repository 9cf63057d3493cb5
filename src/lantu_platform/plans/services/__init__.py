"""Writes of the room."""

from lantu_platform.plans.services.assign import assign_tasks, report_task
from lantu_platform.plans.services.review import Shown, review_on, shown_on

__all__ = ["Shown", "assign_tasks", "report_task", "review_on", "shown_on"]
