"""The API's description of itself."""

from functools import cache
from typing import Any

from django.http import HttpRequest
from ninja import Router

from lantu_platform.api.operation import operation

router = Router()


@router.get("/openapi.json", include_in_schema=False, auth=None, throttle=[])
@operation("api.describe")
def openapi(request: HttpRequest) -> Any:
    """The description in OpenAPI 3.1."""
    return _described()


@cache
def _described() -> Any:
    """Made once for each process: it takes seconds, and strangers may ask for it."""
    from lantu_platform.api.site import site  # noqa: PLC0415  # the site is made of the operations

    return site.get_openapi_schema()
