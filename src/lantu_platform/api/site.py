"""The API as a whole: its addresses, its description, and what all answers have in common."""

import hashlib
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import quote_etag
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema
from ninja.operation import Operation
from ninja.renderers import JSONRenderer

from lantu_platform.api.conflicts import tell_conflicts
from lantu_platform.api.problems import MEDIA_TYPE, tell_troubles
from lantu_platform.api.rate import PerCaller
from lantu_platform.api.sign_in import SessionSignIn, TokenSignIn
from lantu_platform.people.rules import BY_OPERATION

PROBLEM = {"$ref": "#/components/schemas/Problem"}
DESCRIPTION = (
    "What the pages of Lantu can do, for programs. Sign in with a token, made on the page of one's own tokens: "
    "`Authorization: Bearer lantu_…`. Figures are decimal numbers written as text. Lists come page by page. "
    "Answers to GET carry an ETag; ask again with If-None-Match and get 304 while nothing has changed. "
    "Refusals are application/problem+json and say what happened, where, and what to do."
)


class _Renderer(JSONRenderer):
    """JSON with Chinese as Chinese."""

    def __init__(self) -> None:
        """As the class has it, but readable."""
        self.json_dumps_params = {"ensure_ascii": False}


class Site(NinjaAPI):
    """Ninja's API with conditional GET and with refusals described as what they are."""

    def create_response(self, request: HttpRequest, data: Any, **given: Any) -> HttpResponse:
        """The answer; without its body where the caller has it already."""
        answer = super().create_response(request, data, **given)
        patch_vary_headers(answer, ("Authorization", "Cookie"))
        answer["Cache-Control"] = "private, no-cache" if request.method == "GET" else "no-store"
        if request.method != "GET" or answer.status_code != 200:
            return answer
        if "ETag" not in answer:
            answer["ETag"] = quote_etag(hashlib.sha256(answer.content).hexdigest()[:32])
        return get_conditional_response(request, etag=answer["ETag"], response=answer) or answer

    def get_openapi_schema(self, **given: Any) -> OpenAPISchema:
        """The description, with the kind of content that refusals have and with 304 for GET."""
        schema = super().get_openapi_schema(**given)
        for methods in schema["paths"].values():
            for method, described in methods.items():
                for answer in described["responses"].values():
                    content = answer.get("content", {})
                    if content.get("application/json", {}).get("schema") == PROBLEM:
                        content[MEDIA_TYPE] = content.pop("application/json")
                if method == "get":
                    described["responses"][304] = {"description": "Not Modified"}
        return schema

    def get_openapi_operation_id(self, operation: Operation) -> str:
        """Subject and what is done: library_add."""
        return f"{(operation.tags or [''])[0]}_{operation.view_func.__name__}"

    def _get_urls(self) -> list[URLResolver | URLPattern]:
        # Each operation declares its own action; Django's closing middleware lets the addresses through.
        patterns = super()._get_urls()
        for pattern in patterns:
            if isinstance(pattern, URLPattern):
                pattern.callback.action = BY_OPERATION  # type: ignore[attr-defined]
                pattern.callback.login_required = False  # type: ignore[attr-defined]
        return patterns


site = Site(
    title="Lantu 蓝图",
    version="1",
    description=DESCRIPTION,
    urls_namespace="api-v1",
    docs_url=None,
    openapi_url=None,
    auth=[TokenSignIn(), SessionSignIn()],
    throttle=PerCaller(),
    renderer=_Renderer(),
)
tell_troubles(site)
tell_conflicts(site)
