"""Departments."""

from django.db import models


class Department(models.Model):
    """A unit of the organisation tree."""

    name = models.CharField(max_length=100, unique=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def parents(cls) -> dict[int, int | None]:
        """The key of each department with that of the one above it."""
        return dict(cls.objects.order_by().values_list("pk", "parent_id"))
