"""Searching everything at once."""

from typing import TYPE_CHECKING

from django.http import HttpRequest
from ninja import Query, Router

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.paging import Page, Paging, page_of
from lantu_platform.api.schemas.search import GroupOut, HitOut, SearchQuery
from lantu_platform.readings.enums import SearchKind
from lantu_platform.readings.queries import search as search_all
from lantu_platform.readings.queries import search_kind

if TYPE_CHECKING:
    from lantu_platform.readings.queries import Group

router = Router(tags=["search"])
FIRST = 5


@router.get("/search", response=answers(list[GroupOut]))
@operation("search.read")
def search(request: HttpRequest, wanted: Query[SearchQuery]) -> "list[Group]":
    """Documents, indicators, figures, projects and tasks that hold every word, the first five of each kind."""
    return search_all(wanted.q, wanted.day, FIRST)


@router.get("/search/hits", response=answers(Page[HitOut]))
@operation("search.read")
def hits(
    request: HttpRequest, kind: Query[SearchKind], wanted: Query[SearchQuery], paging: Query[Paging]
) -> dict[str, object]:
    """All hits of one kind, the best first."""
    if not wanted.q.split():
        return page_of([], 0, paging)
    found = search_kind(kind, wanted.q, wanted.day, (paging.page - 1) * paging.size, paging.size)
    return page_of(found.hits, found.total, paging)
