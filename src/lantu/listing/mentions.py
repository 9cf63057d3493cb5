"""The projects that a sentence names, with what one sentence leaves to the next."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from lantu.listing.admission import admitted, is_titled
from lantu.listing.cues import (
    Cue,
    first_cue_after,
    opening_chain,
    opens_with_cue,
    stage_of_tail,
    telling_in,
    tells_surely,
)
from lantu.listing.fullname import full_names
from lantu.listing.groups import Group, groups
from lantu.listing.lists import Clause, clauses, is_bare_list, sole_name
from lantu.listing.model import Stage
from lantu.listing.names import grade, has_noun, is_specific, nouns_in
from lantu.listing.openers import may_list, opener
from lantu.listing.passage import Passage
from lantu.listing.subjects import goes_on_with, subject, told_of

# A clause that only measures the subject before it.
_MEASURED = re.compile(
    r"(?:项目)?(?:计划)?(?:总投资|投资|占地|总?建筑面积|总?规模|全长|规划面积|用地|总工期|设计)[^，]*\d"
)
_OBJECT = re.compile("(?!投资|产值|前期|主体|的|了)[^，\\d]{4}")
"""What a verb is about, not how far it has come: 深入推进(高水平自立自强)."""
_COLONS = ("：", ":")
_ANNOUNCES = re.compile("(?:项目|工程|任务|重点|清单)(?:库|表|清单|安排|布局|一览表|名单)?(?:[（(][^（）()]*[）)])?$")
_LISTS = re.compile("(?:项目|工程|清单|名单|一览表)(?:库|表|计划|安排)?(?:[（(][^（）()]*[）)])?$")
_REPORTS = re.compile("(?:项目|工程|实事)[^，。]{0,8}(?:情况|进展|清单|名单|计划|安排|一览表)$")
"""The title of a paper whose numbered lines name projects."""
_NUMBERED = re.compile(r"[（(]?\d{1,3}[）).．、]")
_SUMS = ("项目", "工程")
_SUMMED = re.compile("等[^，、]{0,20}(?:项目|工程)")


@dataclass(slots=True)
class Mention:
    """A project named in a passage; offsets count the passage's characters."""

    start: int
    end: int
    name: str
    stage: Stage
    rule: str


class Reader:
    """Reads passage after passage, and keeps what one sentence of a paragraph leaves to the next."""

    def __init__(
        self,
        topic: Stage | None = None,
        headed: Callable[[Passage], Sequence[str]] | None = None,
        title: str = "",
    ) -> None:
        """`topic` is the stage that the paper's title tells, for projects of which nothing else is told.

        `headed` tells the headings that a passage stands under, the nearest last; `title` is the paper's.
        """
        self.described = False
        self.reports = _REPORTS.search(title) is not None
        self.topic = topic
        self.headed = headed
        self.carried: Cue | None = None
        """The verb before the last names, which names after a semicolon or a comma may share."""

    def _heads_projects(self, passage: Passage) -> bool:
        """Whether the heading above a passage announces projects: 重点水利项目."""
        headings = self.headed(passage) if self.headed else ()
        return any(_ANNOUNCES.search(heading) for heading in headings[-1:])

    def _item(self, passage: Passage) -> Mention | None:
        """The project that a paragraph of its own names under a heading such as 二、新开工项目; None for no name."""
        numbered = self.reports and _NUMBERED.match(passage.text) is not None
        span = sole_name(passage.text, announced=numbered)
        if span is None:
            return None
        headings = self.headed(passage)[-2:] if self.headed else ()
        if not numbered and not any(_LISTS.search(heading) for heading in headings):
            return None
        told = [cue.stage for heading in headings if (cue := stage_of_tail(heading)) and cue.stage]
        stage = told[-1] if told else Stage.UNKNOWN
        return Mention(*span, passage.text[slice(*span)], stage, "item")

    def mentions(self, passage: Passage) -> list[Mention]:
        """The projects named in one passage."""
        sentence = passage.text
        boxed = passage.box is not None or (is_bare_list(sentence) and self._heads_projects(passage))
        if passage.opens:
            self.described = False
        if self.carried is not None and (passage.opens or boxed or not passage.goes_on):
            self.carried = None
        item = self._item(passage) if passage.alone and not boxed else None
        return [item] if item is not None else self._in_sentence(sentence, boxed)

    def _in_sentence(self, text: str, boxed: bool) -> list[Mention]:
        """The projects that the clauses of a sentence name."""
        sentence = _Sentence(text, boxed)
        shares = self.carried is not None and _SUMMED.search(text) is not None
        if not (boxed or sentence.listing or shares or sentence.is_worth_reading(0, len(text))):
            return []
        found: list[Mention] = []
        parted = list(clauses(text))
        for number, clause in enumerate(parted):
            found += self._in_clause(sentence, clause, parted[number + 1 : number + 3])
        return found

    def _in_clause(self, sentence: "_Sentence", clause: Clause, following: list[Clause]) -> list[Mention]:
        """The projects that a clause names; `following` are the two clauses behind it."""
        start, end, items, mark = clause
        carried, self.carried = self.carried, None
        text, boxed = sentence.text[start:end], sentence.boxed
        if boxed and mark in _COLONS and is_titled(text, sentence.text[end + 1 :]):
            self.described = True
            return [Mention(start, end, text, _stage_after(sentence.text[end + 1 :]), "title")]
        if sentence.is_opener(start, end, mark) or not (boxed or sentence.may_name(start, end)):
            return []
        later = partial(_told_later, sentence.text, following if mark == "，" else [], text)
        goes_on = sentence.opened if len(items) > 1 or "等" in text else None
        listed = sentence.listing and (goes_on is not None or may_list(text))
        shares = carried is not None and _SUMMED.search(sentence.text, start) is not None and _may_share(text)
        if not (boxed or listed or shares or sentence.is_worth_reading(start, end) or later()):
            return []
        found: list[Mention] = []
        for group in groups(sentence.text, items, listing=sentence.listing):
            _take_cues(group, sentence.before if boxed else goes_on, later, self.topic)
            _share(group, carried if shares else None)
            self.carried = group.before
            sentence.go_on_with(group.before)
            if mark not in _COLONS:
                found += self._of_group(group, sentence)
        return found

    def _of_group(self, group: Group, sentence: "_Sentence") -> list[Mention]:
        """The projects of a group; the sentence gains their full names."""
        kept = admitted(group, sentence.text, sentence.boxed, self.described)
        if not kept:
            return []
        names = full_names([sentence.text[start:end] for start, end in kept], group, sentence.named)
        sentence.named += names
        stage = group.stage if group.stage not in (None, Stage.UNKNOWN) else self.topic
        rule = "box" if sentence.boxed else "sentence"
        return [
            Mention(start, end, name, stage or Stage.UNKNOWN, rule)
            for (start, end), name in zip(kept, names, strict=True)
        ]


