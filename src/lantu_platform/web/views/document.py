"""The reader page."""

from bisect import bisect_right
from collections import Counter

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from lantu.text import Block, BlockKind
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.readings.enums import Status
from lantu_platform.readings.queries import find_content, marks, statements_at
from lantu_platform.readings.rules import may_second
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
        "may_second": may_second(signed_in(request)),
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
def show_place(request: HttpRequest, document: int, start: int) -> HttpResponse:
    """Lead to the paragraph of a document that holds a character."""
    content = find_content(reading_or_404(document))
    at = bisect_right([block.start for block in content.blocks], start) - 1 if content else -1
    anchor = _anchor(content.blocks[at]) if content and at >= 0 else ""
    return redirect(reverse("document", args=[document]) + anchor)


def _anchor(block: Block) -> str:
    kind = "h" if block.kind in (BlockKind.TITLE, BlockKind.HEADING) else "p"
    return f"#{kind}{block.start}"


@declares("readings.read")
@require_GET
def show_statement(request: HttpRequest, document: int, start: int) -> HttpResponse:
    """The side panel: what was read at one place, and why."""
    statements = statements_at(reading_or_404(document), start)
    if not statements:
        raise Http404
    day = as_of(request)
    described = [(each, spark(each, day)) for each in statements]
    context = {"statements": described, "may_second": may_second(signed_in(request))}
    return render(request, "web/reader/panel.html", context)
