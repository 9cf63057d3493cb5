"""Reading documents anew with another engine: first what would change, then in force."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.readings.queries import compared, engine, find_comparison, outdated, progress
from lantu_platform.readings.services import apply_comparisons, compare_outdated
from lantu_platform.web.lookups import reading_or_404
from lantu_platform.web.parameters import key_of

PAGE = 100
KINDS: dict[str, str | Promise] = {
    "conflict": _("与人的决定不同"),
    "lost": _("决定的数字已不在文中"),
    "changed": _("读法改变"),
    "added": _("新读出"),
    "removed": _("不再读出"),
}


@declares("library.change")
@require_GET
def show_all(request: HttpRequest) -> HttpResponse:
    """The documents that another engine has read, each with what a new reading would change."""
    page = Paginator(outdated(), PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "compared": compared(), "engine": engine(), "progress": progress()}
    partial = request.headers.get("HX-Target") == "outdated"
    return render(request, "web/rereading/list.html" if partial else "web/rereading/page.html", context)


@declares("library.change")
@require_GET
def show(request: HttpRequest, document: int) -> HttpResponse:
    """What a new reading of one document would change, figure by figure."""
    reading, comparison = reading_or_404(document), find_comparison(document)
    kind = request.GET.get("kind", "")
    known = comparison.changes if comparison else []
    changes = [{**each, "word": KINDS[each["kind"]]} for each in known if not kind or each["kind"] == kind]
    context = {
        "reading": reading,
        "comparison": comparison,
        "kind": kind,
        "kinds": KINDS,
        "page": Paginator(changes, PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "web/rereading/document.html", context)


@declares("library.change")
@require_POST
def compare(request: HttpRequest) -> HttpResponse:
    """Have all documents that another engine has read compared in the background."""
    count = compare_outdated(by=signed_in(request))
    told = ngettext("%(n)d 份文件在后台比较，可以离开此页。", "%(n)d 份文件在后台比较，可以离开此页。", count)
    messages.success(request, told % {"n": count})
    return redirect("rereading")


@declares("library.change")
@require_POST
def apply(request: HttpRequest) -> HttpResponse:
    """Have the chosen documents read and stored anew in the background."""
    keys = [key for chosen in request.POST.getlist("documents") if (key := key_of(chosen))]
    count = apply_comparisons(by=signed_in(request), documents=keys)
    told = ngettext("%(n)d 份文件正在重新阅读入账。", "%(n)d 份文件正在重新阅读入账。", count)
    messages.success(request, told % {"n": count})
    return redirect("rereading")
