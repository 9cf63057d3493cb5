"""The overview: how all promises stand, what needs somebody, and what a leader may narrow it by."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from django.db.models import Case, Count, IntegerField, Prefetch, Q, QuerySet, Value, When
from django.utils import timezone

from lantu_platform.indicators.enums import Field, RegionLevel
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.queries import region_tree
from lantu_platform.library.queries import unknown_documents
from lantu_platform.plans.enums import RED
from lantu_platform.plans.models import Judgement, Review, Step
from lantu_platform.plans.queries.changes import steps
from lantu_platform.plans.queries.judgements import FIGURES, Tally, known_judgements, tally
from lantu_platform.readings.models import Statement

WEEK = timedelta(days=7)
_FIGURES = (*FIGURES, "earlier__document__reading", "later__document__reading")


@dataclass(frozen=True, slots=True)
class JudgementFilter:
    """Which promises to look at; an empty field asks for nothing.

    `department` is the name of the unit that leads the indicator or that the plan's row names. `past` asks for yearly
    parts of longer goals too whose year is over: what is in need now is asked for without them.
    """

    field: str = ""
    department: str = ""
    level: str = ""
    year: int | None = None
    past: bool = False

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out."""
        return replace(self, past=False) != JudgementFilter()


class Facet(StrEnum):
    """What the overview can be narrowed by."""

    FIELD = "field"
    DEPARTMENT = "department"
    LEVEL = "level"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Standing:
    """How the promises stand, and how many of them need somebody; each counts once, however many documents make it.

    `strict` counts the binding ones among them; `past` are red ones whose year is over.
    """

    tally: Tally
    strict: Tally
    binding: int
    others: int
    past: int


def standing(review: Review, wanted: JudgementFilter) -> Standing:
    """All promises that the filter leaves, counted."""
    rows = _narrowed(review, wanted).order_by().values_list("verdict", "binding", "past").annotate(n=Count("*"))
    counts: Counter[str] = Counter()
    strict: Counter[str] = Counter()
    red = {True: 0, False: 0}
    over = 0
    for verdict, binding, past, n in rows:
        counts[verdict] += n
        strict[verdict] += n if binding else 0
        if verdict in RED:
            over += n if past else 0
            red[binding] += n if wanted.past or not past else 0
    return Standing(tally(counts), tally(strict), red[True], red[False], over)


def in_need(review: Review, wanted: JudgementFilter) -> QuerySet[Judgement]:
    """Promises that are missed or behind: binding ones first, then the worst."""
    found = _red(review, wanted).select_related(*_FIGURES).prefetch_related(_told(review))
    return found.order_by("-binding", *_WORST_FIRST)


def most_in_need(review: Review, wanted: JudgementFilter, most: int | None) -> tuple[list[Judgement], list[Judgement]]:
    """The first so many of them, or all: the binding ones, and the others."""
    red = _red(review, wanted).order_by(*_WORST_FIRST).values_list("pk", flat=True)
    # Sorting keys is cheap, sorting whole rows with their figures is not; and those of both are fetched at once.
    binding, others = list(red.filter(binding=True)[:most]), list(red.filter(binding=False)[:most])
    rows = Judgement.objects.select_related(*_FIGURES).prefetch_related(_told(review)).in_bulk([*binding, *others])
    return [rows[key] for key in binding], [rows[key] for key in others]


def step_of_the_week(review: Review) -> Step | None:
    """The first of the review's latest documents that came within seven days; None where none came.

    Its changes are all that has changed in the week, as far back as the review remembers documents.
    """
    start = review.day - WEEK
    return next((step for step in reversed(steps(review)) if timezone.localdate(step.document.added_at) > start), None)


def cockpit_choices(review: Review) -> dict[Facet, list[tuple[str, str]]]:
    """The values by which a review's promises can be told apart; a facet with one value is left out."""
    rows = known_judgements(review).order_by()
    # Few values at a time: they are found in an index, while all at once are nearly as many as there are promises.
    indicators = list(Indicator.objects.filter(pk__in=rows.values("indicator")).values_list("code", "lead__name"))
    monitors = rows.values_list("monitor", flat=True).distinct()
    codes = {code[:1] for code, _ in indicators}
    departments = {name for name in (*monitors, *(lead for _, lead in indicators)) if name}
    tree = region_tree()
    places = list(rows.values_list("region", "year").distinct())
    levels = {tree.level(region) for region in {region for region, _ in places} if region}
    years = {year for _, year in places if year}
    found = {
        Facet.FIELD: [(each.value, str(each.label)) for each in Field if each.value in codes],
        Facet.DEPARTMENT: [(each, each) for each in sorted(departments)],
        Facet.LEVEL: [(each.value, str(each.label)) for each in RegionLevel if each in levels],
        Facet.YEAR: [(str(each), str(each)) for each in sorted(years, reverse=True)],
    }
    return {facet: choices for facet, choices in found.items() if len(choices) > 1}


_URGENCY = Case(*(When(verdict=each, then=Value(at)) for at, each in enumerate(RED)), output_field=IntegerField())
_WORST_FIRST = (_URGENCY, "document_id", "position", "part")


def _told(review: Review) -> Prefetch[str]:
    """Where a promise stands."""
    places = Statement.objects.exclude(document__in=unknown_documents(review.day))
    return Prefetch("told", places.select_related("document__reading").order_by("document_id", "start"))


def _red(review: Review, wanted: JudgementFilter) -> QuerySet[Judgement]:
    red = _narrowed(review, wanted).filter(verdict__in=RED)
    return red if wanted.past else red.filter(past=False)


def _narrowed(review: Review, wanted: JudgementFilter) -> QuerySet[Judgement]:
    rows = known_judgements(review).filter(repeats=None)
    if wanted.field:
        rows = rows.filter(indicator__code__startswith=wanted.field)
    if wanted.department:
        rows = rows.filter(Q(monitor=wanted.department) | Q(indicator__lead__name=wanted.department))
    if wanted.level:
        regions = rows.order_by().values_list("region", flat=True).distinct()
        tree = region_tree()
        rows = rows.filter(region__in=[region for region in regions if region and tree.level(region) == wanted.level])
    if wanted.year:
        rows = rows.filter(year=wanted.year)
    return rows
