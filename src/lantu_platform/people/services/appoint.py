"""Users with their first post."""

from django.db import transaction
from django.utils import timezone

from lantu_platform.people.enums import Role
from lantu_platform.people.models import Department, Post, User
from lantu_platform.people.services.announce import announce
from lantu_platform.people.services.separate import keep_apart


@transaction.atomic
def appoint(*, username: str, password: str, name: str, department: str, role: Role) -> User:
    """Make a user with a post in a department, which is made where it is missing.

    For set-up, where nobody is signed in yet. A user of this name stays as they are, password included. Logs what it
    makes. Raises Refusal where the post would break 三员分立.
    """
    unit, founded = Department.objects.get_or_create(name=department, valid_to=None)
    if founded:
        announce(None, "people.department-founded", unit)
    user, new = User.objects.get_or_create(username=username, defaults={"name": name, "department": unit})
    if new:
        user.set_password(password)
        user.save(update_fields=["password"])
        announce(None, "people.added", user, {"name": (None, name)})
    if not user.posts.filter(department=unit, role=role).now().exists():
        keep_apart(user, role, timezone.localdate(), None)
        post = Post.objects.create(user=user, department=unit, role=role)
        announce(None, "people.post-given", user, {"post": (None, str(post))})
    return user
