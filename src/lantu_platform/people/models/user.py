"""Users."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from django.contrib.auth.models import AbstractUser
from django.db import models

from lantu_platform.people.enums import Role
from lantu_platform.people.models.department import Department
from lantu_platform.people.rules.seen import version_of

if TYPE_CHECKING:
    from lantu_platform.people.models.post import Delegation


class User(AbstractUser):
    """A person who signs in. `name` is how pages call them; who has left is not active, and never deleted."""

    name = models.CharField(max_length=100, blank=True)
    department = models.ForeignKey(Department, on_delete=models.PROTECT, null=True, blank=True, related_name="people")
    """Where the person belongs; what they may do comes from posts alone."""
    phone = models.CharField(max_length=30, blank=True)
    must_change_password = models.BooleanField(default=False)
    password_set_at = models.DateTimeField(null=True, blank=True)

    acting: "Delegation | None" = None
    """Set for a request in which the person acts for somebody who is absent: then that post counts, and only that."""

    def __str__(self) -> str:
        return self.name or self.username

    @property
    def version(self) -> str:
        """What tells whether somebody has changed the person meanwhile."""
        return version_of(self.username, self.name, self.department_id, self.phone, self.email, self.is_active)

    @property
    def masked_phone(self) -> str:
        """The number with its middle hidden: 138****5678."""
        return f"{self.phone[:3]}****{self.phone[-4:]}" if len(self.phone) > 7 else "*" * len(self.phone)

    @property
    def masked_email(self) -> str:
        """The address with its beginning hidden: q***@example.org."""
        name, at, host = self.email.partition("@")
        return f"{name[:1]}***{at}{host}" if at else "*" * len(self.email)

    @property
    def roles(self) -> frozenset[Role]:
        """The roles of the user's posts of today."""
        return frozenset(self._places)

    def forget_posts(self) -> None:
        """Ask the database anew from now on, as after a change of `acting`."""
        self.__dict__.pop("_places", None)
        self.__dict__.pop("_reached", None)

    def departments(self, role: Role) -> frozenset[int]:
        """The keys of the departments in which the user holds the role, with all that stand below them."""
        return self._reached[role]

    @cached_property
    def _places(self) -> Mapping[Role, frozenset[int]]:
        """The departments of the user's posts by role; asked of the database once for each user object."""
        places: dict[Role, frozenset[int]] = {}
        posts = [self.acting.post] if self.acting else self.posts.now()
        for post in posts:
            places[Role(post.role)] = places.get(Role(post.role), frozenset()) | {post.department_id}
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
