"""Designing forms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from lantu.errors import UnitError
from lantu.unit import convert
from lantu_platform.audit.services import record
from lantu_platform.collection.errors import DesignError
from lantu_platform.collection.models import Cell, Template
from lantu_platform.collection.queries import design_version
from lantu_platform.collection.queries.calendar import share_periods
from lantu_platform.collection.rules import may_design
from lantu_platform.indicators.enums import Measure
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.services import add_indicator
from lantu_platform.people.models import User
from lantu_platform.people.rules import Seen, must_stand

FACTS = (
    "name", "department", "region", "frequency", "cumulative", "joint_january", "opens_after", "due_after",
    "locks_after", "starts", "ends", "note",
)  # fmt: skip
"""What may be said of a form."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A figure that a form shall ask for; the indicator by its name in the catalogue."""

    indicator: str
    unit: str
    measure: Measure = Measure.LEVEL
    required: bool = True
    note: str = ""


@transaction.atomic
def save_template(
    *,
    by: User,
    facts: Mapping[str, object],
    asked: Sequence[Asked],
    template: Template | None = None,
    seen: Seen = None,
) -> Template:
    """Make a form or change it, with its cells in this order. Logged.

    Cells that are asked for no more retire; returns that are open already keep theirs. Raises PermissionDenied and
    DesignError, and ChangedMeanwhile where the form is not as was seen.
    """
    if not may_design(by):
        raise PermissionDenied
    new = template is None
    kept = Template.objects.select_for_update().get(pk=template.pk) if template else Template()
    if not new:
        must_stand(seen, kept, design_version(kept))
    for fact in FACTS:
        if fact in facts:
            setattr(kept, fact, facts[fact])
    if Template.objects.filter(department=kept.department, name=kept.name).exclude(pk=kept.pk).exists():
        raise DesignError(_("这个部门已经有一张叫“%(name)s”的表。请换个名称。") % {"name": kept.name})
    kept.save()
    changes = _save_cells(by, kept, asked)
    action = "collection.form-added" if new else "collection.form-changed"
    record(by=by, action=action, subject=kept, details=changes)
    return kept


def _save_cells(by: User, template: Template, asked: Sequence[Asked]) -> dict[str, list[str]]:
    if not asked:
        raise DesignError(_("表里至少要有一个指标。"))
    known = {(cell.indicator_id, cell.measure): cell for cell in template.cells.select_related("indicator")}
    before = {str(cell) for cell in known.values() if not cell.retired}
    kept: set[int] = set()
    for position, each in enumerate(asked):
        indicator = _indicator(by, each)
        cell = known.get((indicator.pk, each.measure)) or Cell(template=template, indicator=indicator)
        if cell.pk in kept:
            raise DesignError(_("“%(name)s”在表里写了两次。请去掉一行。") % {"name": indicator})
        cell.measure, cell.unit, cell.position = each.measure, each.unit, position
        cell.required, cell.note, cell.retired = each.required, each.note, False
        cell.save()
        kept.add(cell.pk)
    template.cells.exclude(pk__in=kept).update(retired=True)
    _must_be_asked_once(template)
    after = {str(cell) for cell in template.cells.filter(retired=False).select_related("indicator")}
    return {"added": sorted(after - before), "retired": sorted(before - after)}


def _must_be_asked_once(template: Template) -> None:
    """Raise DesignError where another form in use asks for one of these figures, of the same place and period."""
    asked = {(cell.indicator_id, cell.measure) for cell in template.cells.filter(retired=False)}
    indicators = sorted({indicator for indicator, _measure in asked})
    # Two forms that are saved at the same moment wait for each other here.
    list(Indicator.objects.select_for_update(no_key=True).filter(pk__in=indicators).order_by("pk"))
    in_use = Q(template__ends=None) | Q(template__ends__gte=timezone.localdate())
    others = Cell.objects.filter(in_use, retired=False, template__region=template.region, indicator__in=indicators)
    others = others.exclude(template=template).select_related("indicator", "template__department")
    for cell in others:
        if (cell.indicator_id, cell.measure) in asked and share_periods(template, cell.template):
            message = _(
                "“%(name)s”（%(region)s）已由%(department)s的“%(form)s”报，时期也相同，同一个数不能向两处要。"
                "请从其中一张表去掉它，或改地区、时期。"
            )
            facts = {"name": cell, "region": template.region, "form": cell.template}
            raise DesignError(message % {**facts, "department": cell.template.department})


def _indicator(by: User, asked: Asked) -> Indicator:
    if not asked.unit.strip():
        raise DesignError(_("“%(name)s”没有写计量单位。请补上。") % {"name": asked.indicator})
    indicator = add_indicator(by=by, name=asked.indicator)
    if indicator.unit and asked.measure == Measure.LEVEL:
        try:
            convert(Decimal(1), asked.unit, indicator.unit)
        except UnitError as error:
            message = _("“%(name)s”在目录里的单位是%(unit)s，不能用%(asked)s填报。请改用能换算的单位。")
            facts = {"name": indicator, "unit": indicator.unit, "asked": asked.unit}
            raise DesignError(message % facts) from error
    return indicator
