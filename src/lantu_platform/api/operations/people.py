"""Departments, people, posts, and who stands in for whom."""

from typing import TYPE_CHECKING

from django.http import HttpRequest
from ninja import Path, Query, Router
from ninja.responses import Status

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, paged
from lantu_platform.api.schemas.fields import Key
from lantu_platform.api.schemas.people import (
    ChangeIn,
    CloseIn,
    DelegationIn,
    DelegationOut,
    DepartmentOut,
    DepartmentQuery,
    FoundIn,
    GroundIn,
    MemberOut,
    PeopleQuery,
    PostIn,
    PostOut,
    RenameIn,
    TransferIn,
)
from lantu_platform.people import queries, services
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import Reach, reach

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lantu_platform.people.models import Delegation, Department, Post, User

router = Router(tags=["people"])
EVERYWHERE = Reach(everywhere=True)
"""Who may change the tree, or posts, may do so everywhere."""


def _seen(request: HttpRequest) -> Reach:
    return reach(signed_in(request), "people.read")


@router.get("/departments", response=answers(Page[DepartmentOut]))
@operation("people.read")
def departments(request: HttpRequest, wanted: Query[DepartmentQuery], paging: Query[Paging]) -> dict[str, object]:
    """The departments of today, each below the one above it."""
    lines = queries.tree(_seen(request), wanted.q, ended=wanted.ended)
    return paged([line.department for line in lines], paging)


@router.post("/departments", response=answers(DepartmentOut, 400, 404, 409, status=201))
@operation("people.manage")
def found(request: HttpRequest, said: FoundIn) -> "Status[Department]":
    """Found a department."""
    parent = queries.find_department(said.parent, EVERYWHERE) if said.parent else None
    made = services.found_department(
        by=signed_in(request), name=said.name, kind=said.kind, parent=parent, day=said.day, ground=said.ground
    )
    return Status(201, made)


@router.post("/departments/{department}/rename", response=answers(DepartmentOut, 400, 404, 409))
@operation("people.manage")
def rename(request: HttpRequest, department: Path[Key], said: RenameIn) -> "Department":
    """Give a department another name from a day on."""
    kept = queries.find_department(department, EVERYWHERE)
    return services.rename_department(by=signed_in(request), department=kept, **said.dict())


@router.post("/departments/{department}/transfer", response=answers(DepartmentOut, 400, 404, 409))
@operation("people.manage")
def transfer(request: HttpRequest, department: Path[Key], said: TransferIn) -> "Department":
    """Put a department under another one from a day on."""
    kept, parent = (queries.find_department(key, EVERYWHERE) for key in (department, said.parent))
    return services.transfer_department(
        by=signed_in(request), department=kept, parent=parent, day=said.day, ground=said.ground
    )


@router.post("/departments/{department}/close", response=answers(DepartmentOut, 400, 404, 409))
@operation("people.manage")
def close(request: HttpRequest, department: Path[Key], said: CloseIn) -> "Department":
    """End a department that has no people, posts or departments below it."""
    kept = queries.find_department(department, EVERYWHERE)
    services.close_department(by=signed_in(request), department=kept, **said.dict())
    return queries.find_department(department, EVERYWHERE)


@router.get("/people", response=answers(Page[MemberOut]))
@operation("people.read")
def listed(request: HttpRequest, wanted: Query[PeopleQuery], paging: Query[Paging]) -> dict[str, object]:
    """The people of the departments that one may see, telephone numbers masked."""
    return paged(queries.people(wanted.wanted(), _seen(request)), paging)


@router.get("/people/{person}", response=answers(MemberOut, 404))
@operation("people.read")
def one(request: HttpRequest, person: Path[Key]) -> "User":
    """One person, the telephone number masked."""
    return queries.find_person(person, _seen(request))


@router.patch("/people/{person}", response=answers(MemberOut, 400, 404, 409))
@operation("people.manage")
def change(request: HttpRequest, person: Path[Key], said: ChangeIn) -> "User":
    """Change what is known of a person."""
    kept = queries.find_person(person, EVERYWHERE)
    known = services.Details(
        name=kept.name if said.name is None else said.name,
        department=queries.find_department(said.department, EVERYWHERE) if said.department else kept.department,
        phone=kept.phone if said.phone is None else said.phone,
        email=kept.email if said.email is None else said.email,
    )
    return services.change_person(by=signed_in(request), user=kept, details=known)


@router.post("/people/{person}/deactivate", response=answers(MemberOut, 400, 404, 409))
@operation("people.manage")
def deactivate(request: HttpRequest, person: Path[Key], said: GroundIn) -> "User":
    """Close an account; posts and history stay. Twice does no more than once."""
    return services.deactivate(by=signed_in(request), user=queries.find_person(person, EVERYWHERE), ground=said.ground)


@router.post("/people/{person}/reactivate", response=answers(MemberOut, 400, 404, 409))
@operation("people.manage")
def reactivate(request: HttpRequest, person: Path[Key], said: GroundIn) -> "User":
    """Open an account again. Twice does no more than once."""
    return services.reactivate(by=signed_in(request), user=queries.find_person(person, EVERYWHERE), ground=said.ground)


@router.get("/people/{person}/posts", response=answers(list[PostOut], 404))
@operation("people.read")
def posts(request: HttpRequest, person: Path[Key]) -> "QuerySet[Post]":
    """A person's posts of today and to come."""
    return queries.posts_of(queries.find_person(person, _seen(request)))


@router.post("/people/{person}/posts", response=answers(PostOut, 400, 404, 409, status=201))
@operation("people.appoint")
def give(request: HttpRequest, person: Path[Key], said: PostIn) -> "Status[Post]":
    """Give somebody a post. 409 where it would break 三员分立."""
    facts = said.dict() | {"department": queries.find_department(said.department, EVERYWHERE)}
    user = queries.find_person(person, EVERYWHERE)
    return Status(201, services.give_post(by=signed_in(request), user=user, **facts))


@router.delete("/posts/{post}", response=answers(PostOut, 404, 409))
@operation("people.appoint")
def end(request: HttpRequest, post: Path[Key]) -> "Post":
    """End a post today, and what others may do for it. Twice does no more than once."""
    return services.end_post(by=signed_in(request), post=queries.find_post(post))


@router.post("/posts/{post}/delegations", response=answers(DelegationOut, 400, 404, 409, status=201))
@operation("people.delegate")
def delegate(request: HttpRequest, post: Path[Key], said: DelegationIn) -> "Status[Delegation]":
    """Let somebody act for a post of one's own; security administrators arrange it for every post."""
    facts = said.dict() | {"to": queries.find_person(said.to, EVERYWHERE)}
    return Status(201, services.delegate(by=signed_in(request), post=queries.find_post(post), **facts))


@router.delete("/delegations/{delegation}", response=answers(DelegationOut, 404))
@operation("people.delegate")
def take_back(request: HttpRequest, delegation: Path[Key]) -> "Delegation":
    """Take an arrangement back from today on. Twice does no more than once."""
    return services.end_delegation(by=signed_in(request), delegation=queries.find_delegation(delegation))
