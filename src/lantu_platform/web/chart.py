"""An indicator's lines as numbers for the chart. Numbers travel as text; only the drawing makes floats of them."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _

from lantu_platform.readings.enums import Measure
from lantu_platform.readings.queries import Line, Point, plain
from lantu_platform.web.templatetags.lantu import written_value

LEVEL = "level"
GROWTH = ("growth", "avg_growth")


def chart(lines: Sequence[Line]) -> dict[str, object]:
    """The two charts: levels above, growths below, on one axis of time. A chart without points is left out."""
    levels = [line for line in lines if line.series.key.measure == LEVEL]
    growths = [line for line in lines if line.series.key.measure in GROWTH]
    return {
        "levels": [_panel(unit, group) for unit, group in _by_unit(levels)],
        "growths": [_panel(unit, group) for unit, group in _by_unit(growths)],
        "words": {"target": _("目标"), "actual": _("完成"), "estimate": _("预计")},
    }


def _by_unit(lines: Iterable[Line]) -> list[tuple[str, list[Line]]]:
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(line.series.unit, []).append(line)
    return sorted(groups.items(), key=lambda group: -sum(len(line.targets) + len(line.results) for line in group[1]))


def _panel(unit: str, lines: Sequence[Line]) -> dict[str, object]:
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
                        "points": [_point(point) for point in group],
                    }
                )
    return {"unit": unit, "lines": drawn}


def _by_length(points: Iterable[Point]) -> list[tuple[int, list[Point]]]:
    groups: dict[int, list[Point]] = {}
    for point in points:
        months = point.observation.period.months
        groups.setdefault(months, []).append(point)
    return sorted(groups.items())


def _point(point: Point) -> dict[str, str]:
    observation, row = point.observation, point.statement
    year, month = observation.period.end
    return {
        # A year, and whatever ends with it, stands at its number; the end of June half a year before.
        "x": plain(year - 1 + Decimal(month) / 12),
        "y": plain(observation.low),
        "label": f"{row.period} {written_value(row)}",
        "status": row.status,
        "link": f"{reverse('document', args=[row.document_id])}#s{row.start}",
    }
