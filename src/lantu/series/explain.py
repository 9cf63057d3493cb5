"""Why two statements share a key or do not."""

from dataclasses import dataclass

from lantu.series.key import place
from lantu.series.name import Step
from lantu.statement import Statement

_SLOTS = ("indicator", "measure", "dimension", "region", "scope")


@dataclass(frozen=True, slots=True)
class Explanation:
    """Whether two statements share a key, and why.

    `steps` are what was done to the names, each behind the name. `differences` are the slots that keep the two apart,
    each with both values (of a scope words joined with "、", "" for everything); `key` is the key of the first.
    """

    same: bool
    steps: tuple[tuple[str, Step], ...]
    differences: tuple[tuple[str, str, str], ...]
    key: str


def _show(value: object) -> str:
    return "、".join(value) if isinstance(value, tuple) else str(value)


def explain(first: Statement, second: Statement) -> Explanation:
    """Tell which rules brought two names together, and which slots keep them apart."""
    one, other = place(first), place(second)
    steps = [(said.indicator, step) for said, placed in ((first, one), (second, other)) for step in placed.name.steps]
    differences = []
    for slot in _SLOTS:
        left, right = getattr(one.key, slot), getattr(other.key, slot)
        if left != right:
            differences.append((slot, _show(left), _show(right)))
    return Explanation(not differences, tuple(steps), tuple(differences), str(one.key))
