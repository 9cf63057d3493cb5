"""Indicators."""

from django.db import models
from django.utils.translation import gettext


class Indicator(models.Model):
    """What is measured, under its canonical name; `code` is its code in the reading library, "" where it has none."""

    name = models.CharField(max_length=300, unique=True)
    code = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name or gettext("未说明的指标")