def _take_cues(group: Group, before: Cue | None, later: Callable[[], Cue | None], topic: Stage | None) -> None:
    """Give a group that tells no stage itself the verb before it in its box, or what a later clause tells.

    Where only an opener stands before it, it has the stage that the paper's title tells.
    """
    group.before = group.before or before
    if topic and group.before is not None and group.before.lists and group.before.stage is Stage.UNKNOWN:
        group.before = replace(group.before, stage=topic)
    untold = group.after is None or group.after.stage is Stage.UNKNOWN
    if group.before is None and untold:
        group.after = later() or group.after


def _share(group: Group, carried: Cue | None) -> None:
    """Give a list that has no verb of its own the verb before the names it goes on from."""
    untold = group.after is None or group.after.stage in (None, Stage.UNKNOWN)
    tells_stage = carried is not None and carried.strength > 0 and carried.stage not in (None, Stage.UNKNOWN)
    if group.before is None and untold and tells_stage and (group.kind in _SUMS or group.tail is None):
        group.before = carried


def _may_share(text: str) -> bool:
    """Whether a clause is a list that is summed up (…等项目), or nothing but names before one."""
    return _SUMMED.search(text) is not None or all(grade(name) and is_specific(name) for name in text.split("、"))


def _told_later(sentence: str, following: list[Clause], words: str) -> Cue | None:
    """What a later clause says of a subject that its own clause only names: "望河大桥，总投资3亿元，已开工".

    Where `words`, those of its own clause, are but the name of a project, whatever follows is told of it.
    """
    for start, end, _, _ in following:
        text = sentence[start:end]
        if _MEASURED.match(text):
            continue
        if goes_on_with(words, text):
            return told_of(text)
        cue = first_cue_after(text) if opens_with_cue(text) else None
        if cue is None or cue.start or cue.strength < 2 or has_noun(text[cue.end :]) or _acts(text):
            return None
        return cue
    return None


def _acts(text: str) -> bool:
    """Whether a clause opens with a verb that has an object, so that nothing is told of the words before it."""
    chain = opening_chain(text)
    return chain is not None and chain.end < len(text) and _OBJECT.match(text, chain.end) is not None


class _Sentence:
    """A sentence on its way from left to right: quick looks at its clauses, and what one leaves to the next."""

    def __init__(self, text: str, boxed: bool) -> None:
        self.text = text
        self.boxed = boxed
        self.listing = not boxed and may_list(text)
        self.before: Cue | None = None
        """The verb before the last names, which the next items of a box share."""
        self.opened: Cue | None = None
        """The opener of the list that goes on."""
        self.named: list[str] = []
        """The full names so far."""
        self._nouns = nouns_in(text)
        self._verbs = telling_in(text)

    def is_opener(self, start: int, end: int, mark: str) -> bool:
        """Whether a clause before a colon does nothing but open a list, which then goes on."""
        announced = opener(self.text, start, end, listed=True) if self.listing and mark in _COLONS else None
        opens = announced is not None and announced.end == end - start
        self.opened = announced if opens else self.opened
        return opens

    def go_on_with(self, before: Cue | None) -> None:
        """Keep the verb before a group of names."""
        self.before = before
        if before is not None and before.lists:
            self.opened = before

    def may_name(self, start: int, end: int) -> bool:
        """Whether projects can be named there: by a noun, or in a list that the words after "等" sum up."""
        return self._nouns.between(start, end) or self.text.find("等", start, end) >= 0

    def is_worth_reading(self, start: int, end: int) -> bool:
        """Whether something is told there of what may be a project."""
        named = self._nouns.between(start, end)
        if not self._verbs.between(start, end):
            return named and subject(self.text[start:end]) is not None
        return named or (self.text.find("等", start, end) >= 0 and tells_surely(self.text[start:end]))


def _stage_after(description: str) -> Stage:
    """The stage that a description's first verb tells of the project it describes; only plans count."""
    chain = opening_chain(description[:8])
    return chain.stage if chain and chain.stage in (Stage.RESERVE, Stage.PRELIMINARY) else Stage.UNKNOWN
