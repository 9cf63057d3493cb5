"""Of the goals that each document sets: how many a later document answers, and how they came out."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from lantu.progress.model import Judgement, Verdict
from lantu.series import Ledger


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The goals of one document for one period.

    `answered` of the `goals` have a result that may be compared; of these `met` and `missed` are final, the others are
    on their way.
    """

    document: str
    period: str
    goals: int
    answered: int
    met: int
    missed: int

    @property
    def open(self) -> int:
        """Goals without an answer."""
        return self.goals - self.answered


def follow_up(judgements: Iterable[Judgement], ledger: Ledger) -> list[FollowUp]:
    """One line for each document and period of its goals, in the order of the periods.

    Only goals that lay ahead when the document was written: a plan's account of a finished plan is none.
    """
    groups: defaultdict[tuple[str, str, str], list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        target = judgement.target
        if target is not None and target.period.end > ledger.horizon(target.place.identity):
            groups[str(target.period), target.place.document, target.place.identity].append(judgement)
    return [
        FollowUp(
            document=document,
            period=period,
            goals=len(group),
            answered=sum(one.judged for one in group),
            met=sum(one.verdict is Verdict.MET for one in group),
            missed=sum(one.verdict is Verdict.NOT_MET for one in group),
        )
        for (period, document, _), group in sorted(groups.items())
    ]
