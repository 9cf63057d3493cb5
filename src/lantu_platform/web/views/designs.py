"""Forms that departments are asked to fill."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from lantu.errors import PeriodError
from lantu.period import Period
from lantu_platform.collection.errors import CollectionError
from lantu_platform.collection.forms import TemplateForm
from lantu_platform.collection.queries import cells, design_version, find_template, same_notation, templates
from lantu_platform.collection.services import open_return, open_returns, save_template
from lantu_platform.indicators.errors import IndicatorError
from lantu_platform.people.errors import ChangedMeanwhile
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.web.overtaken import overtaken_by, seen, shown

if TYPE_CHECKING:
    from lantu_platform.collection.models import Template


def _template_or_404(key: int) -> "Template":
    try:
        return find_template(key)
    except ObjectDoesNotExist as error:
        raise Http404 from error


@declares("collection.design")
@require_GET
def show_all(request: HttpRequest) -> HttpResponse:
    """All forms."""
    return render(request, "web/designs/list.html", {"templates": templates(signed_in(request))})


@declares("collection.design")
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """A new form."""
    return _edit(request, None)


@declares("collection.design")
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, template: int) -> HttpResponse:
    """A form and its cells."""
    return _edit(request, _template_or_404(template))


def _edit(request: HttpRequest, template: "Template | None") -> HttpResponse:
    form, overtaken = _form(request, template), None
    if request.method == "POST" and form.is_valid():
        try:
            saved = save_template(
                by=signed_in(request),
                facts=form.cleaned_data,
                asked=form.cleaned_data["asked"],
                template=template,
                seen=seen(request),
            )
        except (CollectionError, IndicatorError) as error:
            form.add_error(None, str(error))
        except ChangedMeanwhile as late:
            template = _template_or_404(late.record.pk)
            overtaken = overtaken_by(template, design_version(template), form, _form(None, template))
        else:
            opened = open_returns(timezone.localdate())
            messages.success(request, _("已保存。按日历新开放 %(n)d 张填报表。") % {"n": opened})
            return redirect("change-design", template=saved.pk)
    version = design_version(template) if template else ""
    context = {"template": template, "form": form, **shown(request, version, overtaken)}
    return render(request, "web/designs/edit.html", context)


def _form(request: HttpRequest | None, template: "Template | None") -> TemplateForm:
    """What was typed, or the form as it stands."""
    given = {"asked": TemplateForm.as_lines(cells(template))} if template else {"starts": timezone.localdate()}
    # Of a copy: a form with what was typed changes its record.
    kept = find_template(template.pk) if template else None
    return TemplateForm(request.POST or None if request else None, instance=kept, initial=given)


@declares("collection.open")
@require_POST
def open_early(request: HttpRequest, template: int) -> HttpResponse:
    """Open a return by hand, before its day or for a period before the form began."""
    found = _template_or_404(template)
    try:
        period = Period.parse(same_notation(request.POST.get("period", "").strip()))
    except PeriodError:
        messages.error(request, _("时期写法不对。请写成 2025、2025H1、2025Q3、2025-07，或 2021/2025。"))
        return redirect("change-design", template=template)
    try:
        new_one = open_return(found, period, timezone.localdate(), by=signed_in(request))
    except CollectionError as error:
        messages.error(request, str(error))
        return redirect("change-design", template=template)
    messages.success(request, _("已开放。") if new_one else _("这个时期已经开放过了。"))
    return redirect("returns")
