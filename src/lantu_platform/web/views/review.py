"""Reviewing what was read: one statement after the other, with the document beside it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from lantu_platform.indicators.queries import indicator_names
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.readings.enums import Review
from lantu_platform.readings.errors import DecidedMeanwhile, NothingToUndo, SecondPersonNeeded, SureChanged
from lantu_platform.readings.forms import CorrectionForm, QueueFilterForm
from lantu_platform.readings.queries import (
    QueueFilter,
    decisions_at,
    find_content,
    find_queued,
    find_statement,
    marks,
    neighbours,
    open_aliases,
    queue_choices,
    sure,
    throughput,
)
from lantu_platform.readings.rules import may_review, may_teach
from lantu_platform.readings.services import accept, accept_sure, correct, mark_of, reject, undo, undo_last
from lantu_platform.web.parameters import key_of
from lantu_platform.web.reader import draw, group

if TYPE_CHECKING:
    from lantu_platform.readings.models import Decision, Statement

FILTERS = ("document", "indicator", "field", "region", "doubt", "status", "review")
SAMPLES = 8
DECIDED = "decided"
"""What the browser is told, so that it asks for the filters anew when nobody decides for a second."""
DECISIONS_SHOWN = 20


@declares("readings.second")
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The statement that is asked for, or the first that waits; its desk alone where the page is open already.

    Who may only second others is led to what waits for a second person, unless the address says what is wanted.
    """
    if not {"review", "at"} & set(request.GET) and not may_review(signed_in(request)):
        return redirect(f"{reverse('review')}?{urlencode({**request.GET.dict(), 'review': Review.SECOND})}")
    return _shown(request, find_queued(*_place(request)))


@declares("readings.second")
@require_GET
def filters(request: HttpRequest) -> HttpResponse:
    """The ways to narrow the queue with what is left under each, as they are after some decisions."""
    return render(request, "web/review/filters.html", _filters(request))


@declares("readings.second")
@require_POST
def accept_one(request: HttpRequest, statement: int) -> HttpResponse:
    """Confirm a statement, or second what somebody decided about it."""
    return _decide(request, statement, lambda: accept(by=signed_in(request), statement=statement, seen=_seen(request)))


@declares("readings.review")
@require_POST
def reject_one(request: HttpRequest, statement: int) -> HttpResponse:
    """Take a statement out of the ledger."""
    by, seen, note = signed_in(request), _seen(request), request.POST.get("note", "")
    return _decide(request, statement, lambda: reject(by=by, statement=statement, seen=seen, note=note))


@declares("readings.review")
@require_POST
def correct_one(request: HttpRequest, statement: int) -> HttpResponse:
    """Put what was typed into force; what cannot be understood is told beside its field."""
    row = _statement(statement)
    form = CorrectionForm(request.POST, auto_id="slot-%s", label_suffix="")
    if not form.is_valid():
        return _shown(request, row, form=form)
    slots, note = form.slots(row.name), form.cleaned_data["note"]
    by, seen = signed_in(request), _seen(request)
    return _decide(request, statement, lambda: correct(by=by, statement=statement, seen=seen, slots=slots, note=note))


@declares("readings.second")
@require_POST
def undo_decision(request: HttpRequest) -> HttpResponse:
    """Take back the decision that is named, or the last of the person who is signed in, with its batch; go there."""
    key, by = key_of(request.POST.get("decision", "")), signed_in(request)
    try:
        undone = undo(by=by, decision=key) if key else undo_last(by=by)
    except DecidedMeanwhile as late:
        messages.error(request, _told_late(late))
        return _shown(request, find_queued(*_place(request)))
    except ObjectDoesNotExist as error:
        raise Http404 from error
    except NothingToUndo:
        messages.warning(request, _("没有可撤销的：您的决定都已撤销，或已被别人的决定取代。"))
        return _shown(request, find_queued(*_place(request)))
    if not undone:
        return _shown(request, find_queued(*_place(request)))
    first, count = undone[0], len(undone)
    messages.success(request, ngettext("已撤销 %(n)d 条决定。", "已撤销 %(n)d 条决定。", count) % {"n": count})
    row = find_queued(QueueFilter(document=first.document_id), start=first.start)
    return _shown(request, row, changed=undone)


@declares("readings.review")
@require_GET
def known(request: HttpRequest) -> HttpResponse:
    """Names of the catalogue that hold what is being typed, to choose from."""
    return render(request, "web/review/known.html", {"names": indicator_names(request.GET.get("indicator", ""))})


@declares("readings.review")
@require_http_methods(["GET", "POST"])
def accept_all(request: HttpRequest) -> HttpResponse:
    """Confirm all statements of the filter that hold no doubt: GET tells how many and asks, POST does it."""
    wanted = QueueFilterForm(request.GET).wanted()
    back = f"{reverse('review')}?{_query(request)}"
    if request.method == "POST":
        try:
            batch = accept_sure(by=signed_in(request), wanted=wanted, seen=request.POST.get("mark", ""))
        except SureChanged:
            messages.warning(request, _("这批数字刚才有了变动，还没有确认。请看过现在的再定。"))
            return redirect(request.get_full_path())
        count = batch.size if batch else 0
        told = ngettext("已确认 %(n)d 条。按 u 可整批撤销。", "已确认 %(n)d 条。按 u 可整批撤销。", count)
        messages.success(request, told % {"n": count})
        return redirect(back)
    rows = sure(wanted)
    samples = rows.select_related("document__reading")[:SAMPLES]
    context = {
        "count": rows.count(),
        "mark": mark_of(rows),
        "samples": samples,
        "back": back,
        "choices": queue_choices(wanted),
    }
    return render(request, "web/review/sure.html", context)


