"""Posts and who stands in for their holders."""

from django.db.models import QuerySet
from django.utils import timezone

from lantu_platform.people.models import Delegation, Post, User


def find_post(post: int) -> Post:
    """A post by key. Raises ObjectDoesNotExist."""
    return Post.objects.select_related("user").get(pk=post)


def find_delegation(delegation: int) -> Delegation:
    """An arrangement by key. Raises ObjectDoesNotExist."""
    return Delegation.objects.get(pk=delegation)


def posts_of(user: User) -> QuerySet[Post]:
    """A person's posts of today and to come."""
    posts = Post.objects.filter(user=user).during(timezone.localdate(), None)
    return posts.select_related("department").order_by("valid_from", "pk")


def past_posts_of(user: User) -> QuerySet[Post]:
    """A person's posts that are over, the last first."""
    ended = Post.objects.filter(user=user, valid_to__lte=timezone.localdate())
    return ended.select_related("department").order_by("-valid_to", "-pk")


def arrangements(user: User) -> QuerySet[Delegation]:
    """Who stands in for a person, today and later."""
    rows = Delegation.objects.filter(post__user=user).during(timezone.localdate(), None)
    return rows.select_related("post__department", "post__user", "to")


def offers(user: User) -> QuerySet[Delegation]:
    """For whom a person may act today."""
    return Delegation.objects.filter(to=user).now().select_related("post__department", "post__user")


def standing_in(user: User, key: int) -> Delegation | None:
    """An arrangement under which the person may act today, while the post itself holds and its holder has not left."""
    found = offers(user).filter(pk=key, post__user__is_active=True).first()
    return found if found and found.post.holds_on(timezone.localdate()) else None
