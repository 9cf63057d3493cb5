"""Judging all promises of the library, checking its figures, and telling what the latest documents changed."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from typing import Any

from django.db import transaction
from django.db.models import QuerySet, Subquery
from django.utils import timezone

import lantu
from lantu.checks import check
from lantu.progress import BINDING, TableRow, compare, facts_of
from lantu.progress import Judgement as Judged
from lantu.series import Observation as Figure
from lantu.series import collect
from lantu_platform.audit.models import Entry
from lantu_platform.audit.queries import end_of
from lantu_platform.dissemination.queries import published_documents
from lantu_platform.indicators.models import Observation
from lantu_platform.indicators.queries import holding_on, natures
from lantu_platform.library.models import Document
from lantu_platform.library.queries import known_on
from lantu_platform.plans.enums import Audience
from lantu_platform.plans.models import Judgement, RelatedFigure, Review
from lantu_platform.plans.services.changes import add_steps, changes_by_step
from lantu_platform.plans.services.decided import decided_on
from lantu_platform.plans.services.derived import Reckoned, derived_on
from lantu_platform.plans.services.findings import add_findings
from lantu_platform.plans.services.parts import Parts
from lantu_platform.plans.services.places import Places, is_derived, is_read, storable
from lantu_platform.plans.services.repeats import add_judgements
from lantu_platform.plans.services.reported import reported_on
from lantu_platform.plans.services.turn import own_turn
from lantu_platform.readings.models import Reading
from lantu_platform.readings.queries import plain, readings_known_on

KEPT = 20
"""Reviews of other days or states that stay, for people who look back."""
_FORM = "9"
"""Of what a review holds; another one makes all reviews anew."""
_STATE = ("pk", "finished_at", "revised_at", "last", "undone", "described")
_OTHERS = 100_000
"""First position of the promises outside of tables, and of those that no document makes."""


def review_on(day: date, audience: Audience = Audience.DESK) -> Review:
    """The review of what the library held at the end of a day; made where there is none yet, else as it is.

    Only one process judges at a time; the others wait, and find what it has made. Derived data: it asks no permission
    and is not logged.
    """
    known = _known(fingerprint_of(day, audience))
    if known:
        return known
    with own_turn():
        fingerprint = fingerprint_of(day, audience)
        return _known(fingerprint) or _make(day, audience, fingerprint)


def _known(fingerprint: str) -> Review | None:
    return Review.objects.filter(fingerprint=fingerprint).first()


def unjudged(day: date, audience: Audience) -> str:
    """The state of the library at the end of a day, as a fingerprint, where it has no review yet; else ""."""
    fingerprint = fingerprint_of(day, audience)
    return "" if Review.objects.filter(fingerprint=fingerprint).exists() else fingerprint


@dataclass(frozen=True, slots=True)
class Shown:
    """The review that a page shows; not `fresh` while the background still judges what has changed."""

    review: Review
    fresh: bool


def shown_on(day: date) -> Shown:
    """The review of a day without waiting: the one before the last change until the new one is made.

    Only a day of which there is none at all is judged at once.
    """
    exact = _known(fingerprint_of(day, Audience.DESK))
    if exact:
        return Shown(exact, fresh=True)
    made = Review.objects.filter(audience=Audience.DESK)
    before = made.filter(day=day).first()
    if before is None and day >= timezone.localdate():
        before = made.filter(day__lt=day).order_by("-day", "-made_at").first()
    return Shown(before, fresh=False) if before else Shown(review_on(day), fresh=True)


def public_review() -> Review | None:
    """The latest review for the public; None where the background has not made one yet.

    A stranger's request never makes one: judging a whole library takes its time.
    """
    return Review.objects.filter(audience=Audience.PUBLIC).order_by("-day", "-made_at").first()


def _shelf(audience: Audience) -> QuerySet[Document, int] | None:
    """The documents that an audience may see; None for all."""
    return published_documents() if audience is Audience.PUBLIC else None


def fingerprint_of(day: date, audience: Audience) -> str:
    """What a review of that day rests on, as a digest: a review with the same one need not be made again."""
    known = Reading.objects.filter(known_on(day, "document__"), finished_at__isnull=False)
    shelf = _shelf(audience)
    if shelf is not None:
        known = known.filter(document__in=shelf)
    parts = [version("lantu"), _FORM, audience, day.isoformat()]
    # Another reading, what people decided about one, another reported figure, another target and another formula make
    # another review.
    came = Observation.objects.filter(at__lt=end_of(day))
    last = came.order_by("-at").values("at")[:1]
    undone = came.filter(withdrawn_at__isnull=False).order_by("-withdrawn_at").values("withdrawn_at")[:1]
    described = Entry.objects.filter(action="indicators.described").order_by("-number").values("number")[:1]
    rows = known.annotate(last=Subquery(last), undone=Subquery(undone), described=Subquery(described)).order_by("pk")
    parts += [":".join(map(str, row)) for row in rows.values_list(*_STATE)]
    state = holding_on(day).order_by("-pk").values_list("pk", Subquery(last), Subquery(undone), Subquery(described))
    parts += [":".join(map(str, row)) for row in state[:1]]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _make(day: date, audience: Audience, fingerprint: str) -> Review:
    for_desk = audience is Audience.DESK
    readings = readings_known_on(day, _shelf(audience), by_plans=for_desk)
    # What departments reported and what was decided is not published.
    reported = reported_on(day) if for_desk else []
    decided = decided_on(day) if for_desk else []
    reckoned = derived_on(day) if for_desk else Reckoned((), ())
    derived = reckoned.readings
    known = natures()
    judged = compare([*readings, *reported, *derived], day, decided, known)
    # What is reckoned from figures says nothing about whether they agree.
    told = [*readings, *reported]
    checked = check(told, collect(told, known) if derived else judged.ledger) if for_desk else None
    steps = list(changes_by_step(readings, [*reported, *derived], decided, judged)) if for_desk else []
    with transaction.atomic():
        made, new = Review.objects.get_or_create(
            fingerprint=fingerprint,
            defaults={"day": day, "audience": audience, "relations": len(checked.relations) if checked else 0},
        )
        if new:
            places = Places(day)
            pairs = list(_rows(made, judged, places, reckoned))
            parts = Parts(judged, decided, day)
            for each, row in pairs:
                row.past = parts.past(each)
            promises = add_judgements(pairs, judged.ledger, places)
            _add_related(pairs, places)
            add_findings(made, (*checked.findings, *checked.reckoned) if checked else (), places)
            add_steps(made, steps, promises, places)
            kept = Review.objects.filter(audience=audience)
            kept.exclude(pk__in=list(kept.values_list("pk", flat=True)[:KEPT])).delete()
    return made


def _rows(
    made: Review, judged: lantu.progress.Comparison, places: Places, reckoned: Reckoned
) -> Iterator[tuple[Judged, Judgement]]:
    for plan in judged.tables:
        for position, row in enumerate(plan.rows):
            for part, each in enumerate(row.judgements):
                judgement = _judgement(each, places, reckoned)
                _add_row(judgement, row)
                judgement.review, judgement.document_id = made, int(plan.document)
                judgement.position, judgement.part = position, part
                yield each, judgement
    for position, each in enumerate(judged.others, _OTHERS):
        if each.promise:
            judgement = _judgement(each, places, reckoned)
            judgement.review, judgement.position = made, position
            if is_read(each.promise):
                judgement.document_id = int(each.promise.place.document)
            yield each, judgement


def _add_related(pairs: Sequence[tuple[Judged, Judgement]], places: Places) -> None:
    RelatedFigure.objects.bulk_create(
        RelatedFigure(judgement=row, statement_id=statement, position=position)
        for each, row in pairs
        for position, one in enumerate(each.related)
        if (statement := places.find(one)[0]) is not None
    )


def _judgement(each: Judged, places: Places, reckoned: Reckoned) -> Judgement:
    target, indicator = places.find(each.promise)
    decided, its_indicator = places.decided(each.target)
    facts = facts_of(each)
    return Judgement(
        name=each.indicator[:300],
        attribute=(BINDING if each.binding else (each.target and each.target.attribute) or "")[:40],
        indicator_id=indicator or its_indicator,
        region=(each.target.key.region if each.target else "")[:100],
        year=each.target.period.end[0] if each.target else None,
        verdict=each.verdict,
        cause=each.cause,
        reason_zh=each.reason.zh,
        reason_en=each.reason.en,
        outlook_zh=each.outlook.zh if each.outlook else "",
        outlook_en=each.outlook.en if each.outlook else "",
        binding=each.binding,
        months=facts.months if facts else None,
        fulfilment=storable(each.measures.fulfilment),
        elapsed=storable(each.measures.elapsed),
        pace=storable(each.measures.pace),
        target_id=target,
        decided_id=decided,
        base_id=places.find(each.base)[0],
        result_id=places.find(each.result)[0],
        reported_id=places.reported(each.result),
        **_derived(each.result, reckoned),
    )


def _derived(result: Figure | None, reckoned: Reckoned) -> dict[str, Any]:
    if result is None or not is_derived(result):
        return {}
    told = f"{result.period.notation} {plain(round(result.low, 2))}{result.unit}"
    return {"derived": told[:100], "derived_since": reckoned.since[result.place.start]}


def _add_row(judgement: Judgement, row: TableRow) -> None:
    """What stands in the published row."""
    judgement.table, judgement.row = row.table, row.number
    judgement.name, judgement.unit = row.indicator[:300], row.unit[:60]
    judgement.target_text, judgement.result_text = row.target_text[:200], row.result_text[:200]
    judgement.attribute, judgement.monitor = row.attribute[:40], row.monitor[:100]
    judgement.category, judgement.binding = row.category[:100], judgement.binding or BINDING in row.attribute
