"""What one thing adds to the growth of another: 第一产业拉动GDP增长0.8个百分点."""

import re

from lantu.indicator import clean, expand_industries, owner_of, split_subjects
from lantu.statement.draft import Draft, Memory, Name
from lantu.statement.figure import Figure
from lantu.statement.lead import Lead

_PULL = re.compile("(?P<owner>.*?)(?:分别|共同|合计)?拉动(?P<what>[^，拉]{2,12}?)(?:增长)?")
_OF_ALL = re.compile("(?:对|占|拉动)[^，]+$")


def pulls(figure: Figure, count: int, lead: Lead, memory: Memory) -> list[str]:
    """One name for each of `count` figures that tell by how much something made another grow; [] for other figures.

    Where the clause leaves out what it is that pulls, it is what the figures before were told of.
    """
    told = _PULL.fullmatch(lead.head) if lead.sign and "拉动" in lead.head else None
    if told is None or not figure.unit.endswith("分点"):
        return []
    owners = _owners(told["owner"], count, memory)
    return [f"{owner}拉动{told['what']}增长" for owner in owners] if len(owners) == count else []


def pull(figure: Figure, lead: Lead, memory: Memory) -> Name | None:
    """The name of one such figure; None for another."""
    names = pulls(figure, 1, lead, memory)
    return Name(names[0], "", names[0]) if names else None


def _owners(said: str, count: int, memory: Memory) -> list[str]:
    if not said:
        return [puller(elder) for elder in memory.elders(count)]
    return [clean(said)] if count == 1 else split_subjects(expand_industries(said), count)


def puller(draft: Draft) -> str:
    """Whose growth, share or contribution a figure told: 第一产业 of 第一产业对GDP增长的贡献率."""
    return owner_of(_OF_ALL.sub("", draft.subject)) or draft.subject
