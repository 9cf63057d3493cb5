"""Posts given and ended."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from lantu_platform.people.enums import Role
from lantu_platform.people.errors import Obstacle, Refusal
from lantu_platform.people.models import Department, Post, User
from lantu_platform.people.services.allow import current, require
from lantu_platform.people.services.announce import announce
from lantu_platform.people.services.separate import keep_apart, keep_one_administrator


@transaction.atomic
def give_post(
    *, by: User, user: User, department: Department, role: Role, first: date, last: date | None = None, ground: str = ""
) -> Post:
    """Give somebody a post from a day on, with a last day or without. Logs it.

    Raises PermissionDenied, and Refusal where the post is one's own, is held already or breaks 三员分立.
    """
    require(by, "people.appoint")
    if by.pk == user.pk:
        raise Refusal(Obstacle.OWN_POST)
    user = User.objects.select_for_update().get(pk=user.pk)
    if not user.is_active:
        raise Refusal(Obstacle.PERSON_LEFT, name=user)
    current(department, first)
    if last and last < first:
        raise Refusal(Obstacle.DAYS_REVERSED)
    if Post.objects.filter(user=user, department=department, role=role).during(first, last).exists():
        raise Refusal(Obstacle.POST_TWICE, name=user)
    keep_apart(user, role, first, last)
    after = last and last + timedelta(days=1)
    post = Post.objects.create(user=user, department=department, role=role, valid_from=first, valid_to=after)
    announce(by, "people.post-given", user, {"post": (None, str(post)), "until": (None, last)}, ground=ground)
    return post


@transaction.atomic
def end_post(*, by: User, post: Post, ground: str = "") -> Post:
    """End a post today, and what others may do for it. Twice does no more than once. Logs it.

    Raises PermissionDenied, and Refusal where the post is one's own or that of the last administrator of its kind.
    """
    require(by, "people.appoint")
    post = Post.objects.select_for_update().select_related("user").get(pk=post.pk)
    if by.pk == post.user_id:
        raise Refusal(Obstacle.OWN_POST)
    today = timezone.localdate()
    if post.valid_to is not None and post.valid_to <= today:
        return post
    if post.holds_on(today):
        keep_one_administrator(post.user, frozenset({Role(post.role)}))
    before = post.valid_to
    post.valid_to = max(today, post.valid_from)
    post.save(update_fields=["valid_to"])
    for delegation in post.delegations.during(today, None):
        delegation.valid_to = max(today, delegation.valid_from)
        delegation.save(update_fields=["valid_to"])
    changes = {"post": (str(post), None), "valid_to": (before, post.valid_to)}
    announce(by, "people.post-ended", post.user, changes, ground=ground)
    return post
