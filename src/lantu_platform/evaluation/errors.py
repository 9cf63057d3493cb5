"""The room's errors.

EvaluationError
├── RowGone       the plan has no such row any more
└── WordsMissing  an assessment needs an opinion and its basis, a conclusion its overall judgement
"""


class EvaluationError(Exception):
    """A write of the room cannot be done; nothing was changed."""


class RowGone(EvaluationError):
    """No indicator table of the plan holds such a row."""


class WordsMissing(EvaluationError):
    """A field that must be filled is empty; `field` names it."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field
