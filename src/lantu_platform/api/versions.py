"""Changing only what one has seen: the ETag of a record, and If-Match."""

from typing import Protocol, TypeVar

from django.http import HttpRequest, HttpResponse
from django.utils.http import parse_etags, quote_etag

from lantu_platform.people.rules import Seen

IF_MATCH = {
    "parameters": [
        {
            "in": "header",
            "name": "If-Match",
            "required": True,
            "schema": {"type": "string", "title": "If-Match"},
            "description": "The ETag that came with what was seen, so that nobody else's change is lost; * for any.",
        }
    ]
}
"""What an operation adds to its description that changes what others change too."""


IF_MATCH_WHERE_ANY = {"parameters": [IF_MATCH["parameters"][0] | {"required": False}]}
"""What an operation adds that makes a record or changes one; without the header none may be there yet."""
NOTHING_THERE = ("",)
"""Seen by who says nothing of what they saw."""


class HasVersion(Protocol):
    """A record that others may change, too."""

    @property
    def version(self) -> str:
        """The same while nobody has changed it."""


Versioned = TypeVar("Versioned", bound=HasVersion)


class SeenMissing(Exception):
    """A change does not say which state of the record the caller saw."""


def tag(answer: HttpResponse, version: str) -> None:
    """Give an answer the version of its record as ETag."""
    answer["ETag"] = quote_etag(version)


def tagged(answer: HttpResponse, record: Versioned) -> Versioned:
    """The record, whose version the answer has as ETag."""
    tag(answer, record.version)
    return record


def seen(request: HttpRequest) -> Seen:
    """The versions that the caller saw; None where any may be overwritten. Raises SeenMissing."""
    given = request.headers.get("If-Match")
    if given is None:
        raise SeenMissing
    tags = parse_etags(given)
    # A weak tag never matches (RFC 9110, 13.1.1).
    return None if "*" in tags else frozenset(each[1:-1] for each in tags if each.startswith('"'))
