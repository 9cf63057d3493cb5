"""Lists page by page."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet
from ninja import Field, Schema

Out = TypeVar("Out")
MOST = 200


class Paging(Schema):
    """Which part of a list."""

    page: int = Field(1, ge=1, le=1_000_000, description="Counted from 1.")
    size: int = Field(50, ge=1, le=MOST, description="Items a page.")


class Page(Schema, Generic[Out]):
    """A part of a list; behind the last page `items` is empty."""

    items: list[Out]
    count: int = Field(description="Items of the whole list.")
    page: int
    size: int
    pages: int = Field(description="Pages of the whole list.")


def page_of(items: Sequence[object], count: int, wanted: Paging) -> dict[str, object]:
    """The asked part of a list of so many, where it is known already."""
    pages = -(-count // wanted.size)
    return {"items": items, "count": count, "page": wanted.page, "size": wanted.size, "pages": pages}


def paged(rows: QuerySet[Any] | Sequence[object], wanted: Paging) -> dict[str, object]:
    """The asked part; of a query in two queries."""
    count = rows.count() if isinstance(rows, QuerySet) else len(rows)
    return page_of(list(rows[(wanted.page - 1) * wanted.size : wanted.page * wanted.size]), count, wanted)
