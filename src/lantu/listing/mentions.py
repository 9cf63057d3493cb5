"""The projects that a sentence names, with what one sentence leaves to the next."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lantu.listing.admission import admitted, is_titled
from lantu.listing.cues import Cue, chains_before, cues_after, opens_with_cue, tells_of_building, tells_surely
from lantu.listing.fullname import full_names
from lantu.listing.groups import groups
from lantu.listing.lists import Clause, clauses
from lantu.listing.model import Stage
from lantu.listing.names import has_noun
from lantu.listing.passage import Passage

# A clause that only measures the subject before it.
_MEASURED = re.compile(
    r"(?:项目)?(?:计划)?(?:总投资|投资|占地|总?建筑面积|总?规模|全长|规划面积|用地|总工期|设计)[^，]*\d"
)
_COLONS = ("：", ":")


@dataclass(frozen=True, slots=True)
class Mention:
    """A project named in a passage; offsets count the passage's characters."""

    start: int
    end: int
    name: str
    stage: Stage
    rule: str


class Reader:
    """Reads passage after passage, and keeps what one sentence of a paragraph leaves to the next."""

    def __init__(self) -> None:
        self.described = False

    def mentions(self, passage: Passage) -> Iterator[Mention]:
        """The projects named in one passage."""
        sentence, boxed = passage.text, passage.box is not None
        if passage.opens:
            self.described = False
        if not boxed and not _is_worth_reading(sentence):
            return
        before: Cue | None = None
        named: list[str] = []
        parted = list(clauses(sentence))
        for number, (start, end, items, mark) in enumerate(parted):
            if boxed and mark in _COLONS and is_titled(sentence[start:end], sentence[end + 1 :]):
                self.described = True
                yield Mention(start, end, sentence[start:end], _stage_after(sentence[end + 1 :]), "title")
                continue
            clause = sentence[start:end]
            if not (boxed or _may_name(clause)):
                continue
            later = _told_later(sentence, parted[number + 1 : number + 3]) if mark == "，" else None
            if not (boxed or later or _is_worth_reading(clause)):
                continue
            for group in groups(sentence, items):
                if boxed and group.before is None:
                    group.before = before
                before = group.before
                if later is not None and group.before is None and group.after is None:
                    group.after = later
                kept = [] if mark in _COLONS else admitted(group, sentence, boxed, self.described)
                names = full_names([sentence[a:b] for a, b in kept], group, named)
                named += names
                for (begin, stop), name in zip(kept, names, strict=True):
                    yield Mention(begin, stop, name, group.stage or Stage.UNKNOWN, "box" if boxed else "sentence")


def _told_later(sentence: str, following: list[Clause]) -> Cue | None:
    """What a later clause says of a subject that its own clause only names: "望河大桥，总投资3亿元，已开工"."""
    for start, end, _, _ in following:
        text = sentence[start:end]
        if _MEASURED.match(text):
            continue
        cues = cues_after(text) if opens_with_cue(text) else ()
        if not cues or cues[0].start or cues[0].strength < 2 or has_noun(text[cues[0].end :]):
            return None
        return cues[0]
    return None


def _may_name(text: str) -> bool:
    """Whether projects can be named outside a box: by a noun, or in a list that a noun after "等" sums up."""
    return has_noun(text) or "等" in text


def _is_worth_reading(text: str) -> bool:
    return tells_of_building(text) and (has_noun(text) or ("等" in text and tells_surely(text)))


def _stage_after(description: str) -> Stage:
    """The stage that a description's first verb tells of the project it describes; only plans count."""
    chains = chains_before(description[:8])
    planned = (Stage.RESERVE, Stage.PRELIMINARY)
    return chains[0].stage if chains and chains[0].start == 0 and chains[0].stage in planned else Stage.UNKNOWN
