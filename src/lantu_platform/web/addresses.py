"""Where figures lead to: the reader for those who work here, a page of its own on the public site."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.urls import reverse

if TYPE_CHECKING:
    from lantu_platform.readings.models import Statement

Link = Callable[["Statement"], str]


def in_reader(figure: "Statement") -> str:
    """The figure's place in the reader."""
    return f"{reverse('document', args=[figure.document_id])}#s{figure.start}"


def on_public_site(figure: "Statement") -> str:
    """The figure's page on the public site."""
    return reverse("public-figure", args=[figure.document_id, figure.start])
