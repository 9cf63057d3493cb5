"""People as lists."""

from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

from lantu_platform.people.enums import Role
from lantu_platform.people.models import PeopleImport, Post, User
from lantu_platform.people.rules import Reach


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """What the list of people is narrowed to; "" and None narrow nothing."""

    text: str = ""
    """A part of the name or the user name."""
    department: int | None = None
    role: Role | None = None
    left: bool = False
    """Those whose accounts are closed, instead of the others."""

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out that could be shown."""
        return bool(self.text or self.department or self.role or self.left)


def people(wanted: PeopleFilter, seen: Reach) -> QuerySet[User]:
    """The people in the departments that may be seen, with department and the posts of today as `held`."""
    posts = Prefetch("posts", Post.objects.now().select_related("department"), "held")
    rows = visible(seen).filter(is_active=not wanted.left).prefetch_related(posts)
    if wanted.text:
        rows = rows.filter(Q(name__icontains=wanted.text) | Q(username__icontains=wanted.text))
    if wanted.department:
        rows = rows.filter(department=wanted.department)
    if wanted.role:
        rows = rows.filter(pk__in=Post.objects.now().filter(role=wanted.role).values("user"))
    return rows.order_by("department__name", "name", "pk")


def visible(seen: Reach) -> QuerySet[User]:
    """The people of the departments that may be seen."""
    rows = User.objects.select_related("department")
    return rows if seen.everywhere else rows.filter(department__in=seen.departments)


def find_import(batch: int, by: User) -> PeopleImport:
    """A workbook that somebody handed in themselves. Raises ObjectDoesNotExist."""
    return PeopleImport.objects.get(pk=batch, by=by)


def find_colleague(username: str) -> User:
    """Somebody with an open account, by user name, whom one need not be allowed to see. Raises ObjectDoesNotExist."""
    return User.objects.get(username=username, is_active=True)


def imports() -> QuerySet[PeopleImport]:
    """The workbooks that were taken in, the last first."""
    taken_in = PeopleImport.objects.filter(applied_at__isnull=False).defer("content")
    return taken_in.select_related("by", "undone_by").order_by("-pk")


def find_taken_in(batch: int) -> PeopleImport:
    """A workbook that was taken in, whoever handed it in. Raises ObjectDoesNotExist."""
    return imports().get(pk=batch)


def find_person(person: int, seen: Reach) -> User:
    """A person by key. Raises ObjectDoesNotExist where there is none, or none that may be seen."""
    return visible(seen).get(pk=person)
