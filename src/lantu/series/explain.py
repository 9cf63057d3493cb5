"""Why two statements share a key or do not."""

from dataclasses import dataclass

from lantu.series.key import place
from lantu.statement import Statement

_SLOTS = {
    "indicator": "their indicators differ",
    "measure": "one is a {0}, the other a {1}",
    "dimension": "their units measure different things",
    "region": "they speak of different places",
    "scope": "they count different things",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Whether two statements share a key; `reasons` are sentences, the rewriting of the names first."""

    same: bool
    reasons: tuple[str, ...]


def _show(value: object) -> str:
    return "、".join(value) or "everything" if isinstance(value, tuple) else str(value)


def explain(first: Statement, second: Statement) -> Explanation:
    """Tell which rules brought two names together, and which slots keep them apart."""
    one, other = place(first), place(second)
    reasons = [f"{first.indicator}: {step}" for step in one.name.steps]
    reasons += [f"{second.indicator}: {step}" for step in other.name.steps]
    differences = []
    for slot, words in _SLOTS.items():
        left, right = getattr(one.key, slot), getattr(other.key, slot)
        if left != right:
            differences.append(f"{words.format(left, right)}: {_show(left)} / {_show(right)}")
    verdict = differences or [f"both belong to {one.key}"]
    return Explanation(not differences, (*reasons, *verdict))
