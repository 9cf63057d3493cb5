"""Whose turn it is to judge."""

from django.db import models


class Turn(models.Model):
    """Work that only one process of the installation does at a time: it belongs to `holder` until a moment.

    Who works moves that moment on; the turn of a process that was killed is free again when it has passed.
    """

    name = models.CharField(max_length=20, unique=True)
    holder = models.CharField(max_length=32, blank=True)
    until = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name}: {self.holder}"
