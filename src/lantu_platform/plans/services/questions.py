"""What an evaluation of a plan has to leave open: rows without a verdict, years without a figure, figures in doubt."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from lantu_platform.plans.enums import Doubt, Verdict
from lantu_platform.plans.models import Finding, Judgement, Review
from lantu_platform.plans.queries import FindingFilter, findings
from lantu_platform.plans.services.courses import Course, Courses
from lantu_platform.readings.enums import Review as Reviewed
from lantu_platform.readings.models import Statement
from lantu_platform.readings.queries import doubt_words


@dataclass(frozen=True, slots=True)
class Question:
    """Something open about a row, in words; with the figure or the finding at which it is answered."""

    kind: Doubt
    judgement: Judgement
    words: str
    statement: Statement | None = None
    finding: Finding | None = None


def questions(review: Review, tables: Iterable[Courses]) -> list[Question]:
    """What is open about the rows, by kind, in the order of the document."""
    courses = [course for table in tables for course in table.rows]
    used = {course.judgement.pk: course.statements for course in courses}
    found = _findings(review, {row.pk for rows in used.values() for row in rows})
    asked: list[Question] = []
    for course in courses:
        rows = used[course.judgement.pk]
        asked += [*_unanswered(course, review.day.year), *_disagreeing(course, rows, found), *_doubted(course, rows)]
    order = list(Doubt)
    return sorted(asked, key=lambda each: order.index(each.kind))


def _unanswered(course: Course, now: int) -> Iterator[Question]:
    row = course.judgement
    if row.verdict == Verdict.CANNOT_BE_JUDGED:
        yield Question(Doubt.NOT_JUDGED, row, row.reason)
        return
    missing = [each.year for each in course.years if each.year < now and each.actual is None]
    if missing:
        yield Question(Doubt.NO_FIGURE, row, _("没有这些年的实绩：%(years)s") % {"years": _spans(missing)})


def _spans(years: Sequence[int]) -> str:
    """Years that follow each other as one span: 2016—2018、2020."""
    spans: list[list[int]] = []
    for year in years:
        if spans and spans[-1][-1] == year - 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    return _("、").join(str(each[0]) if len(each) == 1 else f"{each[0]}—{each[-1]}" for each in spans)


def _disagreeing(course: Course, rows: Iterable[Statement], found: Iterable[Finding]) -> Iterator[Question]:
    keys = {row.pk for row in rows}
    for finding in found:
        if any(figure.statement_id in keys for figure in finding.figures.all()):
            yield Question(Doubt.DISAGREES, course.judgement, finding.message, finding=finding)


def _doubted(course: Course, rows: Iterable[Statement]) -> Iterator[Question]:
    for row in rows:
        if row.doubtful and row.review == Reviewed.WAITING:
            words = _("；").join(map(doubt_words, row.doubts))
            yield Question(Doubt.NOT_CONFIRMED, course.judgement, words, statement=row)


def _findings(review: Review, statements: Iterable[int]) -> list[Finding]:
    return list(findings(review, FindingFilter()).filter(figures__statement__in=statements).distinct())
