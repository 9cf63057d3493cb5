"""The public site: opened and closed, and which documents stand on it."""

from datetime import datetime

from django.http import HttpRequest
from ninja import Path, Router, Schema

from lantu_platform.api.operation import answers, operation
from lantu_platform.api.schemas.fields import Key
from lantu_platform.dissemination.queries import opening, published_documents
from lantu_platform.dissemination.services import close_site, open_site, publish_document, withdraw_document
from lantu_platform.people.queries import signed_in
from lantu_platform.readings.queries import find_reading

router = Router(tags=["dissemination"])


class SiteOut(Schema):
    """How things stand with the public site."""

    opened_at: datetime | None
    opened_by: str
    documents: list[Key]


def _site() -> dict[str, object]:
    now = opening()
    return {
        "opened_at": now.opened_at if now else None,
        "opened_by": str(now.opened_by) if now else "",
        "documents": sorted(published_documents()),
    }


@router.get("/site", response=answers(SiteOut))
@operation("dissemination.read")
def show(request: HttpRequest) -> dict[str, object]:
    """Since when the public site is open (null: it is closed), and which documents stand on it."""
    return _site()


@router.post("/site/open", response=answers(SiteOut))
@operation("dissemination.switch")
def switch_on(request: HttpRequest) -> dict[str, object]:
    """Let everybody see the published documents. Twice does no more than once."""
    open_site(by=signed_in(request))
    return _site()


@router.post("/site/close", response=answers(SiteOut))
@operation("dissemination.switch")
def switch_off(request: HttpRequest) -> dict[str, object]:
    """Close the public site. Twice does no more than once."""
    close_site(by=signed_in(request))
    return _site()


@router.put("/site/documents/{document}", response=answers(SiteOut, 404))
@operation("dissemination.publish")
def publish(request: HttpRequest, document: Path[Key]) -> dict[str, object]:
    """Put a document with its figures on the site. Twice does no more than once."""
    publish_document(by=signed_in(request), document=find_reading(document).document)
    return _site()


@router.delete("/site/documents/{document}", response=answers(SiteOut, 404))
@operation("dissemination.publish")
def withdraw(request: HttpRequest, document: Path[Key]) -> dict[str, object]:
    """Take a document off the site. Twice does no more than once."""
    withdraw_document(by=signed_in(request), document=find_reading(document).document)
    return _site()
