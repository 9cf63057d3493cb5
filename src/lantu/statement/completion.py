"""How much of a plan was done: 完成年计划710亿元的89.4%, 占年度计划的73%, 完成全年目标任务的106%."""

import re

from lantu.indicator import clean, split_subjects, split_verb
from lantu.statement.draft import Draft, Memory, Name
from lantu.statement.figure import Figure
from lantu.statement.lead import Lead

_AIM = "(?:计划|任务|目标|预算|预期)"
_PLAN = (
    rf"(?:全?年度?|年初|季度|上?半年)?[一-龥]{{0,6}}?{_AIM}+(?:任务|数|值)?(?:(?:投资)?(?:比例|比率))?|"
    "(?:全年|年度|年初|市下达|下达)的?指标(?:任务)?"
)
_DONE = "(?:超额)?(?:完成|占|为|(?<!下)达到?|是|相当于)"
_OF_PLAN = re.compile(rf"(?:(?P<subject>.*?)(?:(?:分别|各|均)+{_DONE}?|{_DONE}))?(?P<plan>{_PLAN})的?")
_QUOTA = re.compile("(?P<subject>)(?P<plan>指标(?:任务)?)的?")
"""就业1885人，完成全年指标的105%: what was allotted for the year."""
_PLAN_ALONE = re.compile(rf"{_DONE}?(?P<plan>{_PLAN})")
_PLAN_SAID = re.compile(rf"{_DONE}(?P<plan>{_PLAN})(?=[\d.]+[^\d.，。；]*$)")
_PLAN_BEHIND = re.compile(rf"的?{_AIM}+(?:任务|数|值)?的|的(?:全?年度?|年初|既定|预定)*{_AIM}+(?:任务|数|值)?")
_RATIO = re.compile("(?:投资)?(?:比例|比率)$")
_TASK = re.compile("[一-龥“”]{2,20}?(?:考核指标|目标任务|任务|指标任务)(?:数|量)?")
_TASKS = ("任务", "指标", "数", "量")
_TASK_END = re.compile("(?:考核指标|目标任务|任务|指标任务)(?:数|量)?$")
RULE = "completion"
WHOLE = "whole of a plan"


def completion_names(figure: Figure, count: int, lead: Lead, memory: Memory) -> list[Name]:
    """The names of shares of plans, `count` of them side by side; [] where the figure is no such share."""
    if figure.unit_kind != "ratio" or lead.sign or lead.target:
        return []
    last = memory.last[-1] if memory.last else None
    whole = last is not None and WHOLE in last.rules
    match = _OF_PLAN.fullmatch(lead.head)
    if not match and lead.light and last is not None:
        match = _QUOTA.fullmatch(lead.head)
    if not match and not (whole and not lead.head):
        return []
    said = match or _PLAN_SAID.search(memory.said)
    plan = _RATIO.sub("", clean(said.group("plan"))) if said else "计划"
    subject = clean(match.group("subject") or "") if match else ""
    if subject:
        subjects = split_subjects(subject, count) if count > 1 else [subject]
    else:
        subjects = [elder.indicator for elder in measured_before(memory)[-count:]]
    if len(subjects) != count:
        return []
    lead.rules.append(RULE)
    return [Name(f"{subject}{plan}完成率", "", subject) for subject in subjects]


def planned_name(figure: Figure, lead: Lead, tail: str, memory: Memory) -> Name | None:
    """完成年计划710亿元的89.4%: the amount is what was planned of the indicator before; None elsewhere.

    改厕任务3800座，完成3860座: so is what a task comes to.
    """
    if figure.unit_kind == "ratio":
        return None
    if (
        not lead.light
        and lead.head.endswith(_TASKS)
        and lead.joined in ("", "；")
        and _TASK.fullmatch(lead.head)
        and not split_verb(lead.head)[0]
    ):
        lead.rules.append(WHOLE)
        lead.target = True
        return Name(clean(lead.head), "", clean(lead.head))
    if not memory.last:
        return None
    before = _PLAN_ALONE.fullmatch(lead.head) if tail == "的" else None
    behind = _PLAN_BEHIND.fullmatch(tail) if not lead.head and lead.light else None
    if not before and not behind:
        return None
    lead.rules.append(WHOLE)
    lead.target = True
    measured = measured_before(memory)[-1]
    return Name(measured.indicator, measured.verb, measured.noun)


def done_of(planned: Draft) -> str:
    """What is done of what was planned: 改厕 of 改厕任务."""
    return _TASK_END.sub("", planned.indicator) if WHOLE in planned.rules else planned.indicator


def measured_before(memory: Memory) -> list[Draft]:
    """The figures of the sentence that tell of the thing itself, not of its plan; all of them where none does."""
    return [draft for draft in memory.last if RULE not in draft.rules and WHOLE not in draft.rules] or memory.last
