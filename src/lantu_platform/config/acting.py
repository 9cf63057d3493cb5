"""Acting for somebody who is absent."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from lantu_platform.people.queries import standing_in
from lantu_platform.web.views.posts import ACTING


class Acting:
    """Middleware: where the person has chosen to act for an absent colleague, only that post counts for this request.

    An arrangement that is over is dropped from the session.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the rest of the chain."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Look the arrangement up, if there is one."""
        chosen = request.session.get(ACTING)
        if chosen is not None and request.user.is_authenticated:
            request.user.acting = standing_in(request.user, chosen)
            if request.user.acting is None:
                del request.session[ACTING]
        return self._get_response(request)
