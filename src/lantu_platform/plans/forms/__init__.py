"""What pages may ask of the room."""

from lantu_platform.plans.forms.decide import DecideForm
from lantu_platform.plans.forms.finding_filter import FindingFilterForm
from lantu_platform.plans.forms.judgement_filter import JudgementFilterForm
from lantu_platform.plans.forms.tasks import AssignForm, HandedFilterForm, TaskFilterForm, TaskReportForm

__all__ = [
    "AssignForm",
    "DecideForm",
    "FindingFilterForm",
    "HandedFilterForm",
    "JudgementFilterForm",
    "TaskFilterForm",
    "TaskReportForm",
]
