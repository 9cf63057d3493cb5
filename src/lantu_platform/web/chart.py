"""An indicator's lines as numbers for the chart. Numbers travel as text; only the drawing makes floats of them."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import cast

from django.utils.translation import gettext as _

from lantu.errors import UnitError
from lantu.period import Period
from lantu.unit import convert
from lantu_platform.readings.enums import Measure
from lantu_platform.readings.queries import Line, Point, plain
from lantu_platform.web.addresses import Link, in_reader
from lantu_platform.web.chart_marks import Mark
from lantu_platform.web.periods import written_period
from lantu_platform.web.templatetags.lantu import written_value

LEVEL = "level"
GROWTH = ("growth", "avg_growth")


def chart(lines: Sequence[Line], marks: Sequence[Mark] = (), link: Link = in_reader) -> dict[str, object]:
    """The two charts: levels above, growths below, on one axis of time. A chart without points is left out.

    `marks` are figures that stand in no document, drawn on lines of their own beside those of documents in their unit.
    """
    levels = [line for line in lines if line.series.key.measure == LEVEL]
    growths = [line for line in lines if line.series.key.measure in GROWTH]
    return {
        "levels": _panels(levels, [mark for mark in marks if mark.measure == LEVEL], link),
        "growths": _panels(growths, [mark for mark in marks if mark.measure != LEVEL], link),
        "words": {"target": _("目标"), "actual": _("完成"), "estimate": _("预计")},
    }


def _panels(lines: Sequence[Line], marks: Sequence[Mark], link: Link) -> list[dict[str, object]]:
    panels = [_panel(unit, group, link) for unit, group in _by_unit(lines)]
    if not panels and marks:
        panels = [{"unit": marks[0].unit, "lines": []}]
    if panels:
        drawn = _marked(marks, str(panels[0]["unit"]))
        panels[0]["lines"] = [*cast("list[object]", panels[0]["lines"]), *drawn]
    return panels


def _marked(marks: Sequence[Mark], unit: str) -> list[dict[str, object]]:
    groups: dict[tuple[str, str, int], list[dict[str, str]]] = {}
    for mark in sorted(marks, key=lambda each: each.period):
        try:
            value = convert(mark.value, mark.unit, unit)
        except UnitError:
            continue
        point = {"x": _x(mark.period), "y": plain(value), "label": mark.label, "status": mark.status, "link": mark.link}
        groups.setdefault((mark.kind, mark.source, mark.period.months), []).append(point)
    return [
        {"kind": kind, "measure": "", "scope": source, "joined": months == 12, "points": points}
        for (kind, source, months), points in sorted(groups.items())
    ]


def _by_unit(lines: Iterable[Line]) -> list[tuple[str, list[Line]]]:
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(line.series.unit, []).append(line)
    return sorted(groups.items(), key=lambda group: -sum(len(line.targets) + len(line.results) for line in group[1]))


def _panel(unit: str, lines: Sequence[Line], link: Link) -> dict[str, object]:
    drawn: list[dict[str, object]] = []
    for line in lines:
        scope = "、".join(line.series.key.scope)
        measure = "" if line.series.key.measure == LEVEL else str(Measure(line.series.key.measure).label)
        for kind, points in (("target", line.targets), ("result", line.results)):
            # A half year, a year and five years are not on one curve.
            for months, group in _by_length(points):
                drawn.append(
                    {
                        "kind": kind,
                        "measure": measure,
                        "scope": scope,
                        "joined": months == 12,
                        "points": [_point(point, link) for point in group],
                    }
                )
    return {"unit": unit, "lines": drawn}


def _by_length(points: Iterable[Point]) -> list[tuple[int, list[Point]]]:
    groups: dict[int, list[Point]] = {}
    for point in points:
        months = point.observation.period.months
        groups.setdefault(months, []).append(point)
    return sorted(groups.items())


def _x(period: Period) -> str:
    """A year, and whatever ends with it, stands at its number; the end of June half a year before."""
    year, month = period.end
    return plain(year - 1 + Decimal(month) / 12)


def _point(point: Point, link: Link) -> dict[str, str]:
    observation, row = point.observation, point.statement
    return {
        "x": _x(observation.period),
        "y": plain(observation.low),
        "label": f"{written_period(row.period)} {written_value(row)}",
        "status": row.status,
        "link": link(row),
    }
