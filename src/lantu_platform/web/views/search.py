"""Searching everything at once."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from lantu_platform.people.rules import declares
from lantu_platform.readings.enums import SearchKind
from lantu_platform.readings.queries import search, search_kind
from lantu_platform.web.as_of import as_of
from lantu_platform.web.parameters import LAST_PAGE, key_of

SHOWN, PAGE = 5, 25


@declares("search.read")
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The first hits of each kind, or all of one kind page by page."""
    text, kind = request.GET.get("q", "").strip(), request.GET.get("kind", "")
    context: dict[str, object] = {"text": text, "kind": kind}
    if text and kind in SearchKind.values:
        context |= _of_one_kind(request, SearchKind(kind), text)
    else:
        context["groups"] = search(text, as_of(request), SHOWN)
    return render(request, "web/search/page.html", context)


def _of_one_kind(request: HttpRequest, kind: SearchKind, text: str) -> dict[str, object]:
    number = request.GET.get("page", "1")
    first = (min(key_of(number) or 1, LAST_PAGE) - 1) * PAGE
    group = search_kind(kind, text, as_of(request), first, PAGE)
    # Only the numbers of the pages are wanted: what stands on this one is known already.
    page = Paginator(range(group.total), PAGE).get_page(number)
    if group.total and not group.hits:
        group = search_kind(kind, text, as_of(request), page.start_index() - 1, PAGE)
    return {"groups": [group] if group.hits else [], "page": page}
