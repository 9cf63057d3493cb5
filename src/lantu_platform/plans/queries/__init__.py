"""Reads of the room."""

from lantu_platform.plans.queries.judgements import (
    Plan,
    Tally,
    in_need,
    judgements_of_indicator,
    overall,
    plan_rows,
    plans,
    tally,
)

__all__ = ["Plan", "Tally", "in_need", "judgements_of_indicator", "overall", "plan_rows", "plans", "tally"]
