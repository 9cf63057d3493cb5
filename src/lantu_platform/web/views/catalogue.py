"""The catalogue of indicators: what each one is, and the decisions on its targets."""

import io
from typing import TYPE_CHECKING
from urllib.parse import quote

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from lantu_platform.audit.queries import history
from lantu_platform.exchange import INDICATOR_COLUMNS, csv_answer
from lantu_platform.indicators.enums import Attribute, Bound, Measure
from lantu_platform.indicators.errors import IndicatorError
from lantu_platform.indicators.forms import IndicatorForm, TargetForm
from lantu_platform.indicators.queries import CatalogueFilter, catalogue, find_decision_file, last_version
from lantu_platform.indicators.rules import may_edit_indicators
from lantu_platform.indicators.services import add_indicator, decide_target, describe_indicator
from lantu_platform.people.errors import ChangedMeanwhile
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.web.lookups import indicator_or_404
from lantu_platform.web.overtaken import Overtaken, overtaken_by, seen, shown, told
from lantu_platform.web.parameters import key_of

if TYPE_CHECKING:
    from django.db.models import Model

    from lantu_platform.indicators.models import TargetVersion

PAGE = 60


def _wanted(request: HttpRequest) -> CatalogueFilter:
    lead = request.GET.get("lead", "")
    attribute = request.GET.get("attribute", "")
    return CatalogueFilter(
        text=request.GET.get("q", ""),
        attribute=attribute if attribute in Attribute.values else "",
        lead=key_of(lead),
        described=request.GET.get("described") == "1",
    )


@declares("indicators.read")
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """All entries with what is said of them."""
    wanted = _wanted(request)
    context = {
        "wanted": wanted,
        "page": Paginator(catalogue(wanted), PAGE).get_page(request.GET.get("page")),
        "attributes": Attribute.choices,
        "may_edit": may_edit_indicators(signed_in(request)),
    }
    partial = request.headers.get("HX-Target") == "entries"
    return render(request, "web/catalogue/rows.html" if partial else "web/catalogue/page.html", context)


@declares("indicators.export")
@require_GET
def export(request: HttpRequest) -> StreamingHttpResponse:
    """The list as CSV, as filtered."""
    return csv_answer("indicators", catalogue(_wanted(request)), INDICATOR_COLUMNS)


@declares("indicators.edit")
@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """Enter an indicator and go on to describe it."""
    try:
        entry = add_indicator(by=signed_in(request), name=request.POST.get("name", ""))
    except IndicatorError as error:
        messages.error(request, str(error))
        return redirect("catalogue")
    return redirect("describe", indicator=entry.pk)


@declares("indicators.edit")
@require_http_methods(["GET", "POST"])
def describe(request: HttpRequest, indicator: int) -> HttpResponse:
    """What is said of an indicator, as a form, with the log of its changes below."""
    entry, overtaken = indicator_or_404(indicator), None
    form = IndicatorForm(request.POST or None, instance=indicator_or_404(indicator))
    if request.method == "POST" and form.is_valid():
        try:
            describe_indicator(by=signed_in(request), indicator=entry, facts=form.cleaned_data, seen=seen(request))
        except IndicatorError as error:
            form.add_error("formula", str(error))
        except ChangedMeanwhile as late:
            entry = indicator_or_404(indicator)
            overtaken = overtaken_by(late.record, entry.version, form, IndicatorForm(instance=entry))
        else:
            messages.success(request, _("已保存。"))
            return redirect("indicator", indicator=entry.pk)
    context = {"indicator": entry, "form": form, "entries": history(entry)[:50]}
    given = shown(request, entry.version, overtaken)
    return render(request, "web/catalogue/describe.html", {**context, **given})


@declares("indicators.target")
@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest, indicator: int) -> HttpResponse:
    """Set or change a target by a recorded decision."""
    entry = indicator_or_404(indicator)
    given = {name: request.GET[name] for name in ("region", "period", "measure", "parent") if name in request.GET}
    form = TargetForm(request.POST or None, request.FILES or None, indicator=entry, initial=given)
    last, overtaken = last_version(entry, *(given.get(name, "") for name in ("region", "period", "measure"))), None
    if request.method == "POST" and form.is_valid():
        try:
            if _decide(request, indicator, form):
                messages.success(request, _("已按决定记下新的版本，原来的版本仍在。"))
                return redirect(f"{reverse('indicator', args=[entry.pk])}?region={quote(form.cleaned_data['region'])}")
        except ChangedMeanwhile as late:
            said = [str(form.cleaned_data[name]).strip() for name in ("region", "period", "measure")]
            overtaken = _decided_by_others(late.record, last_version(entry, *said))
    given_back = shown(request, last.etag if last else "", overtaken)
    return render(request, "web/catalogue/decide.html", {"indicator": entry, "form": form, **given_back})


def _decided_by_others(record: "Model", last: "TargetVersion | None") -> Overtaken:
    """The decision that stands, which the person did not see."""
    if last is None:
        return told(record, "", [])
    value = f"{last.get_bound_display()} {last.value.normalize():f}{last.unit}"
    decided = f"{last.decision} {date_format(last.decided)}"
    return told(record, last.etag, [(_("目标"), value), (_("决定"), decided)])


def _decide(request: HttpRequest, indicator: int, form: TargetForm) -> bool:
    given = form.cleaned_data
    try:
        decide_target(
            by=signed_in(request), indicator=indicator_or_404(indicator), region=given["region"].strip(),
            period=given["period"].strip(), value=given["value"], unit=given["unit"].strip(),
            measure=Measure(given["measure"]), bound=Bound(given["bound"]), parent=given["parent"],
            decision=form.decided_by(), seen=seen(request),
        )  # fmt: skip
    except IndicatorError as error:
        form.add_error(None, str(error))
        return False
    return True


@declares("indicators.read")
@require_GET
def decision_file(request: HttpRequest, file: int) -> FileResponse:
    """A decision's file, to be saved, never to be run in the page."""
    try:
        kept = find_decision_file(file)
    except ObjectDoesNotExist as error:
        raise Http404 from error
    return FileResponse(io.BytesIO(bytes(kept.content)), as_attachment=True, filename=kept.name)
