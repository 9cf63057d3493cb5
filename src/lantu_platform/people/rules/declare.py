"""How a page or an operation of the API says what it does, so that the table of rights decides who gets in."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from lantu_platform.people.rules.may import find_right, may

P = ParamSpec("P")
R = TypeVar("R")
View = Callable[Concatenate[HttpRequest, P], R]

BY_OPERATION = "by operation"
"""The `action` of a view that leads to operations which declare theirs one by one, as an address of the API does."""


def declares(action: str) -> Callable[[View[P, R]], View[P, R]]:
    """Open a view or an operation of the API to those whom the table of rights allows `action`; write it outermost.

    Others get PermissionDenied; who is not signed in goes to the sign-in page, unless visitors may do it. Whether the
    action is allowed in the department concerned is for the service to ask, which knows the record. Raises
    UnknownAction at import where the table has no such row. A view without this is closed to everyone.
    """
    right = find_right(action)

    def declared(view: View[P, R]) -> View[P, R]:
        @wraps(view)
        def open_to_those_who_may(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> R:
            if not may(request.user, action):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        # The first is asked by the middleware that closes everything else, the second by Django's.
        open_to_those_who_may.action = action  # type: ignore[attr-defined]
        open_to_those_who_may.login_required = not right.visitor  # type: ignore[attr-defined]
        return cast("View[P, R]", open_to_those_who_may)

    return declared
