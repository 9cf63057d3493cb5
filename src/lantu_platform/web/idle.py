"""Sessions end when nobody uses them."""

from collections.abc import Callable
from time import time
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

SEEN = "seen"
GRAIN = 60
"""Seconds within which a use is not written down anew."""


class Idle:
    """Middleware: signs out who has not asked for anything during IDLE_MINUTES."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the rest of the chain."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Look at the last use, and write this one down."""
        seen = request.session.get(SEEN)
        if seen is not None:
            unused = time() - seen
            if unused > settings.IDLE_MINUTES * 60:
                logout(request)
                messages.warning(request, _("太久没有操作，已自动退出。请重新登录。"))
            elif unused > GRAIN:
                request.session[SEEN] = int(time())
        return self._get_response(request)


@receiver(user_logged_in)
def begin(request: HttpRequest, **_: Any) -> None:
    """A session's first use is the sign-in."""
    request.session[SEEN] = int(time())
