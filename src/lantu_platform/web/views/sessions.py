"""Where a person is signed in (django-allauth)."""

from allauth.usersessions.views import list_usersessions
from django.db import transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from lantu_platform.people.queries import signed_in
from lantu_platform.people.rules import declares
from lantu_platform.people.services import note_sessions_ended


@declares("account.password")
def show(request: HttpRequest) -> HttpResponseBase:
    """The devices; POST signs out all others, or the one that is named."""
    with transaction.atomic():
        if request.method == "POST":
            note_sessions_ended(user=signed_in(request))
        answer: HttpResponseBase = list_usersessions(request)
    return answer
