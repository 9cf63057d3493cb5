"""Tables of the room."""

from lantu_platform.readings.models.alias import Alias
from lantu_platform.readings.models.comparison import Comparison
from lantu_platform.readings.models.content import Content
from lantu_platform.readings.models.decision import Batch, Decision
from lantu_platform.readings.models.listed import Project, Remark, Task, Term
from lantu_platform.readings.models.reading import Reading
from lantu_platform.readings.models.slots import Slots
from lantu_platform.readings.models.statement import Statement

__all__ = [
    "Alias",
    "Batch",
    "Comparison",
    "Content",
    "Decision",
    "Project",
    "Reading",
    "Remark",
    "Slots",
    "Statement",
    "Task",
    "Term",
]
