"""Figures of a return beside which others hold: told to both sides, replaced only on a ground that is given."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from lantu_platform.collection.enums import NoticeKind
from lantu_platform.collection.errors import Contested
from lantu_platform.collection.models import Batch, Notice, Return
from lantu_platform.collection.services.notify import notify
from lantu_platform.indicators.enums import Source
from lantu_platform.indicators.models import Observation
from lantu_platform.indicators.services import Reported, contested

MOST = 5
"""Figures that a sentence names."""


@dataclass(frozen=True, slots=True)
class Rival:
    """A figure of a return, the one that holds, and where that came from in words; `other` is its return."""

    figure: Reported
    holds: Observation
    origin: str
    other: Return | None

    def __str__(self) -> str:
        here = _told(self.figure.value, self.figure.unit) or str(self.figure.missing and self.figure.missing.label)
        held = None if self.holds.value is None else round(self.holds.value, self.holds.decimals)
        there = _told(held, self.holds.unit) or self.holds.get_missing_display()
        facts = {"name": self.holds.indicator, "here": here, "there": there, "origin": self.origin}
        return _("%(name)s本表%(here)s，已有%(there)s（%(origin)s）") % facts


def rivals_of(filing: Return, figures: Sequence[Reported]) -> list[Rival]:
    """The figures beside which other ones hold that did not come from this return."""
    found = contested(figures, Source.RETURN, filing.pk)
    keys = {source: [row.source_key for _figure, row in found if row.source == source] for source in Source}
    returns = Return.objects.select_related("template", "department").in_bulk(keys[Source.RETURN])
    batches = Batch.objects.defer("content", "troubles", "before", "notes").in_bulk(keys[Source.IMPORT])
    rivals = []
    for figure, row in found:
        other = returns.get(row.source_key) if row.source == Source.RETURN else None
        brought = other or batches.get(row.source_key) or row.get_source_display()
        origin = f"{other.department} · {other}" if other else f"{brought} · {row.by}"
        rivals.append(Rival(figure, row, origin, other))
    return rivals


def must_be_uncontested(rivals: Collection[Rival]) -> None:
    """Raise Contested where there are any, with the figures of both."""
    if rivals:
        message = _(
            "有 %(n)d 个数与别处已定的不一样，没有入库：%(which)s。"
            "请先与对方核对；核对后仍以本表为准的，写明理由再审定。"
        )
        which = _("；").join(str(each) for each in list(rivals)[:MOST]) + (_("等") if len(rivals) > MOST else "")
        raise Contested(message % {"n": len(rivals), "which": which}, list(rivals))


@transaction.atomic
def tell_both(filing: Return, rivals: Collection[Rival], day: date) -> None:
    """Tell the departments of both returns, or who imported the figure, that the two do not agree."""
    for action in ("collection.fill", "collection.approve"):
        notify(filing, NoticeKind.CONTESTED, action, day)
    tell_others(filing, rivals, NoticeKind.CONTESTED, day)


def tell_others(filing: Return, rivals: Collection[Rival], kind: NoticeKind, day: date) -> None:
    """Tell those whose figure holds, or held until now."""
    for other in {each.other for each in rivals if each.other}:
        for action in ("collection.fill", "collection.approve"):
            notify(other, kind, action, day)
    importers = {each.holds.by_id for each in rivals if each.other is None}
    rows = [Notice(user_id=key, filing=filing, kind=kind, day=day) for key in importers]
    Notice.objects.bulk_create(rows, ignore_conflicts=True)


def _told(value: Decimal | None, unit: str) -> str:
    return "" if value is None else f"{value:f}{unit}"
