"""What pages may ask of the room."""

from lantu_platform.plans.forms.finding_filter import FindingFilterForm

__all__ = ["FindingFilterForm"]
