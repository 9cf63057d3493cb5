"""What does not agree, as a list for eyes."""

from rich.console import Console
from rich.text import Text

from lantu.checks import Checked, Weight
from lantu.output.labels import label

_WIDTH_IN_FILES = 100


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
