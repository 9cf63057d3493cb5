"""Small vocabularies of the room; the values are those of `lantu.progress.Verdict`."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Verdict(TextChoices):
    """The outcome for one target, best first; the last is no outcome."""

    MET = "met", pgettext_lazy("verdict", "完成")
    AHEAD = "ahead", _("快于预期")
    ON_TRACK = "on_track", _("符合预期")
    BEHIND = "behind", _("滞后")
    FAR_BEHIND = "far_behind", _("严重滞后")
    NOT_MET = "not_met", _("未完成")
    CANNOT_BE_JUDGED = "cannot_be_judged", _("无法评判")


LIGHTS = {
    Verdict.MET: "◆",
    Verdict.AHEAD: "●",
    Verdict.ON_TRACK: "●",
    Verdict.BEHIND: "▲",
    Verdict.FAR_BEHIND: "■",
    Verdict.NOT_MET: "■",
    Verdict.CANNOT_BE_JUDGED: "○",
}
"""Each verdict's shape; it never stands without its word."""

RED = (Verdict.NOT_MET, Verdict.FAR_BEHIND, Verdict.BEHIND)
"""What needs somebody, worst first."""
