"""Posts."""

from django.conf import settings
from django.db import models

from lantu_platform.people.enums import Role
from lantu_platform.people.models.department import Department


class Post(models.Model):
    """A user's place in a department, with what it allows."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="posts")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="posts")
    role = models.CharField(max_length=20, choices=Role)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("user", "department", "role"), name="post_once"),)

    def __str__(self) -> str:
        return f"{self.user} · {self.department} · {self.get_role_display()}"
