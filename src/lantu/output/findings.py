"""What does not agree: as JSON lines for machines, as a list for eyes."""

from rich.console import Console
from rich.text import Text

from lantu.checks import Checked, Relation, Weight
from lantu.output.labels import label
from lantu.output.rows import Field, Row
from lantu.output.write import json_line

_WIDTH_IN_FILES = 100


def finding_row(relation: Relation) -> Row:
    """One finding as plain values.

    `documents`, `sha256s`, `starts`, `ends` and `sentences` run parallel, the checked figure first.
    """
    places = [one.place for one in relation.members]
    value: Field = relation.members[0].value
    return {
        "document": places[0].document,
        "sha256": places[0].sha256,
        "start": places[0].start,
        "end": places[0].end,
        "rule": relation.rule.value,
        "weight": relation.weight.value,
        "figure": value,
        "unit": relation.members[0].unit,
        "expected": None if relation.expected is None else round(relation.expected, 6),
        "tolerance": None if relation.tolerance is None else round(relation.tolerance, 6),
        "documents": tuple(place.document for place in places),
        "sha256s": tuple(place.sha256 for place in places),
        "starts": tuple(place.start for place in places),
        "ends": tuple(place.end for place in places),
        "sentences": tuple(place.sentence for place in places),
        "message_zh": relation.message.zh,
        "message_en": relation.message.en,
    }


def findings_jsonl(checked: Checked) -> bytes:
    """One JSON object a line, UTF-8: the findings, then what the figures imply (weight "reckoned")."""
    return b"".join(json_line(finding_row(one)) for one in (*checked.findings, *checked.reckoned))


def findings_text(checked: Checked, *, language: str = "zh", width: int | None = None) -> str:
    """The findings as a list, contradictions before notices, each with its rule and all its places.

    Plans that claims imply come last: nothing disagrees there.
    """
    console = Console(width=width or _WIDTH_IN_FILES, color_system=None, highlight=False)
    with console.capture() as capture:
        for weight in Weight:
            chosen = [one for one in (*checked.findings, *checked.reckoned) if one.weight is weight]
            if chosen:
                console.print(Text(f"{label('weight', weight)} {weight.value} ({len(chosen)})"), style="bold")
            for one in chosen:
                places = " ".join(dict.fromkeys(str(member.place) for member in one.members))
                console.print(Text(f"· {label('rule', one.rule)}：{getattr(one.message, language)}"), soft_wrap=True)
                console.print(Text(f"  [{places}]"), soft_wrap=True)
        console.print(Text(_summary(checked)), soft_wrap=True)
    return capture.get()


def _summary(checked: Checked) -> str:
    tried, found = len(checked.relations), len(checked.findings)
    if not tried:
        return "没有可以相互核对的数字。 There are no figures that can be checked against each other."
    return f"核对了{tried}处关系，{found}处不一致。 {tried} relations checked, {found} do not agree."
