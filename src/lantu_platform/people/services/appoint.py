"""Users with their first post."""

from django.db import transaction

from lantu_platform.people.enums import Role
from lantu_platform.people.models import Department, Post, User


@transaction.atomic
def appoint(*, username: str, password: str, name: str, department: str, role: Role) -> User:
    """Make a user with a post in a department, which is made where it is missing.

    For set-up, where nobody is signed in yet. A user of this name stays as they are, password included.
    """
    user, new = User.objects.get_or_create(username=username, defaults={"name": name})
    if new:
        user.set_password(password)
        user.save(update_fields=["password"])
    unit, _ = Department.objects.get_or_create(name=department)
    Post.objects.get_or_create(user=user, department=unit, role=role)
    return user
