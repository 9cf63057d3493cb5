"""Small vocabularies of the room."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class TokenState(TextChoices):
    """What a list of tokens is narrowed to."""

    USABLE = "usable", _("有效的")
    IDLE = "idle", _("有效而 90 天没有用过的")
    ENDED = "ended", _("已失效的")
