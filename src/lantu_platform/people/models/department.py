"""Departments."""

from django.db import models

from lantu_platform.people.enums import UnitKind
from lantu_platform.people.models.dated import Dated, DatedQuerySet
from lantu_platform.people.rules.seen import version_of


class Department(Dated):
    """A unit of the organisation tree: a zone with departments, towns with communities.

    A unit that is renamed or put below another one stays the same row; one that is split or merged ends, and new ones
    begin. `Reorganisation` keeps what was before.
    """

    name = models.CharField(max_length=100)
    kind = models.CharField(max_length=20, choices=UnitKind, default=UnitKind.DEPARTMENT)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")

    objects = DatedQuerySet.as_manager()

    class Meta:
        ordering = ("name", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("parent", "name"), condition=models.Q(valid_to__isnull=True), name="department_name_once"
            ),
            models.UniqueConstraint(
                fields=("name",),
                condition=models.Q(valid_to__isnull=True, parent__isnull=True),
                name="department_top_name_once",
            ),
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=models.F("valid_from")),
                name="department_days",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def version(self) -> str:
        """What tells whether somebody has changed the department meanwhile."""
        return version_of(self.name, self.kind, self.parent_id, self.valid_to)

    @classmethod
    def parents(cls) -> dict[int, int | None]:
        """The key of each department with that of the one above it."""
        return dict(cls.objects.order_by().values_list("pk", "parent_id"))
