"""Figures of operation."""

from django.http import HttpRequest, HttpResponse
from ninja import Router

from lantu_platform.api.files import sends
from lantu_platform.api.operation import answers, operation
from lantu_platform.operation.queries import metrics as figures

router = Router(tags=["operation"])
TEXT = "text/plain"


@router.get("/metrics", response=answers(None), openapi_extra=sends(TEXT))
@operation("operation.metrics")
def metrics(request: HttpRequest) -> HttpResponse:
    """Requests, readings and the worker in Prometheus' text format. Each server process counts its own requests."""
    return HttpResponse(figures(), content_type=f"{TEXT}; version=0.0.4; charset=utf-8")
