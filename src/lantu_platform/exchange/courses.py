"""The columns of a plan's rows with their values year by year."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from django.http import StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from lantu_platform.evaluation.forms import ConclusionForm
from lantu_platform.evaluation.queries import assessments_on, conclusion_on, row_key
from lantu_platform.exchange.answer import FileKind, csv_answer, xlsx_answer
from lantu_platform.exchange.columns import PLAN_COLUMNS, Cell, Columns
from lantu_platform.exchange.write import Sheet
from lantu_platform.plans.services import courses_of, questions, shown_on
from lantu_platform.readings.queries import plain, spanned

if TYPE_CHECKING:
    from lantu_platform.evaluation.models import Assessment, Conclusion, Word
    from lantu_platform.plans.services import Course, Courses, Question, Told

_BEFORE_RESULTS = 12
"""Of the columns of a plan's rows: what was there before anything came of it."""


def evaluation_answer(kind: FileKind, document: int, day: date) -> StreamingHttpResponse:
    """The rows of a plan's indicator tables with target and actual of each year, what is open and what is held of them.

    A workbook has the conclusion about the whole on a sheet of its own; CSV has no place for it.
    """
    review = shown_on(day).review
    tables = courses_of(review, document)
    rows = [course for table in tables for course in table.rows]
    columns = [*_columns(tables, questions(review, tables)), *_held(assessments_on(document, day))]
    name = f"plan-years-{document}-{day}"
    if kind is FileKind.CSV:
        return csv_answer(name, rows, columns)
    concluded = conclusion_on(document, day)
    return xlsx_answer(name, rows, columns, Sheet(gettext("评估结论"), _parts_of(concluded), _CONCLUSION))


_CONCLUSION: Columns[tuple[str, str]] = ((_("方面"), lambda part: part[0]), (_("内容"), lambda part: part[1]))


def _parts_of(conclusion: "Conclusion | None") -> list[tuple[str, str]]:
    """The parts of a conclusion that were written, with their heads, then by whom and when."""
    if conclusion is None:
        return []
    heads = {name: str(field.label) for name, field in ConclusionForm.base_fields.items()}
    parts = [(heads[field], text) for field, text in conclusion.said.items() if text]
    return [*parts, (gettext("评估人"), str(conclusion.by)), (gettext("评估日期"), _day_of(conclusion))]


def _held(assessments: "Mapping[str, Assessment]") -> "Columns[Course]":
    """What evaluators hold of a row."""

    def cell(said: "Callable[[Assessment], str]") -> "Callable[[Course], Cell]":
        def of(row: "Course") -> Cell:
            held = assessments.get(row_key(row.judgement))
            return said(held) if held else None

        return of

    return (
        (_("评估意见"), cell(lambda held: held.opinion)),
        (pgettext_lazy("evaluation", "依据"), cell(lambda held: held.basis)),
        (_("预计到期能否完成"), cell(lambda held: held.get_prospect_display())),
        (_("评估人"), cell(lambda held: str(held.by))),
        (_("评估日期"), cell(_day_of)),
    )


def _day_of(word: "Word") -> str:
    return f"{timezone.localtime(word.at):%Y-%m-%d}"


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
