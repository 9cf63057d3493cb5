"""Small vocabularies of the room."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Prospect(TextChoices):
    """Whether an evaluator expects a target to be reached by its date; "" where they do not say."""

    REACHED = "reached", pgettext_lazy("prospect", "已经完成")
    LIKELY = "likely", _("能够完成")
    AT_RISK = "at_risk", _("要努力才能完成")
    UNLIKELY = "unlikely", _("难以完成")
    ADJUST = "adjust", _("建议调整目标")
