"""Who calls: a program with a token, or a page in the browser of somebody who is signed in."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from ninja.security import HttpBearer, SessionAuth

from lantu_platform.tokens.queries import find_by_secret
from lantu_platform.tokens.services import note_use

if TYPE_CHECKING:
    from lantu_platform.people.models import User


class TokenSignIn(HttpBearer):
    """`Authorization: Bearer lantu_…`; the request is its owner's then, within the token's scopes."""

    def authenticate(self, request: HttpRequest, token: str) -> "User | None":
        """The token's owner; None where the token does not let in."""
        found = find_by_secret(token)
        if found is None:
            return None
        note_use(found)
        request.user = found.user
        request.token = found  # type: ignore[attr-defined]
        return found.user


class SessionSignIn(SessionAuth):
    """The session of the pages. Requests that change something need the CSRF token, as forms do."""

    def __call__(self, request: HttpRequest) -> Any:
        """The person who is signed in; None where nobody is, or where a token was shown that does not let in."""
        if "Authorization" in request.headers or not request.user.is_authenticated:
            return None
        return super().__call__(request)
