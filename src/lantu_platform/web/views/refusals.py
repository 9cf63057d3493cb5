"""What people see where the table of rights does not let them in, and where a request cannot be understood."""

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.defaults import permission_denied

from lantu_platform.people.queries import signed_in
from lantu_platform.web.context import first_page


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page that says so; who comes by the address of the house alone goes to the first page that they may see."""
    if request.method == "GET" and request.path_info == reverse("home") and request.user.is_authenticated:
        return redirect(first_page(signed_in(request)))
    return permission_denied(request, exception)


def malformed(_: HttpRequest, exception: Exception) -> HttpResponse:  # Django hands it over by name
    """The page that says so; it asks for nothing, as not even the name of the site may be right."""
    return HttpResponseBadRequest(render_to_string("400.html"))
