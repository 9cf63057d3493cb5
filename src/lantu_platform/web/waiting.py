"""What waits for a person, room by room; each leads to where it is done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import ngettext

from lantu_platform.collection.queries import waiting as waiting_work

if TYPE_CHECKING:
    from lantu_platform.people.models import User


@dataclass(frozen=True, slots=True)
class Waiting:
    """One kind of work: what it is, how much of it, and the page that does it."""

    text: str
    count: int
    url: str


def waiting(user: "User", today: date) -> list[Waiting]:
    """What the person can do now, the kinds of which there is none left out."""
    return [each for each in _all(user, today) if each.count]


def _all(user: "User", today: date) -> Iterator[Waiting]:
    work = waiting_work(user, today)
    n = work.figures
    yield Waiting(ngettext("%(n)d 个数字待确认", "%(n)d 个数字待确认", n) % {"n": n}, n, reverse("review"))
    n = work.names
    yield Waiting(ngettext("%(n)d 个叫法待定", "%(n)d 个叫法待定", n) % {"n": n}, n, reverse("names"))
    n = work.returns_to_fill
    yield Waiting(ngettext("%(n)d 张表待填", "%(n)d 张表待填", n) % {"n": n}, n, reverse("returns"))
    n = work.returns_to_approve
    yield Waiting(ngettext("%(n)d 张表待审定", "%(n)d 张表待审定", n) % {"n": n}, n, reverse("returns"))
    tasks, n = reverse("tasks-mine"), work.new_tasks
    yield Waiting(ngettext("新交办 %(n)d 条任务", "新交办 %(n)d 条任务", n) % {"n": n}, n, f"{tasks}?state=assigned")
    n = work.open_tasks
    yield Waiting(ngettext("%(n)d 条任务没有办完", "%(n)d 条任务没有办完", n) % {"n": n}, n, tasks)
    n = work.overdue_tasks
    yield Waiting(ngettext("%(n)d 条任务超期", "%(n)d 条任务超期", n) % {"n": n}, n, f"{tasks}?overdue=1")
