"""The person behind a request."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from lantu_platform.people.models import User


def signed_in(request: HttpRequest) -> User:
    """The user of a page that asks for sign-in. Raises PermissionDenied where nobody is signed in."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
