"""Whether the service is well, for load balancers."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from lantu_platform.operation.queries import is_ready
from lantu_platform.people.rules import declares

PLAIN = "text/plain; charset=utf-8"


@declares("operation.health")
@never_cache
@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """The process answers; restart it where this does not come."""
    return HttpResponse("live\n", content_type=PLAIN)


@declares("operation.health")
@never_cache
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """The database answers with all its tables; send no requests here while this is 503."""
    if is_ready():
        return HttpResponse("ready\n", content_type=PLAIN)
    return HttpResponse("not ready: run lantu doctor\n", content_type=PLAIN, status=503)
