"""The marks that readings are held to, for the documents given with their annotations and for those never seen."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mark:
    """One line of the table, with the marks for documents that were seen and for those that were not."""

    title: str
    key: str
    seen: float
    unseen: float


MARKS = (
    Mark("detection precision", "precision", 0, 0),
    Mark("detection recall", "recall", 0, 0),
    Mark("detection F1", "detection", 0.985, 0.97),
    *(Mark(slot, slot, 0.985, 0.97) for slot in ("value", "unit", "comparator", "measure", "status")),
    *(Mark(slot, slot, 0.97, 0.95) for slot in ("period", "region")),
    Mark("indicator", "indicator", 0.94, 0.90),
    Mark("full F1", "full", 0.92, 0.85),
    Mark("marked sure", "sure", 0, 0),
    Mark("right when sure", "right when sure", 0.98, 0.98),
    Mark("project span F1", "projects", 0.93, 0.85),
    Mark("project stage", "stage", 0.92, 0.85),
)
