"""Who acts for a post while its holder is absent."""

from datetime import date, timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from lantu_platform.people.enums import Role
from lantu_platform.people.errors import Obstacle, Refusal
from lantu_platform.people.models import Delegation, Post, User
from lantu_platform.people.rules import may, reach
from lantu_platform.people.services.announce import announce
from lantu_platform.people.services.separate import keep_apart


def may_delegate(by: User, post: Post) -> bool:
    """Whether somebody may arrange who stands in for a post: its holder, and who may for all; never a stand-in."""
    if by.acting:
        return False
    own = by.pk == post.user_id and may(by, "people.delegate", post.department_id)
    return own or reach(by, "people.delegate").everywhere


@transaction.atomic
def delegate(*, by: User, post: Post, to: User, first: date, last: date, ground: str = "") -> Delegation:
    """Let somebody act for a post from `first` to `last`, both included. Logs it.

    Raises PermissionDenied, and Refusal where the days, the person or 三员分立 do not allow it.
    """
    if not may_delegate(by, post):
        raise PermissionDenied
    to = User.objects.select_for_update().get(pk=to.pk)
    post = Post.objects.select_for_update().get(pk=post.pk)
    if to.pk == post.user_id:
        raise Refusal(Obstacle.SAME_PERSON)
    if not to.is_active:
        raise Refusal(Obstacle.PERSON_LEFT, name=to)
    if last < first or last < timezone.localdate():
        raise Refusal(Obstacle.DAYS_REVERSED)
    if not (post.holds_on(first) and post.holds_on(last)):
        raise Refusal(Obstacle.POST_ENDED)
    arranged = post.delegations.during(first, last).select_related("to").first()
    if arranged:
        raise Refusal(Obstacle.ALREADY_STOOD_IN, name=arranged.to)
    keep_apart(to, Role(post.role), first, last)
    after = last + timedelta(days=1)
    made = Delegation.objects.create(post=post, to=to, valid_from=first, valid_to=after, ground=ground)
    changes = {"stand_in": (None, str(to)), "post": (None, str(post)), "first": (None, first), "last": (None, last)}
    announce(by, "people.delegated", post.user, changes, ground=ground)
    return made


@transaction.atomic
def end_delegation(*, by: User, delegation: Delegation) -> Delegation:
    """Take it back, from today on. Twice does no more than once. Logs it. Raises PermissionDenied."""
    delegation = Delegation.objects.select_for_update().select_related("post__user", "to").get(pk=delegation.pk)
    if not may_delegate(by, delegation.post):
        raise PermissionDenied
    today = timezone.localdate()
    if delegation.valid_to is None or delegation.valid_to > today:
        delegation.valid_to = max(today, delegation.valid_from)
        delegation.save(update_fields=["valid_to"])
        changes = {"stand_in": (str(delegation.to), None), "post": (str(delegation.post), None)}
        announce(by, "people.delegation-ended", delegation.post.user, changes)
    return delegation
