"""How often one may ask."""

import time

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from ninja.throttling import BaseThrottle

WINDOW = 60
"""Seconds."""


class PerCaller(BaseThrottle):
    """So many requests a minute for each token, and for each person who is signed in; counted by server process."""

    def allow_request(self, request: HttpRequest) -> bool:
        """Count this request; False where it is one too many."""
        token = getattr(request, "token", None)
        caller = f"token:{token.pk}" if token else f"user:{request.user.pk}"
        key = f"api-rate:{caller}:{int(time.time() // WINDOW)}"
        cache.add(key, 0, 2 * WINDOW)
        return cache.incr(key) <= settings.API_RATE

    def wait(self) -> float:
        """Seconds until the next minute."""
        return WINDOW - time.time() % WINDOW
