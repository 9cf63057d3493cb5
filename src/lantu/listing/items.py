"""Projects that numbered lines name: what the sentences under such a line tell of it."""

import re
from collections.abc import Sequence

from lantu.listing.cues import stages_in
from lantu.listing.mentions import Mention
from lantu.listing.model import Stage
from lantu.listing.passage import Passage

_OF_IT = re.compile("该|本|项目|工程|计划|总?投资|建设|目前|截至|已|完成")
"""What a paragraph opens with that goes on to tell of the project in the line above it."""
_FURTHEST = 8


def tell_items(read: Sequence[tuple[Passage, list[Mention]]], topic: Stage | None) -> None:
    """Give items of which their headings tell nothing the stage that the sentences up to the next item tell.

    So are those that these sentences say it is made of. Where they tell nothing, `topic` holds, the title's stage.
    """
    for index, (_, mentions) in enumerate(read):
        items = [mention for mention in mentions if mention.rule == "item" and mention.stage is Stage.UNKNOWN]
        if not items:
            continue
        under = _under(read, index)
        stage = _stage([passage for passage, _ in under]) or topic or Stage.UNKNOWN
        parts = [mention for _, told in under for mention in told if mention.stage is Stage.UNKNOWN]
        for mention in (*items, *parts):
            mention.stage = stage


def _under(read: Sequence[tuple[Passage, list[Mention]]], index: int) -> list[tuple[Passage, list[Mention]]]:
    """The passages behind an item that speak of it."""
    found: list[tuple[Passage, list[Mention]]] = []
    for passage, mentions in read[index + 1 : index + 1 + _FURTHEST]:
        if any(mention.rule == "item" for mention in mentions):
            break
        if passage.opens and not _OF_IT.match(passage.text):
            break
        found.append((passage, mentions))
    return found


def _stage(passages: Sequence[Passage]) -> Stage | None:
    """The stage that the sentences tell; that it is completed, where any tells so; None where none tells any."""
    told = [stages_in(passage.text) for passage in passages]
    if any(Stage.COMPLETED in stages for stages in told):
        return Stage.COMPLETED
    single = [stage for stages in told if len(stages) == 1 for stage in stages]
    return single[-1] if single else None
