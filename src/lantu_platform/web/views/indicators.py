"""Indicators."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET


@require_GET
def show_all(request: HttpRequest) -> HttpResponse:
    """The catalogue."""
    return render(request, "web/indicators/list.html")


@require_GET
def show(request: HttpRequest, indicator: int) -> HttpResponse:
    """One indicator."""
    return render(request, "web/indicators/page.html")
