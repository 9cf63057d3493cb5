"""What documents list beside figures."""

from django.db import models

from lantu_platform.readings.enums import Stage
from lantu_platform.readings.models.reading import Reading


class Project(models.Model):
    """A named construction or investment project; the fields are those of `lantu.listing.Project`."""

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="listed_projects")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    name = models.TextField()
    stage = models.CharField(max_length=12, choices=Stage)
    section = models.CharField(max_length=300, blank=True)
    region = models.CharField(max_length=100, blank=True)
    page = models.PositiveIntegerField(null=True, blank=True)
    rules = models.JSONField(default=list)

    class Meta:
        ordering = ("reading_id", "start", "id")

    def __str__(self) -> str:
        return self.name


class Task(models.Model):
    """A measure that a document commits to; the fields are those of `lantu.listing.Task`."""

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="listed_tasks")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    action = models.TextField()
    object = models.TextField()
    section = models.JSONField(default=list)
    deadline = models.CharField(max_length=20, blank=True)
    page = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering = ("reading_id", "start", "id")

    def __str__(self) -> str:
        return self.text[:80]


class Term(models.Model):
    """A slogan or short name that a document explains."""

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="terms")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    term = models.CharField(max_length=200)
    meaning = models.TextField()
    members = models.JSONField(default=list)

    class Meta:
        ordering = ("reading_id", "start", "id")

    def __str__(self) -> str:
        return self.term


class Remark(models.Model):
    """A number in the text that became no statement, with the reason."""

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="remarks")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.CharField(max_length=200)
    reason = models.CharField(max_length=200)

    class Meta:
        ordering = ("reading_id", "start", "id")

    def __str__(self) -> str:
        return f"{self.text}: {self.reason}"
