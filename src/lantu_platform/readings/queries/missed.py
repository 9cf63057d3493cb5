"""Numbers that the reader left as remarks, for people who know better."""

from dataclasses import dataclass

from lantu_platform.readings.models import Content, Decision, Reading, Remark
from lantu_platform.readings.queries.sentence import sentence_around


@dataclass(frozen=True, slots=True)
class Missed:
    """A remark with the sentence around it."""

    remark: Remark
    sentence: str


def missed(reading: Reading, reason: str = "") -> list[Missed]:
    """The numbers of a document that became no statement, for a reason or for any; without those that people added."""
    text = Content.objects.filter(reading=reading).values_list("text", flat=True).first() or ""
    added = Decision.objects.filter(document=reading.document_id, current=True, added=True)
    places = set(added.values_list("start", "end"))
    rows = reading.remarks.filter(reason=reason) if reason else reading.remarks.all()
    return [
        Missed(row, sentence_around(text, row.start, row.end)) for row in rows if (row.start, row.end) not in places
    ]


def missed_reasons(reading: Reading) -> list[str]:
    """The reasons that occur in a document, in the order of the alphabet."""
    return list(reading.remarks.order_by("reason").values_list("reason", flat=True).distinct())


def find_missed(key: int) -> Missed | None:
    """One remark with its sentence; None where the document was read anew meanwhile."""
    row = Remark.objects.select_related("reading__document", "reading__content").filter(pk=key).first()
    return Missed(row, sentence_around(row.reading.content.text, row.start, row.end)) if row else None
