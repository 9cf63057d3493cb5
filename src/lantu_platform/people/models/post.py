"""Posts, and who stands in for their holders."""

from django.conf import settings
from django.db import models

from lantu_platform.people.enums import Role
from lantu_platform.people.models.dated import Dated, DatedQuerySet
from lantu_platform.people.models.department import Department


class Post(Dated):
    """A user's place in a department for a time; `rights.tsv` says what its role allows.

    The database itself refuses two administrators' posts of one person at the same time, and one beside a business
    post.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="posts")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="posts")
    role = models.CharField(max_length=20, choices=Role)

    objects = DatedQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("user", "department", "role"), condition=models.Q(valid_to__isnull=True), name="post_once"
            ),
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=models.F("valid_from")),
                name="post_days",
            ),
        )

    def __str__(self) -> str:
        return f"{self.user} · {self.department} · {self.get_role_display()}"


class Delegation(Dated):
    """During the holder's absence somebody else may act for a post."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="delegations")
    to = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="stands_in")
    ground = models.CharField(max_length=200, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        ordering = ("-valid_from", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=False, valid_to__gte=models.F("valid_from")),
                name="delegation_days",
            ),
        )

    def __str__(self) -> str:
        return f"{self.to} → {self.post}"
