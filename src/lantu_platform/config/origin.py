"""Where each request comes from, for the log."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from lantu_platform.audit.services import origin


class Origin:
    """Middleware: keeps the address of who asks while the request is answered.

    Behind a proxy the server's entry must take the address from it (waitress: --trusted-proxy).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the rest of the chain."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Set the address, and take it away afterwards."""
        token = origin.set(request.META.get("REMOTE_ADDR", "")[:45])
        try:
            return self._get_response(request)
        finally:
            origin.reset(token)
