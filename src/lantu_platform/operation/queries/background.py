"""The work in the background."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Max, Min
from django.utils import timezone

from lantu_platform.operation.models import Worker
from lantu_platform.operation.queries.diagnosis import Diagnosis, doubtful, ill, well
from lantu_platform.readings.enums import State, Trouble
from lantu_platform.readings.models import Reading

SILENT = timedelta(minutes=2)
"""A worker that says nothing for so long, and keeps no reading alive, has died."""
LONG = timedelta(minutes=10)
"""Nothing should wait longer to be read."""


@dataclass(frozen=True, slots=True)
class Background:
    """What the background does: documents by state, since when the oldest waits, when a worker last was alive."""

    documents: dict[str, int]
    oldest: datetime | None
    alive_at: datetime | None

    @property
    def alive(self) -> bool:
        """Whether a worker works."""
        return self.alive_at is not None and timezone.now() - self.alive_at < SILENT


def background() -> Background:
    """How it is now."""
    rows = Reading.objects.filter(document__deleted_at=None).order_by().values_list("state").annotate(Count("pk"))
    oldest = Reading.objects.filter(state=State.WAITING).aggregate(at=Min("queued_at"))["at"]
    signs = [
        Worker.objects.aggregate(at=Max("alive_at"))["at"],
        # In a long document a worker keeps the reading alive.
        Reading.objects.filter(state=State.RUNNING).aggregate(at=Max("alive_at"))["at"],
    ]
    counts: dict[str, int] = dict(rows)
    return Background(
        documents={state.value: counts.get(state.value, 0) for state in State},
        oldest=oldest,
        alive_at=max((sign for sign in signs if sign), default=None),
    )


def worker() -> Diagnosis:
    """A process works in the background."""
    now = background()
    if now.alive and now.alive_at:
        return well("worker", f"alive at {timezone.localtime(now.alive_at):%H:%M:%S}")
    found = (
        "none has worked yet" if now.alive_at is None else f"silent since {timezone.localtime(now.alive_at):%F %H:%M}"
    )
    return ill("worker", found, "Start it: lantu-platform work, or systemctl start lantu-worker")


def readings() -> Diagnosis:
    """What is handed in is read."""
    part, now = "readings", background()
    failed = Reading.objects.filter(state=State.FAILED, trouble__in=(Trouble.INTERRUPTED, Trouble.UNEXPECTED)).count()
    if now.oldest and timezone.now() - now.oldest > LONG:
        found = (
            f"{now.documents[State.WAITING]} documents wait, the oldest since {timezone.localtime(now.oldest):%F %H:%M}"
        )
        return ill(part, found, "See that a worker runs; where one does, its log names the trouble")
    if failed:
        return doubtful(part, f"{failed} documents failed without fault of theirs", "Read them again from the library")
    return well(part, f"{now.documents[State.DONE]} done, {now.documents[State.WAITING]} waiting")
