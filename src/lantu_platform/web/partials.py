"""Parts of pages under the address of the whole page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers


class Partials:
    """Middleware: keeps a browser that goes back from showing a part, which it had fetched last, as the page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the rest of the chain."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Tell caches that the answer depends on who asks: the browser, or HTMX for one of its targets."""
        answer = self._get_response(request)
        patch_vary_headers(answer, ("HX-Request", "HX-Target"))
        return answer
