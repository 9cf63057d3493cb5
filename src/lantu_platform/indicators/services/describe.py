"""Describing indicators."""

from collections.abc import Mapping

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.dispatch import Signal
from django.utils.translation import gettext as _

from lantu.series import canonical
from lantu_platform.audit.services import record
from lantu_platform.indicators.errors import FormulaError, IndicatorError
from lantu_platform.indicators.models import Indicator
from lantu_platform.indicators.queries import parse_formula, stands_on
from lantu_platform.indicators.rules import may_edit_indicators
from lantu_platform.indicators.services.enter import described
from lantu_platform.people.models import User
from lantu_platform.people.rules import Seen, must_stand

FACTS = ("definition", "unit", "direction", "kind", "attribute", "lead", "formula", "source")
"""What may be said of an indicator."""
redescribed = Signal()
"""Sent with `indicator`, in the transaction that changes what is said of it; rooms above listen."""


@transaction.atomic
def add_indicator(*, by: User, name: str) -> Indicator:
    """Enter an indicator under its canonical name, or find it there; a new one is logged.

    Raises PermissionDenied, and IndicatorError for a name that is empty or too long.
    """
    if not may_edit_indicators(by):
        raise PermissionDenied
    known = canonical(name.strip())
    if not known.text or len(known.text) > 300:
        raise IndicatorError(_("指标名称不能为空，也不能超过 300 字。请改短后再存。"))
    entry = Indicator.objects.filter(name=known.text).first()
    if entry is None:
        entry = described(known.text, known.code)
        entry.save()
        record(by=by, action="indicators.added", subject=entry)
    return entry


@transaction.atomic
def describe_indicator(*, by: User, indicator: Indicator, facts: Mapping[str, object], seen: Seen = None) -> Indicator:
    """Change what is said of an indicator; `facts` has keys of FACTS. Logs each changed fact, before and after.

    Raises PermissionDenied and FormulaError, and ChangedMeanwhile where the entry is not as was seen; facts that change
    nothing leave no trace.
    """
    if not may_edit_indicators(by):
        raise PermissionDenied
    entry = Indicator.objects.select_for_update().get(pk=indicator.pk)
    must_stand(seen, entry, entry.version)
    before = {fact: getattr(entry, fact) for fact in FACTS}
    changed = {fact: value for fact, value in facts.items() if fact in FACTS and value != before[fact]}
    if changed.get("formula"):
        _check(entry, str(changed["formula"]))
    for fact, value in changed.items():
        setattr(entry, fact, value)
    if changed:
        entry.save(update_fields=list(changed))
        details = {fact: (_told(before[fact]), _told(value)) for fact, value in changed.items()}
        record(by=by, action="indicators.described", subject=entry, details=details)
        redescribed.send(sender=Indicator, indicator=entry)
    return entry


def _told(value: object) -> str:
    return "" if value is None else str(value)


def _check(indicator: Indicator, text: str) -> None:
    """Raises FormulaError where a name is not in the catalogue, has no unit, or leads back here."""
    names = parse_formula(text).names
    known = Indicator.objects.in_bulk(names, field_name="name")
    absent = [name for name in names if name not in known]
    if absent:
        raise FormulaError(_("目录里没有“%(name)s”。请用目录里的全称，或先把它加进目录。") % {"name": absent[0]})
    bare = [name for name in names if not known[name].unit]
    if bare:
        message = _("“%(name)s”还没有定计量单位，算出来的数不知道是多少。请先给它定单位。")
        raise FormulaError(message % {"name": bare[0]})
    if not names:
        raise FormulaError(_("公式里没有指标。请把至少一个指标名放在方括号里。"))
    if stands_on(indicator, names):
        raise FormulaError(_("公式绕回了“%(name)s”自己。请去掉循环引用。") % {"name": indicator})
