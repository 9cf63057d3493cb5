"""Users."""

from collections.abc import Mapping
from functools import cached_property

from django.contrib.auth.models import AbstractUser
from django.db import models

from lantu_platform.people.enums import Role
from lantu_platform.people.models.department import Department


class User(AbstractUser):
    """A person who signs in. `name` is how pages call them."""

    name = models.CharField(max_length=100, blank=True)

    def __str__(self) -> str:
        return self.name or self.username

    @property
    def roles(self) -> frozenset[Role]:
        """The roles of the user's posts."""
        return frozenset(self._places)

    def departments(self, role: Role) -> frozenset[int]:
        """The keys of the departments in which the user holds the role, with all that stand below them."""
        return self._reached[role]

    @cached_property
    def _places(self) -> Mapping[Role, frozenset[int]]:
        """The departments of the user's posts by role; asked of the database once for each user object."""
        places: dict[Role, frozenset[int]] = {}
        for role, department in self.posts.values_list("role", "department_id"):
            places[Role(role)] = places.get(Role(role), frozenset()) | {department}
        return places

    @cached_property
    def _reached(self) -> Mapping[Role, frozenset[int]]:
        parents = Department.parents()
        return {
            role: frozenset(key for key in parents if places & set(_upwards(key, parents)))
            for role, places in self._places.items()
        }


def _upwards(key: int, parents: Mapping[int, int | None]) -> list[int]:
    """A department and all above it."""
    line: list[int] = []
    here: int | None = key
    while here is not None and here not in line:
        line.append(here)
        here = parents[here]
    return line
