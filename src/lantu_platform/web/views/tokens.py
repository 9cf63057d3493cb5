"""Tokens for the API: one's own, and everybody's for the security administrator."""

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from lantu_platform.exchange import TOKEN_COLUMNS, csv_answer
from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.tokens.enums import TokenState
from lantu_platform.tokens.forms import TokenFilterForm, TokenForm
from lantu_platform.tokens.queries import everybodys_tokens, find_anybodys_token, find_token, tokens_of
from lantu_platform.tokens.services import issue_token, revoke_token

PAGE = 50


@declares("account.token")
@never_cache
@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """The list and the form for a new one, whose secret is shown in the answer to the form and never again."""
    user = signed_in(request)
    form = TokenForm(user, request.POST or None)
    issued = None
    if form.is_bound and form.is_valid():
        issued = issue_token(by=user, **form.cleaned_data)
        form = TokenForm(user)
    context = {"tokens": tokens_of(user), "form": form, "given": form["scopes"].value() or (), "issued": issued}
    return render(request, "web/tokens/page.html", context)


@declares("account.token")
@require_POST
def revoke(request: HttpRequest, token: int) -> HttpResponse:
    """End a token at once."""
    user = signed_in(request)
    try:
        revoke_token(by=user, token=find_token(token, user))
    except ObjectDoesNotExist as error:
        raise Http404 from error
    return redirect("tokens")


@declares("people.tokens")
@require_GET
def show_all(request: HttpRequest) -> HttpResponse:
    """Everybody's tokens: whose, for what, last used, until when."""
    wanted = TokenFilterForm(request.GET).wanted()
    page = Paginator(everybodys_tokens(wanted), PAGE).get_page(request.GET.get("page"))
    context = {"wanted": wanted, "page": page, "states": TokenState.choices}
    partial = request.headers.get("HX-Target") == "tokens"
    return render(request, "web/tokens/rows.html" if partial else "web/tokens/everybody.html", context)


@declares("people.tokens")
@require_GET
def export_all(request: HttpRequest) -> StreamingHttpResponse:
    """The list as CSV, as filtered."""
    return csv_answer("tokens", everybodys_tokens(TokenFilterForm(request.GET).wanted()), TOKEN_COLUMNS)


@declares("people.tokens")
@require_POST
def revoke_anybodys(request: HttpRequest, token: int) -> HttpResponse:
    """End somebody's token at once, with the ground for it."""
    try:
        ended = find_anybodys_token(token)
    except ObjectDoesNotExist as error:
        raise Http404 from error
    revoke_token(by=signed_in(request), token=ended, ground=request.POST.get("ground", ""))
    told = _("已作废 %(who)s 的令牌“%(name)s”，用它的程序从现在起进不来。")
    messages.success(request, told % {"who": ended.user, "name": ended.name})
    return redirect("everybodys-tokens")
