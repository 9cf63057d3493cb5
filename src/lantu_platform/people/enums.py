"""Small vocabularies of the room."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """What a post allows."""

    READER = "reader", _("查阅")
    """Sees everything, changes nothing."""
    ANALYST = "analyst", _("分析")
    """Also adds documents and takes them out."""
