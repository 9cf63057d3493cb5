"""One's own tokens for the API."""

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.tokens.forms import TokenForm
from lantu_platform.tokens.queries import find_token, tokens_of
from lantu_platform.tokens.services import issue_token, revoke_token


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
