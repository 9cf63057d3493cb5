"""Tokens."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Token(models.Model):
    """Lets a program act as a person, within `scopes`: actions of the table of rights.

    The secret itself is not kept, only its SHA-256; it has 256 random bits, so that no slow hash is needed. `hint` is
    its beginning, by which its owner knows it again.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    hint = models.CharField(max_length=12)
    scopes = models.JSONField(default=list)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True)
    """To the minute."""
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ("-created_at", "-id")

    def __str__(self) -> str:
        return f"{self.name} ({self.hint}…)"

    @property
    def expired(self) -> bool:
        """Whether its time is over."""
        return self.expires_at <= timezone.now()

    @property
    def usable(self) -> bool:
        """Whether it still lets in."""
        return self.revoked_at is None and not self.expired
