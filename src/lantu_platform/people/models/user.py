"""Users."""

from functools import cached_property

from django.contrib.auth.models import AbstractUser
from django.db import models

from lantu_platform.people.enums import Role


class User(AbstractUser):
    """A person who signs in. `name` is how pages call them."""

    name = models.CharField(max_length=100, blank=True)

    def __str__(self) -> str:
        return self.name or self.username

    @cached_property
    def roles(self) -> frozenset[Role]:
        """The roles of the user's posts; asked of the database once for each user object."""
        return frozenset(Role(role) for role in self.posts.values_list("role", flat=True))
