"""Words that open a list of projects: 签约项目包括…, 较大的项目有…, 工业项目5个，分别是…"""

import re

from lantu.listing.cues import Cue, stage_of_tail, stages_in
from lantu.listing.model import Stage
from lantu.listing.predicates import STRONG

_OPENER = re.compile(
    r"^(?:分别|依次)(?:是|为)|^(?:主要)?(?:建设|改造)内容(?:主要)?(?:包括|包含|涵盖|有|为|是)|^(?:包含|包括|涵盖)(?=.{4})|"
    r"^[^、，]{0,24}?(?:项目|工程)中?(?:共?\d+[个项条座])?(?:主要|分别|依次|重点)?(?:包括|包含|涵盖|涉及|(?P<plain>[有是为])(?=.{4}|$))"
)
_COUNTED = r"(?:共?\d+[个项条座])?"
_LISTS = rf"中?{_COUNTED}(?:主要|分别|依次|重点)?(?:包括|包含|涵盖|涉及|有|是)"
_COSTS = r"(?:计划|预计)?总?投资(?:约|近|超)?\d"
_MAY_LIST = re.compile(
    rf"项目{_LISTS}|工程{_LISTS}|分别[是为]|依次[是为]|，包[含括]|内容(?:主要)?(?:包|涵|有|为|是)|"
    rf"项目{_COUNTED}为[：:]|工程{_COUNTED}为[：:]|项目{_COSTS}|、{_COSTS}|投资[\d.]+[万亿]*元的"
)
"""Each of its alternatives begins with a word, so that a search passes over all places where none begins at once."""
_LISTED = re.compile("项目|工程")


_MEETING = re.compile("推进(?:工作)?(?:会|大会|会议)")
"""A meeting to push projects tells nothing of them."""


def may_list(sentence: str) -> bool:
    """Whether the sentence may open a list of projects, or tell what one costs: a cheap look before reading it."""
    return _MAY_LIST.search(sentence) is not None


def opener(sentence: str, start: int, end: int, *, listed: bool) -> Cue | None:
    """The opener of a list at the beginning of a clause's first item; its stage is what the sentence told so far.

    `listed` tells whether other items follow: 有 and 是 open nothing else. Offsets of the cue count the item's
    characters. None where no list of projects is opened.
    """
    text = sentence[start:end]
    match = _OPENER.match(text)
    if match and match.group("plain") and not listed and not sentence.startswith(("：", ":"), end):
        return None
    if not match or not _LISTED.search(sentence):
        return None
    told = stage_of_tail(sentence[: start + match.end()])
    stage = told.stage if told and told.stage else Stage.UNKNOWN
    return Cue(match.start(), match.end(), stage, STRONG, match.group(), lists=True)


def stage_of_title(title: str) -> Stage | None:
    """The stage of the projects that a paper is about by its title (…集中开工项目…); None for none or several."""
    if not _LISTED.search(title):
        return None
    stages = stages_in(_MEETING.sub("", title))
    return next(iter(stages)) if len(stages) == 1 else None
