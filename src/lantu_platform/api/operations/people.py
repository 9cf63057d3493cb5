"""People: who belongs where, their accounts and their tokens."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router
from ninja.responses import Status

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.account import TokenOut
from lantu_platform.api.schemas.fields import Key
from lantu_platform.api.schemas.library import EntryOut
from lantu_platform.api.schemas.people import (
    ChangeIn,
    FirstPasswordOut,
    GroundIn,
    MemberOut,
    PeopleQuery,
    PersonIn,
    PhoneOut,
)
from lantu_platform.api.versions import IF_MATCH, seen, tagged
from lantu_platform.audit.queries import history
from lantu_platform.people import services
from lantu_platform.people.queries import find_department, find_person, people, signed_in
from lantu_platform.people.rules import EVERYWHERE, reach
from lantu_platform.tokens.queries import find_token, tokens_of
from lantu_platform.tokens.services import revoke_token

if TYPE_CHECKING:
    from lantu_platform.people.models import Department, User
    from lantu_platform.people.services import NewPerson
    from lantu_platform.tokens.models import Token

router = Router(tags=["people"])


def _department(key: int | None) -> "Department | None":
    return find_department(key, EVERYWHERE) if key else None


@router.get("/people", response=answers(Page[MemberOut]))
@operation("people.read")
def listed(request: HttpRequest, wanted: Query[PeopleQuery], paging: Query[Paging]) -> dict[str, object]:
    """The people of the departments that one may see, telephone numbers masked."""
    return paged(people(wanted.wanted(), reach(signed_in(request), "people.read")), paging)


@router.post("/people", response=answers(FirstPasswordOut, 400, 404, 409, status=201))
@operation("people.manage")
def add(request: HttpRequest, said: PersonIn) -> "Status[NewPerson]":
    """Make an account without posts; its first password is told in this answer and never again."""
    details = services.Details(said.name, _department(said.department), said.phone, said.email)
    return Status(201, services.add_person(by=signed_in(request), username=said.username, details=details))


@router.get("/people/{person}", response=answers(MemberOut, 404))
@operation("people.read")
def one(request: HttpRequest, answer: HttpResponse, person: Path[Key]) -> "User":
    """One person, the telephone number masked."""
    return tagged(answer, find_person(person, reach(signed_in(request), "people.read")))


@router.patch("/people/{person}", response=answers(MemberOut, 400, 404, 409, 412, 428), openapi_extra=IF_MATCH)
@operation("people.manage")
def change(request: HttpRequest, answer: HttpResponse, person: Path[Key], said: ChangeIn) -> "User":
    """Change what is known of a person."""
    kept = find_person(person, EVERYWHERE)
    said_of = said.dict(exclude_unset=True)
    details = services.Details(
        name=said_of.get("name", kept.name),
        department=_department(said_of.get("department", kept.department_id)),
        phone=said_of.get("phone", kept.phone),
        email=said_of.get("email", kept.email),
    )
    by, before = signed_in(request), seen(request)
    return tagged(answer, services.change_person(by=by, user=kept, details=details, seen=before))


@router.post("/people/{person}/deactivate", response=answers(MemberOut, 400, 404, 409))
@operation("people.manage")
def deactivate(request: HttpRequest, person: Path[Key], said: GroundIn) -> "User":
    """Close an account; posts and history stay. Twice does no more than once."""
    return services.deactivate(by=signed_in(request), user=find_person(person, EVERYWHERE), ground=said.ground)


@router.post("/people/{person}/reactivate", response=answers(MemberOut, 400, 404, 409))
@operation("people.manage")
def reactivate(request: HttpRequest, person: Path[Key], said: GroundIn) -> "User":
    """Open an account again. Twice does no more than once."""
    return services.reactivate(by=signed_in(request), user=find_person(person, EVERYWHERE), ground=said.ground)


@router.post("/people/{person}/password", response=answers(FirstPasswordOut, 404, 409))
@operation("people.reset")
def reset(request: HttpRequest, person: Path[Key]) -> "NewPerson":
    """Make a new password, told in this answer and never again; the second step is gone, sessions and tokens end.

    The administrators' own are reset on the server alone.
    """
    return services.reset_password(by=signed_in(request), user=find_person(person, EVERYWHERE))


@router.post("/people/{person}/phone", response=answers(PhoneOut, 404))
@operation("people.phone")
def phone(request: HttpRequest, person: Path[Key]) -> dict[str, str]:
    """The whole telephone number; that it was shown goes into the log."""
    by = signed_in(request)
    return {"phone": services.show_phone(by=by, user=find_person(person, reach(by, "people.phone")))}


@router.get("/people/{person}/history", response=answers(Page[EntryOut], 404))
@operation("people.manage")
def entries(request: HttpRequest, person: Path[Key], paging: Query[Paging]) -> dict[str, object]:
    """What was done to an account, the latest first."""
    return paged(history(find_person(person, EVERYWHERE)), paging)


@router.get("/people/{person}/tokens", response=answers(Page[TokenOut], 404))
@operation("people.tokens")
def tokens(request: HttpRequest, person: Path[Key], paging: Query[Paging]) -> dict[str, object]:
    """A person's tokens, without their secrets, the newest first."""
    return paged(tokens_of(find_person(person, EVERYWHERE)), paging)


@router.delete("/people/{person}/tokens/{token}", response=answers(TokenOut, 404))
@operation("people.tokens")
def revoke(request: HttpRequest, person: Path[Key], token: Path[Key]) -> "Token":
    """End somebody's token at once; a second time changes nothing."""
    return revoke_token(by=signed_in(request), token=find_token(token, find_person(person, EVERYWHERE)))
