"""Requests that no page of the platform sends, answered with a page that says so."""

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, QueryDict
from django.template.loader import render_to_string

from lantu_platform.people.rules import BY_OPERATION

_NUL = "\0"
_FORM = "application/x-www-form-urlencoded"


class OddRequests:
    """Middleware: refuses the character NUL, which PostgreSQL cannot hold, and fills the empty answer 405."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the rest of the chain."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on; a method that the address does not know gets a page."""
        answer = self._get_response(request)
        if isinstance(answer, HttpResponseNotAllowed) and not answer.content:
            answer.content = render_to_string("405.html")
        return answer

    def process_view(self, request: HttpRequest, view: Callable[..., HttpResponse], *_: object) -> None:
        """Raise BadRequest where an address or a form holds NUL.

        The API looks at its parameters itself, and files are looked at by those who take them in.
        """
        if getattr(view, "action", None) == BY_OPERATION:
            return
        given = [request.path_info, *_values(request.GET)]
        if request.method == "POST" and request.content_type == _FORM:
            given += _values(request.POST)
        if any(_NUL in value for value in given):
            message = "NUL in a parameter"
            raise BadRequest(message)


def _values(parameters: QueryDict) -> list[str]:
    return [value for _, values in parameters.lists() for value in values]
