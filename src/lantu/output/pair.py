"""Why two figures are about the same thing or not."""

from lantu.output.labels import figure
from lantu.output.telling import Telling
from lantu.reading import Reading
from lantu.series import explain
from lantu.series.name import Step
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


def explain_pair(first: Spot, second: Spot, language: str = "zh") -> str:
    """Whether the figures at two places share a key, and the rules and slots that decide it, in "zh" or "en".

    Raises IndexError where no figure was read at a place.
    """
    telling = Telling(language)
    one, other = _at(first), _at(second)
    explanation = explain(one, other)
    lines = [
        f"{spot[0].document.name}:{found.start} {found.indicator} {figure(found)}"
        for spot, found in ((first, one), (second, other))
    ]
    lines.append(telling.say("same" if explanation.same else "not same"))
    reasons = [telling.say("step", name, _step(telling, step)) for name, step in explanation.steps]
    reasons += [_difference(telling, *difference) for difference in explanation.differences]
    if explanation.same:
        reasons.append(telling.say("both belong", explanation.key))
    return "\n".join([*lines, *(f"  {reason}" for reason in reasons)])


def _step(telling: Telling, step: Step) -> str:
    key, *told = step
    if key == "rewritten":
        find, put, reason = told
        told = [find, put or telling.say("empty"), telling.say(reason)]
    return telling.say(key, *told)


def _difference(telling: Telling, slot: str, left: str, right: str) -> str:
    if slot == "scope":
        left, right = left or telling.say("everything"), right or telling.say("everything")
    if slot == "measure":
        left, right = telling.word("measure", left), telling.word("measure", right)
    return telling.say(f"{slot} differs", left, right)
