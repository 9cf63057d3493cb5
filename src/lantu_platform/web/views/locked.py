"""What somebody sees who has failed to sign in too often."""

from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_cool_off
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone


def show(request: HttpRequest, _: HttpResponse | None, credentials: dict[str, str] | None) -> HttpResponse:
    """When one may try again; django-axes calls it instead of the page."""
    known = AxesDatabaseHandler().get_user_attempts(request, credentials)
    failed = [each.attempt_time for attempts in known for each in attempts]
    until = max(failed, default=timezone.now()) + get_cool_off(request)
    return render(request, "web/locked_out.html", {"until": until}, status=429)
