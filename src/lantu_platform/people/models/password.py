"""Passwords that were in use."""

from django.conf import settings
from django.db import models


class UsedPassword(models.Model):
    """A password that a person has or had, hashed, so that it does not come again."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="used_passwords")
    password = models.CharField(max_length=128)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.user} {self.at:%Y-%m-%d}"
