"""Storing figures that do not agree."""

import hashlib
from collections.abc import Iterable

from lantu.checks import Relation
from lantu_platform.plans.models import Finding, FindingFigure, Review
from lantu_platform.plans.services.places import Places, is_read, storable


def add_findings(made: Review, relations: Iterable[Relation], places: Places) -> None:
    """Store the failed relations of a review with their figures, in their order."""
    # Figures of one return are checked before it is submitted; here belongs what concerns a document.
    concerned = [each for each in relations if any(is_read(member) for member in each.members)]
    pairs = [(each, _finding(made, position, each)) for position, each in enumerate(concerned)]
    Finding.objects.bulk_create(finding for _, finding in pairs)
    FindingFigure.objects.bulk_create(
        FindingFigure(finding=finding, statement_id=statement, position=position)
        for each, finding in pairs
        for position, statement in enumerate(_statements(each, places))
    )


def finding_key(each: Relation) -> str:
    """What stays the same about a finding in every review: its rule, and its figures with their places and values."""
    figures = sorted(f"{one.place.document} {one.place.start} {one.low} {one.high} {one.unit}" for one in each.members)
    return hashlib.sha256("\n".join([each.rule, *figures]).encode()).hexdigest()


def _finding(made: Review, position: int, each: Relation) -> Finding:
    first = each.members[0]
    read = next(member for member in each.members if is_read(member))
    return Finding(
        review=made,
        document_id=int(read.place.document),
        position=position,
        key=finding_key(each),
        rule=each.rule,
        weight=each.weight,
        message_zh=each.message.zh,
        message_en=each.message.en,
        expected=storable(each.expected),
        tolerance=storable(each.tolerance),
        unit=first.unit[:60],
    )


def _statements(each: Relation, places: Places) -> list[int]:
    """Keys of the figures, each once; those that are gone meanwhile are left out."""
    found = (places.find(member)[0] for member in each.members)
    return list(dict.fromkeys(key for key in found if key is not None))
