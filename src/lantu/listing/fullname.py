"""Full names of projects whose writing leaves a part to its neighbours."""

import re

from lantu.listing.groups import Group
from lantu.listing.names import grade, head, is_phase, residue, stem

_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]+$")
_ORDINAL_NAME = re.compile(r"^第[一二三四五六七八九十\d]+(?P<noun>.+)$")
_BEFORE_ORDINAL = re.compile(r"^(.+?)第[一二三四五六七八九十\d]+")
_NUMERAL_END = re.compile("[^一二三四五六七八九十][一二三四五六七八九十]$")
_KINDS = ("项目", "工程")


def full_names(names: list[str], group: Group, before: list[str]) -> list[str]:
    """The names as they would be written one by one: with the shared head, noun, or tail of their list.

    `before` are the full names before them in the sentence.
    """
    full = list(before)
    for number, name in enumerate(names):
        following = names[number + 1] if number + 1 < len(names) else ""
        whole = _with_noun(_with_head(name, full), following)
        whole = _with_owned(whole, names[-1]) if following and not group.kind else whole
        full.append(_with_tail(whole, group))
    return full[len(before) :]


def _with_owned(name: str, last: str) -> str:
    """The name with the noun of the last one, where it is but a place like that one's: 云上、澜南光伏基地."""
    owner = residue(last)
    if grade(name) or residue(name) != name or not grade(last) or not last.startswith(owner):
        return name
    return name + last[len(owner) :]


def _with_head(name: str, before: list[str]) -> str:
    if not before:
        return name
    if is_phase(name):
        return stem(before[-1]) + name
    shared = _BEFORE_ORDINAL.match(before[-1]) if _ORDINAL_NAME.match(name) else None
    return shared.group(1) + name if shared else name


def _with_noun(name: str, following: str) -> str:
    if _ORDINAL.search(name) and (match := _ORDINAL_NAME.match(following)):
        return name + match["noun"]
    if following and _NUMERAL_END.search(name) and is_phase(following):
        return name + "期"
    return name


def _with_tail(name: str, group: Group) -> str:
    summed = group.kind in _KINDS or grade(group.kind) == "facility"
    if summed and not grade(name) and not head(name) and not name.endswith("）"):
        return name + group.kind
    return name
