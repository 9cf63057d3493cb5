"""Forms that departments are asked to fill, and opening them by hand."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Path, Query, Router
from ninja.responses import Status

from lantu.period import Period
from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.fields import Key
from lantu_platform.api.schemas.forms import DesignIn, DesignOut, FormOut, OpenedOut, PeriodIn, UnitOut
from lantu_platform.api.versions import IF_MATCH, seen, tag
from lantu_platform.collection.queries import (
    cells,
    design_version,
    find_opened,
    find_template,
    same_notation,
    templates,
)
from lantu_platform.collection.services import open_return, open_returns, save_template
from lantu_platform.people.queries import find_department, signed_in, tree
from lantu_platform.people.rules import EVERYWHERE, Seen

if TYPE_CHECKING:
    from lantu_platform.collection.models import Template
    from lantu_platform.people.models import User
    from lantu_platform.people.queries import Line

router = Router(tags=["forms"])


def _design(template: "Template") -> dict[str, object]:
    return {"form": template, "asked": cells(template)}


def _save(by: "User", said: DesignIn, template: "Template | None" = None, seen: Seen = None) -> "Template":
    facts = said.dict(exclude={"asked"}) | {"department": find_department(said.department, EVERYWHERE)}
    kept = save_template(by=by, facts=facts, asked=said.cells(), template=template, seen=seen)
    open_returns(timezone.localdate())
    return find_template(kept.pk)


@router.get("/forms", response=answers(Page[FormOut]))
@operation("collection.design")
def listed(request: HttpRequest, paging: Query[Paging]) -> dict[str, object]:
    """All forms, by department."""
    return paged(templates(signed_in(request)), paging)


@router.get("/forms/departments", response=answers(list[UnitOut]))
@operation("collection.design")
def departments(request: HttpRequest) -> "list[Line]":
    """The departments that a form can be made for, each below the one above it."""
    return tree(EVERYWHERE)


@router.get("/forms/{form}", response=answers(DesignOut, 404))
@operation("collection.design")
def one(request: HttpRequest, answer: HttpResponse, form: Path[Key]) -> dict[str, object]:
    """One form with the figures that it asks for."""
    found = find_template(form)
    tag(answer, design_version(found))
    return _design(found)


@router.post("/forms", response=answers(DesignOut, 400, 404, status=201))
@operation("collection.design")
def add(request: HttpRequest, said: DesignIn) -> Status[dict[str, object]]:
    """Make a form; returns whose day has come are opened at once."""
    return Status(201, _design(_save(signed_in(request), said)))


@router.put("/forms/{form}", response=answers(DesignOut, 400, 404, 412, 428), openapi_extra=IF_MATCH)
@operation("collection.design")
def change(request: HttpRequest, answer: HttpResponse, form: Path[Key], said: DesignIn) -> dict[str, object]:
    """Change a form. Figures that it asks for no more retire; returns that are open keep them."""
    kept = _save(signed_in(request), said, find_template(form), seen(request))
    tag(answer, design_version(kept))
    return _design(kept)


@router.post("/forms/{form}/open", response=answers(OpenedOut, 400, 404))
@operation("collection.open")
def open_early(request: HttpRequest, form: Path[Key], said: PeriodIn) -> dict[str, object]:
    """Open a return by hand, before its day or for a period before the form began. Twice does no more than once."""
    found, period = find_template(form), Period.parse(same_notation(said.period.strip()))
    new = open_return(found, period, timezone.localdate(), by=signed_in(request))
    return {"new": new, "filing": find_opened(found, period).pk}
