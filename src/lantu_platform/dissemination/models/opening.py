"""When the public site was open."""

from django.conf import settings
from django.db import models


class Opening(models.Model):
    """A time in which the public site is open; `closed_at` is empty as long as it is."""

    opened_at = models.DateTimeField(auto_now_add=True)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("-opened_at", "-id")
        constraints = (
            # All open ones are alike in this column, so there is at most one.
            models.UniqueConstraint(
                models.Value(1), condition=models.Q(closed_at__isnull=True), name="opening_at_most_one"
            ),
        )

    def __str__(self) -> str:
        return f"{self.opened_at:%Y-%m-%d %H:%M}"
