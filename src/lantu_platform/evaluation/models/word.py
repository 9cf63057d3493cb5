"""What somebody holds, until they or somebody else say otherwise."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from lantu_platform.library.models import Document
from lantu_platform.people.rules import version_of


class Word(models.Model):
    """Somebody's word on a plan. One that is undone or said anew stays, with who did that and when."""

    FIELDS: ClassVar[tuple[str, ...]] = ()
    """What is said."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True

    @property
    def version(self) -> str:
        """What tells whether somebody has said something else meanwhile; where nothing stands it is ""."""
        return version_of(self.pk)

    @property
    def said(self) -> dict[str, str]:
        """What is said, by field."""
        return {field: getattr(self, field) for field in self.FIELDS}
