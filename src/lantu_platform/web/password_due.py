"""Passwords that must be changed before anything else."""

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

OPEN = {"password", "sign-out", "language", "sign-in", "account_logout", "account_login"}


class PasswordDue:
    """Middleware: leads a person with a first, reset or outdated password to the page that changes it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the rest of the chain."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on; the address's name is known only in `process_view`."""
        return self._get_response(request)

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponse | None:
        """Lead there, unless the person is there already or leaves."""
        match = request.resolver_match
        if not request.user.is_authenticated or (match and match.url_name in OPEN):
            return None
        days, set_at = settings.PASSWORD_DAYS, request.user.password_set_at
        outdated = bool(days and set_at and timezone.now() - set_at > timedelta(days=days))
        return redirect("password") if request.user.must_change_password or outdated else None
