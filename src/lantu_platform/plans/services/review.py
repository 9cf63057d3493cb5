"""Judging all promises of the library."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib.metadata import version

from django.db import transaction
from django.utils import timezone

import lantu
from lantu.progress import Judgement as Judged
from lantu.progress import TableRow, review
from lantu.series import Observation
from lantu_platform.library.queries import known_on
from lantu_platform.plans.models import Judgement, Review
from lantu_platform.readings.models import Reading, Statement
from lantu_platform.readings.queries import readings_known_on

KEPT = 20
"""Reviews of other days or states that stay, for people who look back."""
_OTHERS = 100_000
"""First position of the promises outside of tables."""
_LARGEST = Decimal(10) ** 15


class _Places:
    """The stored statements by what an observation tells of itself: document, first character, canonical indicator."""

    def __init__(self, day: date) -> None:
        rows = Statement.objects.filter(known_on(day, "document__"))
        columns = rows.values_list("document_id", "start", "indicator__name", "pk", "indicator_id")
        self.known = {(document, start, name): (key, indicator) for document, start, name, key, indicator in columns}

    def find(self, observation: Observation | None) -> tuple[int | None, int | None]:
        """Keys of the statement and of its indicator; None where it is gone meanwhile."""
        if observation is None:
            return None, None
        place = observation.place
        return self.known.get((int(place.document), place.start, observation.key.indicator[:300]), (None, None))


def review_on(day: date) -> Review:
    """The review of what the library held at the end of a day; made where there is none yet, else as it is.

    Derived data: it asks no permission and is not logged.
    """
    fingerprint = _fingerprint(day)
    known = Review.objects.filter(fingerprint=fingerprint).first()
    return known or _make(day, fingerprint)


@dataclass(frozen=True, slots=True)
class Shown:
    """The review that a page shows; not `fresh` while the background still judges what has changed."""

    review: Review
    fresh: bool


def shown_on(day: date) -> Shown:
    """The review of a day without waiting: the one before the last change until the new one is made.

    Only a day of which there is none at all is judged at once.
    """
    exact = Review.objects.filter(fingerprint=_fingerprint(day)).first()
    if exact:
        return Shown(exact, fresh=True)
    before = Review.objects.filter(day=day).first()
    if before is None and day >= timezone.localdate():
        before = Review.objects.filter(day__lt=day).order_by("-day", "-made_at").first()
    return Shown(before, fresh=False) if before else Shown(review_on(day), fresh=True)


def _fingerprint(day: date) -> str:
    known = Reading.objects.filter(known_on(day, "document__"), finished_at__isnull=False)
    parts = [version("lantu"), day.isoformat()]
    parts += [f"{key}:{at.isoformat()}" for key, at in known.order_by("pk").values_list("pk", "finished_at") if at]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@transaction.atomic
def _make(day: date, fingerprint: str) -> Review:
    judged = review(readings_known_on(day), day)
    made, new = Review.objects.get_or_create(fingerprint=fingerprint, defaults={"day": day})
    if new:
        Judgement.objects.bulk_create(_rows(made, judged, _Places(day)))
        Review.objects.exclude(pk__in=list(Review.objects.values_list("pk", flat=True)[:KEPT])).delete()
    return made


def _rows(made: Review, judged: lantu.progress.Review, places: _Places) -> Iterator[Judgement]:
    for plan in judged.tables:
        for position, row in enumerate(plan.rows):
            for part, each in enumerate(row.judgements):
                judgement = _judgement(each, places)
                _add_row(judgement, row)
                judgement.review, judgement.document_id = made, int(plan.document)
                judgement.position, judgement.part = position, part
                yield judgement
    for position, each in enumerate(judged.others, _OTHERS):
        if each.target:
            judgement = _judgement(each, places)
            judgement.review, judgement.document_id = made, int(each.target.place.document)
            judgement.position = position
            yield judgement


def _judgement(each: Judged, places: _Places) -> Judgement:
    target, indicator = places.find(each.target)
    return Judgement(
        name=each.indicator[:300],
        attribute=((each.target and each.target.attribute) or "")[:40],
        indicator_id=indicator,
        region=(each.target.key.region if each.target else "")[:100],
        verdict=each.verdict,
        cause=each.cause,
        reason_zh=each.reason.zh,
        reason_en=each.reason.en,
        fulfilment=_share(each.measures.fulfilment),
        elapsed=_share(each.measures.elapsed),
        pace=_share(each.measures.pace),
        target_id=target,
        base_id=places.find(each.base)[0],
        result_id=places.find(each.result)[0],
    )


def _add_row(judgement: Judgement, row: TableRow) -> None:
    """What stands in the published row."""
    judgement.table, judgement.row = row.table, row.number
    judgement.name, judgement.unit = row.indicator[:300], row.unit[:60]
    judgement.target_text, judgement.result_text = row.target_text[:200], row.result_text[:200]
    judgement.attribute, judgement.monitor = row.attribute[:40], row.monitor[:100]


def _share(number: Decimal | None) -> Decimal | None:
    return None if number is None or abs(number) >= _LARGEST else round(number, 8)
