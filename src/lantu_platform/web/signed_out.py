"""What happens to a request whose session has ended."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

_SAFE = frozenset({"GET", "HEAD"})


class SignedIn(LoginRequiredMiddleware):
    """Middleware: whoever is not signed in is led to the sign-in page, and from there back to a page that can be shown.

    A request of HTMX is answered 401 and changes nothing on the page, so that what was typed there stays; the page says
    what happened (`lantu.js`).
    """

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., HttpResponseBase],
        view_args: tuple[Any, ...],
        view_kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        """The answer to a request that needs somebody signed in; None for one that does not."""
        refused = super().process_view(request, view_func, view_args, view_kwargs)
        if refused is not None and request.headers.get("HX-Request"):
            return HttpResponse(status=HTTPStatus.UNAUTHORIZED)
        return refused

    def handle_no_permission(
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponseRedirect:
        """The way to the sign-in page."""
        return redirect_to_login(_page_of(request))


def _page_of(request: HttpRequest) -> str:
    """The page that the request came from: itself, or the one whose form was sent."""
    if request.method in _SAFE:
        return request.get_full_path()
    referer = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(referer, {request.get_host()}, require_https=request.is_secure()):
        return reverse("home")
    page = urlsplit(referer)
    return f"{page.path}?{page.query}" if page.query else page.path
