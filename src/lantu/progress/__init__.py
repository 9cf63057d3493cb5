"""Targets set against results: fulfilment, pace, verdict and the reason in words."""

from lantu.progress.aim import BINDING
from lantu.progress.comparison import Comparison, PlanTable, compare
from lantu.progress.decided import Decided
from lantu.progress.follow_up import FollowUp, follow_up
from lantu.progress.judge import judge
from lantu.progress.lights import Colour, Facts, Light, LightRule, facts_of, light_rules, rules_from
from lantu.progress.model import Cause, Denominator, Judgement, Measures, Projection, TableRow, Verdict, Wording
from lantu.progress.news import Change, changes
from lantu.progress.promises import judge_promises, judge_target, promised
from lantu.progress.table import judge_table
from lantu.progress.wording import VERDICTS, period_words

__all__ = [
    "BINDING",
    "VERDICTS",
    "Cause",
    "Change",
    "Colour",
    "Comparison",
    "Decided",
    "Denominator",
    "Facts",
    "FollowUp",
    "Judgement",
    "Light",
    "LightRule",
    "Measures",
    "PlanTable",
    "Projection",
    "TableRow",
    "Verdict",
    "Wording",
    "changes",
    "compare",
    "facts_of",
    "follow_up",
    "judge",
    "judge_promises",
    "judge_table",
    "judge_target",
    "light_rules",
    "period_words",
    "promised",
    "rules_from",
]
