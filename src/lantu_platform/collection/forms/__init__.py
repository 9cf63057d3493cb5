"""Forms of the room."""

from lantu_platform.collection.forms.days import DaysForm, UnlockForm
from lantu_platform.collection.forms.template import TemplateForm

__all__ = ["DaysForm", "TemplateForm", "UnlockForm"]
