"""Every request gets a name, is counted, and leaves a line in the log."""

import logging
import re
import time
import uuid
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from lantu_platform.config.logs import request_id, user_id
from lantu_platform.operation.queries import note_request

_GIVEN = re.compile(r"[\w.-]{8,64}")
log = logging.getLogger("lantu.access")


class Observed:
    """Middleware: the outermost one. Paths are logged without what was searched for, people by number."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the rest of the chain."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, count, log. A proxy's X-Request-ID is kept, so that its log and this one meet."""
        given = request.headers.get("X-Request-ID", "")
        name = given if _GIVEN.fullmatch(given) else uuid.uuid4().hex
        request_token, user_token = request_id.set(name), user_id.set(None)
        start = time.perf_counter()
        try:
            answer = self._get_response(request)
            seconds = time.perf_counter() - start
            self._note(request, answer.status_code, seconds)
        finally:
            request_id.reset(request_token)
            user_id.reset(user_token)
        answer["X-Request-ID"] = name
        return answer

    @staticmethod
    def _note(request: HttpRequest, status: int, seconds: float) -> None:
        method, match = request.method or "", request.resolver_match
        user_id.set(getattr(getattr(request, "user", None), "pk", None))
        note_request((match and match.view_name) or "unknown", method, status, seconds)
        facts = {"method": method, "path": request.path, "status": status, "ms": round(seconds * 1000)}
        log.info("%s %s", method, status, extra={"facts": facts})
