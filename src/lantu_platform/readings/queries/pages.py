"""What the reader page shows of one document."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import get_language

from lantu.text import Document
from lantu.unit import written_range
from lantu_platform.readings.enums import Review
from lantu_platform.readings.models import Content, Project, Reading, Remark, Statement, Term


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure's place in the text, with what its look depends on."""

    start: int
    end: int
    status: str
    doubtful: bool
    review: str = ""
    """What people decided; "" where nobody has."""


def find_content(reading: Reading) -> Document | None:
    """The document with its structure; None where it is not read yet."""
    content = Content.objects.filter(reading=reading).first()
    if content is None:
        return None
    content.reading = reading
    return content.document()


def marks(reading: Reading) -> list[Mark]:
    """The places of all figures of a reading, in the order of the text."""
    rows = reading.statements.order_by("start", "id").values_list("start", "end", "status", "doubtful", "review")
    return [Mark(*row[:4], "" if row[4] == Review.WAITING else row[4]) for row in rows]


def statements_at(reading: Reading, start: int) -> list[Statement]:
    """The statements of the figure whose mark begins at an offset: all whose span overlaps the first one's."""
    first = reading.statements.filter(start=start).order_by("-end").first()
    if first is None:
        return []
    overlapping = reading.statements.filter(start__gte=start, start__lt=first.end)
    return list(overlapping.select_related("indicator", "document", "decision__by").order_by("start", "id"))


def terms(reading: Reading) -> list[Term]:
    """The terms that a document explains."""
    return list(reading.terms.all())


def listed_projects(reading: Reading) -> list[Project]:
    """The projects that a document names."""
    return list(reading.listed_projects.all())


def remarks(reading: Reading) -> list[Remark]:
    """The numbers of a document that became no statement."""
    return list(reading.remarks.all())


def spanned(low: str, high: str, unit: str) -> str:
    """A range in the language of the page: "6%—7%" or "6–7%"."""
    return written_range(low, high, unit, chinese=not (get_language() or "").startswith("en"))


def plain(number: Decimal) -> str:
    """A stored number as one writes it, without idle zeros: 44.00000000 is "44", 0.50 is "0.5"."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
