"""`lantu compare`."""

import sys
from datetime import datetime
from pathlib import Path

import click

from lantu.cli import screen
from lantu.cli.sources import Reader, files
from lantu.errors import LexiconError
from lantu.output import jsonl
from lantu.output.comparison import comparison_text
from lantu.progress import LightRule, light_rules, rules_from
from lantu.progress import compare as compare_documents


def _rules(context: click.Context, option: click.Parameter, names: tuple[str, ...]) -> list[LightRule]:
    """The rules of these names or files, each once."""
    known = light_rules()
    found: dict[str, LightRule] = {}
    for name in names:
        if name in known:
            found[name] = known[name]
            continue
        path = Path(name)
        if not path.is_file():
            message = (
                f"{name} is neither a rule nor a file. Rules: {', '.join(known)}; or name a file like lights.toml."
            )
            raise click.BadParameter(message, context, option)
        try:
            found |= rules_from(path.read_text("utf-8"))
        except (LexiconError, ValueError, KeyError, TypeError) as error:
            message = f"{name} holds no light rules that can be read: {error}. Write it like lights.toml of Lantu."
            raise click.BadParameter(message, context, option) from error
    return list(found.values())


@click.command()
@files
@screen.table_or_lines
@click.option("--all", "everything", is_flag=True, help="List also the promises that no document answers.")
@click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Look at this day.  [default: the end of the latest report]"
)
@click.option(
    "--lights",
    "rules",
    multiple=True,
    callback=_rules,
    metavar="RULE",
    help="Show the light of what is under way: yinchuan, wuhan, sanya, shuangguoban, or a TOML file with rules. "
    "May be given several times.",
)
@screen.language
def compare(
    paths: tuple[Path, ...],
    form: str,
    *,
    everything: bool,
    as_of: datetime | None,
    rules: list[LightRule],
    language: str,
) -> None:
    """Set promises against results across documents.

    Every target is printed beside its base and the result that the files hold for it, with the verdict and the
    reason; plan tables come first, row by row. What cannot be judged says why. Binding targets (＊) are judged strictly
    and counted apart.
    """
    reader = Reader()
    beside = compare_documents(reader.readings(paths), as_of.date() if as_of else None)
    if form == "jsonl":
        sys.stdout.buffer.write(jsonl(beside.rows(rules)))
    else:
        text = comparison_text(beside, everything=everything, language=language, width=screen.width(), rules=rules)
        click.echo(text, nl=False)
    reader.leave()
