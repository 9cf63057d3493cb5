"""The columns of a plan's rows with their values year by year."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from django.http import StreamingHttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from lantu_platform.exchange.answer import FileKind, list_answer
from lantu_platform.exchange.columns import PLAN_COLUMNS, Cell, Columns
from lantu_platform.plans.services import courses_of, questions, shown_on
from lantu_platform.readings.queries import plain, spanned

if TYPE_CHECKING:
    from lantu_platform.plans.services import Course, Courses, Question, Told

_BEFORE_RESULTS = 12
"""Of the columns of a plan's rows: what was there before anything came of it."""


def evaluation_answer(kind: FileKind, document: int, day: date) -> StreamingHttpResponse:
    """The rows of a plan's indicator tables with target and actual of each year, and what is open about them."""
    review = shown_on(day).review
    tables = courses_of(review, document)
    rows = [course for table in tables for course in table.rows]
    return list_answer(kind, f"plan-years-{document}-{day}", rows, _columns(tables, questions(review, tables)))


def _columns(tables: "Iterable[Courses]", asked: "Iterable[Question]") -> Columns["Course"]:
    """What `PLAN_COLUMNS` have of a row, with target and actual of each year, and what is open about it.

    Figures of years are numbers in the unit of the row; a range, or what is told in another unit, is text.
    """
    years = sorted({year for table in tables for year in table.years})
    open_about: dict[int, list[str]] = {}
    for each in asked:
        open_about.setdefault(each.judgement.pk, []).append(each.kind.label + gettext("：") + each.words)
    rows: Columns[Course] = [(head, lambda row, cell=cell: cell(row.judgement)) for head, cell in PLAN_COLUMNS]  # type: ignore[misc]
    return [
        *rows[:_BEFORE_RESULTS],
        *(column for year in years for column in _of_year(year)),
        (_("不满一年的实绩"), _parts),
        *rows[_BEFORE_RESULTS:],
        (_("待核事项"), lambda row: "；".join(open_about.get(row.judgement.pk, ()))),
    ]


def _of_year(year: int) -> "Columns[Course]":
    return (
        (_("%(year)s年目标") % {"year": year}, lambda row: _figure(row, year, target=True)),
        (_("%(year)s年实绩") % {"year": year}, lambda row: _figure(row, year, target=False)),
    )


def _figure(row: "Course", year: int, *, target: bool) -> Cell:
    cells = next((each for each in row.years if each.year == year), None)
    told = cells and (cells.target if target else cells.actual)
    if not told:
        return None
    figure = told.figure
    if figure.low == figure.high and figure.unit == row.unit:
        return figure.low.normalize()
    return _written(told)


def _written(told: "Told") -> str:
    figure = told.figure
    if figure.low == figure.high:
        return f"{plain(figure.low)}{figure.unit}"
    return spanned(plain(figure.low), plain(figure.high), figure.unit)


def _parts(row: "Course") -> str:
    """The actuals that do not tell of their whole year, with their periods."""
    told = [each.actual for each in row.years if each.actual and each.actual.figure.period.is_part_of_year]
    return "；".join(f"{each.figure.period.notation} {_written(each)}" for each in told)
