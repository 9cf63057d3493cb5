"""How an operation says what it does, and what it may answer."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from django.http import HttpRequest, StreamingHttpResponse

from lantu_platform.api.files import with_etag
from lantu_platform.api.schemas.problem import Problem
from lantu_platform.people.rules import declares
from lantu_platform.tokens.errors import OutOfScope
from lantu_platform.tokens.rules import offer

P = ParamSpec("P")
R = TypeVar("R")
View = Callable[Concatenate[HttpRequest, P], R]


def operation(action: str) -> Callable[[View[P, R]], View[P, R]]:
    """Open an operation to those whom the table of rights allows `action`, by token only where it was made for it.

    Raises OutOfScope for a token without this scope, PermissionDenied for a person who may not.
    """
    offer(action)

    def declared(view: View[P, R]) -> View[P, R]:
        @wraps(view)
        def within_scope(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> R:
            token = getattr(request, "token", None)
            if token is not None and action not in token.scopes:
                raise OutOfScope(action)
            answer = view(request, *args, **kwargs)
            if isinstance(answer, StreamingHttpResponse):
                return cast("R", with_etag(request, answer))
            return answer

        return cast("View[P, R]", declares(action)(within_scope))

    return declared


def answers(good: Any, *others: int, status: int = 200) -> dict[Any, Any]:
    """The answers of an operation: the good one, the refusals that all have, and `others`, each a Problem."""
    return {status: good, frozenset({401, 403, 422, 429, *others}): Problem}
