"""What an import made or changed, as its batch remembers it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lantu_platform.people.models import Department, Post, User

Facts = Mapping[str, object]


@dataclass(slots=True)
class Made:
    """The records that an import made, in their order, and people whom it changed with the facts before."""

    units: list[Department] = field(default_factory=list)
    persons: list[User] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    changed: list[tuple[User, Facts]] = field(default_factory=list)

    def stored(self) -> dict[str, list[dict[str, object]]]:
        """As JSON: each record's key with its facts at that moment."""
        return {
            "units": [{"key": each.pk, "after": unit_facts(each)} for each in self.units],
            "persons": [{"key": each.pk, "after": person_facts(each)} for each in self.persons],
            "posts": [{"key": each.pk, "after": post_facts(each)} for each in self.posts],
            "changed": [
                {"key": user.pk, "before": before, "after": person_facts(user)} for user, before in self.changed
            ],
        }


def unit_facts(unit: Department) -> Facts:
    """What may change of a department."""
    return {"name": unit.name, "kind": unit.kind, "parent": unit.parent_id, "ended": unit.valid_to is not None}


def person_facts(user: User) -> Facts:
    """What an administrator may change of a person."""
    return {
        "name": user.name,
        "department": user.department_id,
        "phone": user.phone,
        "email": user.email,
        "is_active": user.is_active,
    }


def post_facts(post: Post) -> Facts:
    """What may change of a post."""
    return {"ended": post.valid_to is not None}
