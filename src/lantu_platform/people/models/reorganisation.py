"""What became of departments."""

from django.conf import settings
from django.db import models

from lantu_platform.people.enums import Step
from lantu_platform.people.models.department import Department


class Reorganisation(models.Model):
    """One change of the organisation, on some ground, in force from a day."""

    step = models.CharField(max_length=20, choices=Step)
    day = models.DateField()
    ground = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    """None at set-up."""
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-day", "-pk")

    def __str__(self) -> str:
        return f"{self.day} {self.get_step_display()}"


class ReorganisedUnit(models.Model):
    """A department before or after the change, with its name and the name above it as they were then."""

    reorganisation = models.ForeignKey(Reorganisation, on_delete=models.CASCADE, related_name="units")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="changes")
    after = models.BooleanField()
    name = models.CharField(max_length=100)
    above = models.CharField(max_length=100, blank=True)

    class Meta:
        ordering = ("after", "pk")

    def __str__(self) -> str:
        return self.name
