"""A finding as a row of plain values."""

from lantu.checks.model import Relation
from lantu.rows import Field, Row


def finding_row(relation: Relation) -> Row:
    """One finding as plain values.

    `documents`, `sha256s`, `starts`, `ends` and `sentences` run parallel, the checked figure first.
    """
    places = [one.place for one in relation.members]
    value: Field = relation.members[0].value
    return {
        "document": places[0].document,
        "sha256": places[0].sha256,
        "start": places[0].start,
        "end": places[0].end,
        "rule": relation.rule.value,
        "weight": relation.weight.value,
        "figure": value,
        "unit": relation.members[0].unit,
        "expected": None if relation.expected is None else round(relation.expected, 6),
        "tolerance": None if relation.tolerance is None else round(relation.tolerance, 6),
        "documents": tuple(place.document for place in places),
        "sha256s": tuple(place.sha256 for place in places),
        "starts": tuple(place.start for place in places),
        "ends": tuple(place.end for place in places),
        "sentences": tuple(place.sentence for place in places),
        "message_zh": relation.message.zh,
        "message_en": relation.message.en,
    }
