"""The reader page."""

from collections import Counter

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from lantu_platform.people.rules import declares
from lantu_platform.readings.enums import Status
from lantu_platform.readings.queries import find_content, marks, statements_at
from lantu_platform.web.as_of import as_of
from lantu_platform.web.lookups import reading_or_404
from lantu_platform.web.reader import draw, group, outline
from lantu_platform.web.spark import spark


@declares("library.read")
@require_GET
def show(request: HttpRequest, document: int) -> HttpResponse:
    """A document as published with every figure marked."""
    reading = reading_or_404(document)
    content = find_content(reading)
    if content is None:
        return render(request, "web/reader/unread.html", {"reading": reading})
    groups = group(marks(reading))
    counts = Counter(each.status for each in groups)
    context = {
        "reading": reading,
        "flow": draw(content, groups),
        "outline": outline(content, groups),
        "kinds": [(value, word, counts[value]) for value, word in Status.choices],
        "doubtful": sum(each.doubtful for each in groups),
        "figures": len(groups),
        "ticks": [(round(1000 * each.start / max(len(content.text), 1), 1), each.status) for each in groups],
    }
    return render(request, "web/reader/page.html", context)


@declares("readings.read")
@require_GET
def show_statement(request: HttpRequest, document: int, start: int) -> HttpResponse:
    """The side panel: what was read at one place, and why."""
    statements = statements_at(reading_or_404(document), start)
    if not statements:
        raise Http404
    day = as_of(request)
    return render(request, "web/reader/panel.html", {"statements": [(each, spark(each, day)) for each in statements]})
