"""Numbers that became no statement, and making one of them."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.readings.errors import DecidedMeanwhile
from lantu_platform.readings.forms import CorrectionForm
from lantu_platform.readings.queries import find_missed, missed, missed_reasons
from lantu_platform.readings.services import add_missed
from lantu_platform.web.lookups import reading_or_404

PAGE = 50


@declares("readings.review")
@require_GET
def show_all(request: HttpRequest, document: int) -> HttpResponse:
    """The numbers of a document that became no statement, each with its sentence and the reason."""
    reading, reason = reading_or_404(document), request.GET.get("reason", "")
    page = Paginator(missed(reading, reason), PAGE).get_page(request.GET.get("page"))
    context = {"reading": reading, "page": page, "reason": reason, "reasons": missed_reasons(reading)}
    return render(request, "web/missed/list.html", context)


@declares("readings.review")
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest, remark: int) -> HttpResponse:
    """The slots of a figure that the reader missed."""
    found = find_missed(remark)
    if found is None:
        raise Http404
    reading = found.remark.reading
    form = CorrectionForm.blank(found.remark.text, reading.region)
    if request.method == "POST":
        form = CorrectionForm(request.POST, auto_id="slot-%s", label_suffix="")
        if form.is_valid():
            return _added(request, remark, reading.document_id, form)
    return render(request, "web/missed/add.html", {"missed": found, "reading": reading, "form": form})


def _added(request: HttpRequest, remark: int, document: int, form: CorrectionForm) -> HttpResponse:
    name, note = form.cleaned_data["indicator"].strip(), form.cleaned_data["note"]
    try:
        row = add_missed(by=signed_in(request), remark=remark, name=name, slots=form.slots(name), note=note)
    except DecidedMeanwhile as late:
        at = timezone.localtime(late.decision.at) if late.decision else timezone.localtime()
        told = {"who": late.decision and late.decision.by, "at": f"{at:%H:%M}"}
        messages.error(request, _("%(who)s 已在 %(at)s 补录了这个数字。") % told)
    else:
        messages.success(request, _("已补录：%(name)s %(text)s。") % {"name": row.name, "text": row.text})
    return redirect("missed", document=document)
