"""The overview."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def show(request: HttpRequest) -> HttpResponse:
    """What is in the ledger."""
    return render(request, "web/home.html")
