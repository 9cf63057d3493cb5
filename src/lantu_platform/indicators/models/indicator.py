"""Indicators."""

from django.db import models


class Indicator(models.Model):
    """What is measured, under the name that documents give it."""

    name = models.CharField(max_length=300, unique=True)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
