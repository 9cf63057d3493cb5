"""Why two figures are about the same thing or not."""

from lantu.output.labels import figure
from lantu.reading import Reading
from lantu.series import explain
from lantu.statement import Statement

Spot = tuple[Reading, int]
"""A reading and an offset in its text."""


def _at(spot: Spot) -> Statement:
    reading, offset = spot
    found = next((one for one in reading.statements if one.start <= offset < one.end), None)
    if found is None:
        message = (
            f"no figure was read at offset {offset} of {reading.document.name}. "
            "Take `start` of a statement from the output of `lantu read`."
        )
        raise IndexError(message)
    return found


def explain_pair(first: Spot, second: Spot) -> str:
    """Whether the figures at two places share a key, and the rules and slots that decide it.

    Raises IndexError where no figure was read at a place.
    """
    one, other = _at(first), _at(second)
    explanation = explain(one, other)
    lines = [
        f"{spot[0].document.name}:{found.start} {found.indicator} {figure(found)}"
        for spot, found in ((first, one), (second, other))
    ]
    lines.append("the same thing" if explanation.same else "not the same thing")
    return "\n".join([*lines, *(f"  {reason}" for reason in explanation.reasons)])
