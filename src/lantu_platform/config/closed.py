"""Everything is closed that does not say what it does."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse


class ClosedByDefault:
    """Middleware: refuses a view that declares no action (`lantu_platform.people.rules.declares`), to everyone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the rest of the chain."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on; the view is known only in `process_view`."""
        return self._get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., HttpResponse], *_: Any) -> None:
        """Raise PermissionDenied where the view has no `action`."""
        if not hasattr(view, "action"):
            raise PermissionDenied
