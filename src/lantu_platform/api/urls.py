"""Addresses of the API."""

from django.http import HttpRequest, HttpResponse
from django.urls import path, re_path

from lantu_platform.api import health
from lantu_platform.api.operations import (
    account,
    catalogue,
    checks,
    cockpit,
    departments,
    description,
    dissemination,
    evaluation,
    exports,
    forms,
    imports,
    indicators,
    library,
    log,
    missed,
    names,
    people,
    places,
    plans,
    posts,
    rereading,
    returns,
    review,
    search,
    statements,
    tasks,
    watch,
    workbooks,
)
from lantu_platform.api.problems import not_found
from lantu_platform.api.site import site
from lantu_platform.people.rules import declares

for _subject in (
    # First, as /people/export would be a person's address else.
    exports,
    account,
    library,
    statements,
    review,
    missed,
    names,
    rereading,
    search,
    places,
    indicators,
    catalogue,
    cockpit,
    plans,
    evaluation,
    checks,
    tasks,
    forms,
    returns,
    imports,
    departments,
    people,
    posts,
    workbooks,
    log,
    dissemination,
    watch,
    description,
):
    site.add_router("", _subject.router)


@declares("api.describe")
def missing(request: HttpRequest) -> HttpResponse:
    """Every other address below /api/."""
    return not_found(request)


urlpatterns = [
    path("api/v1/", site.urls),
    re_path("^api/", missing, name="api-missing"),
    path("health", health.live, name="health"),
    path("ready", health.ready, name="ready"),
]
