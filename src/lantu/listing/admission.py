"""Which names of a group are projects."""

import re

from lantu.listing.groups import Group
from lantu.listing.lists import Span
from lantu.listing.names import grade, head, is_phase, is_plausible, is_programme, is_quantity, is_specific

_SOFT_KINDS = frozenset(("设施", "场馆", "载体", "平台", "学校", "医院", "网络", "市场"))
_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]+$")
_LONG = 9
_PREPOSITIONS = ("与", "对", "以", "由", "在", "从", "向", "为", "把", "将", "和")


def admitted(group: Group, sentence: str, boxed: bool, described: bool) -> list[Span]:
    """The spans of the group's names that are projects.

    `described` says that the words describe a project named before them: only what is called a project there is one.
    """
    if group.foreign or sentence[group.names[0][0] :].startswith(_PREPOSITIONS):
        return []
    kept = [span for span in group.names if _is_candidate(sentence[span[0] : span[1]])]
    names = [sentence[a:b] for a, b in kept]
    if described:
        chosen = [_is_called_project(name) for name in names]
    elif boxed:
        chosen = [_in_box(name, group) for name in names]
    elif group.kind:
        chosen = _of_list(names, group)
    else:
        chosen = _of_names(names, group)
    return [span for span, right in zip(kept, chosen, strict=True) if right]


def _is_candidate(name: str) -> bool:
    return is_plausible(name) and not is_programme(name)


def _is_named(name: str) -> bool:
    return grade(name) != "" and is_specific(name) and not is_quantity(name)


def _is_called_project(name: str) -> bool:
    return head(name) in ("项目", "工程") and is_specific(name)


def _in_box(name: str, group: Group) -> bool:
    if is_quantity(name):
        return grade(name) == "works"
    return grade(name) != "" or (bool(group.kind) and is_specific(name))


def _of_list(names: list[str], group: Group) -> list[bool]:
    """Of a list closed by "等…项目": all its names, if one of them at least is a proper name."""
    needed = _is_named if group.strength == 0 or group.kind in _SOFT_KINDS else is_specific
    if group.strength < 0 or not any(needed(name) for name in names):
        return [False] * len(names)
    return [not is_quantity(name) for name in names]


def _of_names(names: list[str], group: Group) -> list[bool]:
    """Of a list without such a tail: the names whose noun and verbs speak of building, and their likes beside them."""
    if group.stage is None or group.strength < 1:
        return [False] * len(names)
    sure = [_is_sure(name, group) for name in names]
    if not any(sure):
        return sure
    return [right or _is_like(name, group) for name, right in zip(names, sure, strict=True)]


def _is_sure(name: str, group: Group) -> bool:
    if is_quantity(name):
        return False
    kind = grade(name)
    if is_phase(name) or kind == "area":
        return group.strength == 2 and kind != ""
    if is_specific(name):
        return kind != "" or (group.strength == 2 and group.tail is not None)
    told = group.after is not None and group.after.strength == 2
    return told and (kind == "facility" or (kind != "" and len(name) >= _LONG))


def _is_like(name: str, group: Group) -> bool:
    if is_quantity(name):
        return False
    return grade(name) != "" or _ORDINAL.search(name) is not None or (group.strength == 2 and is_specific(name))


def is_titled(name: str) -> bool:
    """Whether the words before a colon name the project that the words after it describe."""
    return _is_named(name) and _is_candidate(name)
