"""The desk's page about the public site: whether it is open, and which documents stand on it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from lantu_platform.dissemination.queries import opening, published_documents
from lantu_platform.dissemination.rules import may_publish, may_switch_site
from lantu_platform.dissemination.services import close_site, open_site, publish_document, withdraw_document
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.readings.queries import ShelfFilter, shelf
from lantu_platform.web.lookups import reading_or_404


@declares("dissemination.read")
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The switch and the documents; who may do neither sees how things stand."""
    user = signed_in(request)
    context = {
        "opening": opening(),
        "readings": shelf(ShelfFilter(order="-year"), timezone.localdate()) if may_publish(user) else [],
        "published": set(published_documents()),
        "may_switch": may_switch_site(user),
        "may_publish": may_publish(user),
    }
    return render(request, "web/site.html", context)


@declares("dissemination.switch")
@require_POST
def switch(request: HttpRequest) -> HttpResponse:
    """Open the site or close it, as the button says."""
    user = signed_in(request)
    if request.POST.get("to") == "open":
        open_site(by=user)
        messages.success(request, _("公开网站已打开。"))
    else:
        close_site(by=user)
        messages.success(request, _("公开网站已关闭，外面看不到任何内容。"))
    return redirect("site")


@declares("dissemination.publish")
@require_POST
def publish(request: HttpRequest, document: int) -> HttpResponse:
    """Put a document on the site or take it off, as the button says."""
    found, user = reading_or_404(document), signed_in(request)
    if request.POST.get("to") == "publish":
        publish_document(by=user, document=found.document)
        messages.success(request, _("《%(title)s》已放上公开网站。") % {"title": found})
    else:
        withdraw_document(by=user, document=found.document)
        messages.success(request, _("《%(title)s》已从公开网站撤下。") % {"title": found})
    return redirect("site")
