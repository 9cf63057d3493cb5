"""Forms that two people may have open at the same time: who saves last sees what the other has saved."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.forms import BaseForm, BoundField
from django.http import HttpRequest
from django.utils.translation import gettext as _

from lantu_platform.audit.queries import history

if TYPE_CHECKING:
    from django.db.models import Model

    from lantu_platform.people.rules import Seen

FIELD = "version"


@dataclass(frozen=True, slots=True)
class Overtaken:
    """Who saved before, and what stands now where it is not what was typed: a field's label, its value in words."""

    version: str
    who: str
    at: datetime | None
    differs: list[tuple[str, str]]


def seen(request: HttpRequest) -> "Seen":
    """The versions that the form was filled in over: a word each, in one field or several."""
    return " ".join(request.POST.getlist(FIELD)).split() or ("",)


def overtaken_by(record: "Model", version: str, typed: BaseForm, now: BaseForm) -> Overtaken:
    """What to tell: `now` is the form as it would be opened on the record as it stands, in this version."""
    pairs = [(field, typed[field.name]) for field in now.visible_fields()]
    differs = [(str(field.label), _words(field)) for field, other in pairs if _text(field) != _text(other)]
    return told(record, version, differs)


def told(record: "Model", version: str, differs: list[tuple[str, str]]) -> Overtaken:
    """What to tell where the record, in this version, has these facts."""
    last = history(record).first()
    return Overtaken(version, str(last.actor or _("系统")) if last else "", last.at if last else None, differs)


def shown(request: HttpRequest, version: str, overtaken: Overtaken | None) -> dict[str, object]:
    """For web/parts/overtaken.html. A form that comes back for another reason keeps the version that was seen."""
    return {FIELD: overtaken.version if overtaken else request.POST.get(FIELD, version), "overtaken": overtaken}


def _text(field: BoundField) -> str:
    value = field.value()
    return "" if value is None else str(value).replace("\r\n", "\n").strip()


def _words(field: BoundField) -> str:
    """As the page says it: a choice by its label."""
    if isinstance(field.value(), bool):
        return _("是") if field.value() else _("否")
    # Departments stand moved in by their depth.
    choices = {str(value): str(label).strip("　") for value, label in getattr(field.field, "choices", ())}
    return choices.get(_text(field), _text(field)) or _("（空）")
