"""Posts, who stands in for whom, and the table of rights."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.http import HttpRequest
from ninja import Path, Query, Router
from ninja.responses import Status

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.schemas.fields import Key
from lantu_platform.api.schemas.posts import (
    DelegationIn,
    DelegationOut,
    GroundQuery,
    PostIn,
    PostOut,
    PostQuery,
    RightOut,
)
from lantu_platform.people import queries, services
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import EVERYWHERE, Reach, Right, reach, rights

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lantu_platform.people.models import Delegation, Post

router = Router(tags=["posts"])


def _seen(request: HttpRequest) -> Reach:
    return reach(signed_in(request), "people.read")


@router.get("/people/{person}/posts", response=answers(list[PostOut], 404))
@operation("people.read")
def posts(request: HttpRequest, person: Path[Key], wanted: Query[PostQuery]) -> "QuerySet[Post]":
    """A person's posts of today and to come, or those that are over."""
    user = queries.find_person(person, _seen(request))
    return queries.past_posts_of(user) if wanted.past else queries.posts_of(user)


@router.post("/people/{person}/posts", response=answers(PostOut, 400, 404, 409, status=201))
@operation("people.appoint")
def give(request: HttpRequest, person: Path[Key], said: PostIn) -> "Status[Post]":
    """Give somebody a post. 409 where it would break 三员分立."""
    facts = said.dict() | {"department": queries.find_department(said.department, EVERYWHERE)}
    user = queries.find_person(person, EVERYWHERE)
    return Status(201, services.give_post(by=signed_in(request), user=user, **facts))


@router.delete("/posts/{post}", response=answers(PostOut, 404, 409))
@operation("people.appoint")
def end(request: HttpRequest, post: Path[Key], why: Query[GroundQuery]) -> "Post":
    """End a post today, and what others may do for it. Twice does no more than once."""
    return services.end_post(by=signed_in(request), post=queries.find_post(post), ground=why.ground)


@router.get("/people/{person}/delegations", response=answers(list[DelegationOut], 404))
@operation("people.read")
def stand_ins(request: HttpRequest, person: Path[Key]) -> "QuerySet[Delegation]":
    """Who acts for a person, today and later."""
    return queries.arrangements(queries.find_person(person, _seen(request)))


@router.get("/delegations/posts", response=answers(list[PostOut]))
@operation("people.delegate")
def own_posts(request: HttpRequest) -> "QuerySet[Post]":
    """One's own posts of today and to come, for which somebody can act."""
    return queries.posts_of(signed_in(request))


@router.get("/delegations", response=answers(list[DelegationOut]))
@operation("people.delegate")
def arranged(request: HttpRequest) -> "QuerySet[Delegation]":
    """Who acts for oneself, today and later."""
    return queries.arrangements(signed_in(request))


@router.get("/delegations/offers", response=answers(list[DelegationOut]))
@operation("people.delegate")
def offered(request: HttpRequest) -> "QuerySet[Delegation]":
    """For whom one may act today."""
    return queries.offers(signed_in(request))


@router.post("/posts/{post}/delegations", response=answers(DelegationOut, 400, 404, 409, status=201))
@operation("people.delegate")
def delegate(request: HttpRequest, post: Path[Key], said: DelegationIn) -> "Status[Delegation]":
    """Let somebody act for a post of one's own; security administrators arrange it for every post."""
    facts = said.dict() | {"to": queries.find_colleague(said.to)}
    return Status(201, services.delegate(by=signed_in(request), post=queries.find_post(post), **facts))


@router.delete("/delegations/{delegation}", response=answers(DelegationOut, 404))
@operation("people.delegate")
def take_back(request: HttpRequest, delegation: Path[Key]) -> "Delegation":
    """Take an arrangement back from today on. Twice does no more than once."""
    return services.end_delegation(by=signed_in(request), delegation=queries.find_delegation(delegation))


@router.get("/rights", response=answers(list[RightOut]))
@operation("people.rights")
def table(request: HttpRequest) -> Iterable[Right]:
    """The table of rights, as the platform follows it."""
    return rights().values()
