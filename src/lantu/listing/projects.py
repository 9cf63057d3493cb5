"""The projects of a document."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lantu.listing.admission import admitted, is_titled
from lantu.listing.cues import Cue, chains_before, tells_of_building, tells_surely
from lantu.listing.fullname import full_names
from lantu.listing.groups import groups
from lantu.listing.lists import clauses
from lantu.listing.model import Project, Stage
from lantu.listing.names import has_noun
from lantu.listing.passage import Passage, passages
from lantu.statement import Statement
from lantu.text import Document

_COLONS = ("：", ":")


def list_projects(document: Document, statements: Sequence[Statement]) -> list[Project]:
    """All construction and investment projects that the document names, sorted by place.

    A project named several times is listed each time. `region` is the one that most statements are about.
    """
    region = _region(statements)
    reader = _Reader()
    found = [
        _project(document, passage, mention, region)
        for passage in passages(document)
        for mention in reader.mentions(passage)
    ]
    return sorted(found, key=lambda project: project.start)


@dataclass(frozen=True, slots=True)
class Mention:
    """A project named in a passage; offsets count the passage's characters."""

    start: int
    end: int
    name: str
    stage: Stage
    rule: str


class _Reader:
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
        for start, end, items, mark in clauses(sentence):
            if boxed and mark in _COLONS and is_titled(sentence[start:end], sentence[end + 1 :]):
                self.described = True
                yield Mention(start, end, sentence[start:end], _stage_after(sentence[end + 1 :]), "title")
                continue
            if not boxed and not _is_worth_reading(sentence[start:end]):
                continue
            for group in groups(sentence, items):
                if boxed and group.before is None:
                    group.before = before
                before = group.before
                kept = [] if mark in _COLONS else admitted(group, sentence, boxed, self.described)
                names = full_names([sentence[a:b] for a, b in kept], group, named)
                named += names
                for (begin, stop), name in zip(kept, names, strict=True):
                    yield Mention(begin, stop, name, group.stage or Stage.UNKNOWN, "box" if boxed else "sentence")


def _is_worth_reading(text: str) -> bool:
    return tells_of_building(text) and (has_noun(text) or tells_surely(text))


def _stage_after(description: str) -> Stage:
    """The stage that a description's first verb tells of the project it describes; only plans count."""
    chains = chains_before(description[:8])
    planned = (Stage.RESERVE, Stage.PRELIMINARY)
    return chains[0].stage if chains and chains[0].start == 0 and chains[0].stage in planned else Stage.UNKNOWN


def _project(document: Document, passage: Passage, mention: Mention, region: str) -> Project:
    start, end = passage.span(mention.start, mention.end)
    return Project(
        start=start,
        end=end,
        text=document.text[start:end],
        name=mention.name,
        stage=mention.stage,
        section=_section(document, passage, start),
        region=region,
        page=document.page_at(start),
        rules=(mention.rule,),
    )


def _section(document: Document, passage: Passage, start: int) -> str:
    if passage.box is not None:
        return f"专栏{passage.box.label} {passage.box.title}"
    return "/".join(document.section_path(start)[-2:])


def _region(statements: Sequence[Statement]) -> str:
    counted = Counter(statement.region for statement in statements if statement.region)
    return counted.most_common(1)[0][0] if counted else ""