def _decide(request: HttpRequest, statement: int, act: "Callable[[], Decision]") -> HttpResponse:
    """Do it, say so, and go on to the next; where it cannot be done, stay and say why."""
    row = _statement(statement)
    try:
        decision = act()
    except DecidedMeanwhile as late:
        messages.error(request, _told_late(late))
        return _shown(request, _statement(statement))
    except SecondPersonNeeded:
        messages.error(request, _("约束性指标要由另一位同事复核，您自己不能作第二人。"))
        return _shown(request, row)
    messages.success(request, _told(row, decision))
    wanted = QueueFilterForm(request.GET).wanted()
    coming = find_queued(wanted, neighbours(wanted, row).next)
    if coming and coming.document_id != row.document_id and request.headers.get("HX-Request"):
        # Another document beside the desk: the page is loaded anew, and tells there what was done.
        answer = HttpResponse()
        answer["HX-Redirect"] = f"{reverse('review')}?{_query(request)}&at={coming.pk}"
        return answer
    return _shown(request, coming, changed=[decision])


def _told(row: "Statement", decision: "Decision") -> str:
    word = Review(decision.outcome).label if decision.settled else _("已记下，等另一位同事复核")
    return _("%(name)s %(text)s：%(word)s。") % {"name": row.name, "text": row.text, "word": word}


def _told_late(late: DecidedMeanwhile) -> str:
    if late.decision is None:
        return _("这一条刚被撤销了决定。请看清后再决定。")
    at = timezone.localtime(late.decision.at)
    told = {"who": late.decision.by, "at": f"{at:%H:%M}", "word": Review(late.decision.outcome).label}
    return _("%(who)s 已在 %(at)s 先作了决定：%(word)s。请看清后再决定。") % told


def _statement(key: int) -> "Statement":
    row = find_statement(key)
    if row is None:
        raise Http404
    return row


def _seen(request: HttpRequest) -> int | None:
    seen = request.POST.get("seen", "")
    return key_of(seen)


def _query(request: HttpRequest) -> str:
    """The filter as it stands in the address, without the place."""
    return urlencode([(name, value) for name in FILTERS if (value := request.GET.get(name))])


def _place(request: HttpRequest) -> tuple[QueueFilter, int | None, int | None]:
    form = QueueFilterForm(request.GET)
    return form.wanted(), *form.place()


def _shown(
    request: HttpRequest,
    row: "Statement | None",
    *,
    form: CorrectionForm | None = None,
    changed: "Sequence[Decision]" = (),
) -> HttpResponse:
    """The desk alone where the page is open already; else the page, after a decision by way of its address."""
    here = f"{reverse('review')}?{_query(request)}" + (f"&at={row.pk}" if row else "")
    context = {**_desk(request, row), "form": form or (row and CorrectionForm.of(row)), "editing": form is not None}
    if request.headers.get("HX-Request"):
        moved = [(each.start, _mark(each)) for each in changed[:DECISIONS_SHOWN]]
        answer = render(request, "web/review/answer.html", {**context, "changed": moved})
        answer["HX-Replace-Url"] = here
        if changed:
            answer["HX-Trigger-After-Settle"] = DECIDED
        return answer
    if request.method == "POST" and form is None:
        return redirect(here)
    return render(request, "web/review/page.html", {**context, **_paper(row), **_filters(request)})


def _mark(decision: "Decision") -> str:
    if decision.undone_at:
        return ""
    return decision.outcome if decision.settled else Review.SECOND


def _desk(request: HttpRequest, row: "Statement | None") -> dict[str, object]:
    wanted = QueueFilterForm(request.GET).wanted()
    found: dict[str, object] = {
        "row": row,
        "query": _query(request),
        "wanted": wanted,
        "throughput": throughput(wanted.document),
        "may_review": may_review(signed_in(request)),
    }
    if row:
        found |= {"around": neighbours(wanted, row), "history": list(decisions_at(row)[:DECISIONS_SHOWN])}
    return found


def _paper(row: "Statement | None") -> dict[str, object]:
    if row is None:
        return {}
    content = find_content(row.reading)
    return {"flow": content and draw(content, group(marks(row.reading))), "reading": row.reading}


def _filters(request: HttpRequest) -> dict[str, object]:
    wanted = QueueFilterForm(request.GET).wanted()
    choices = queue_choices(wanted)
    return {
        "wanted": wanted,
        "query": _query(request),
        "choices": choices,
        "sure_count": choices.sure,
        "may_review": may_review(signed_in(request)),
        "names": open_aliases() if may_teach(signed_in(request)) else 0,
    }
