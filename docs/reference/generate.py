"""Writes the reference pages that are made from the code: api.md, cli.md, fields.md, words.md and errors.md.

python docs/reference/generate.py           write them
python docs/reference/generate.py --check   exit code 1 and the name of each page that is out of date
"""

import os
import sys
from pathlib import Path

import click
import django

import lantu.errors
from lantu.cli import main as command
from lantu.lexicon import read_table
from lantu.output.columns import COLUMNS, Kind
from lantu.progress import VERDICTS

HERE = Path(__file__).parent

_KINDS = {
    Kind.TEXT: "text",
    Kind.INTEGER: "integer",
    Kind.FLAG: "true or false",
    Kind.FIGURE: "number, or [low, high]",
    Kind.TEXTS: "list of texts",
    Kind.INTEGERS: "list of integers",
}


def _help(name: str, this: click.Command, parent: click.Context | None) -> list[str]:
    context = click.Context(this, info_name=name, parent=parent, terminal_width=100, max_content_width=100)
    lines = [f"## {context.command_path}", "", "```text", this.get_help(context).rstrip(), "```", ""]
    if isinstance(this, click.Group):
        for sub in this.list_commands(context):
            if command_of := this.get_command(context, sub):
                lines += _help(sub, command_of, context)
    return lines


def cli_page() -> str:
    """Every command with its help, as it prints it."""
    intro = [
        "# The command line",
        "",
        "Made from the program by `make reference`. `python -m lantu` is the same as `lantu`.",
        "",
        "Exit codes: 0 all went well; 1 at least one document could not be read (each is named on standard error);",
        "2 the command itself was wrong.",
        "",
    ]
    return "\n".join([*intro, *_help("lantu", command, None)]).rstrip() + "\n"


def fields_page() -> str:
    """The columns of every kind of output."""
    lines = [
        "# What the columns mean",
        "",
        "Made from the program by `make reference`. The same names stand in JSONL, CSV and Parquet.",
        "",
        "- JSONL leaves out a field marked *if set* where it has no value. Figures keep every digit.",
        '- CSV joins lists with "|"; a figure takes two columns, `value` and `value_high` (the upper end of a range).',
        "- Parquet keeps lists as lists and figures as decimals of ten places, in the same two columns.",
        "",
    ]
    for what, columns in COLUMNS.items():
        lines += [f"## --what {what}", "", "| field | holds | meaning |", "| --- | --- | --- |"]
        for column in columns:
            kind = _KINDS[column.kind] + (", if set" if column.optional else "")
            lines.append(f"| `{column.name}` | {kind} | {column.meaning} |")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def errors_page() -> str:
    """The family of errors as drawn at the head of its module."""
    lines = ["# Errors", "", "Made from `src/lantu/errors.py` by `make reference`.", "", "```text"]
    lines += [(lantu.errors.__doc__ or "").strip(), "```"]
    return "\n".join(lines) + "\n"


def words_page() -> str:
    """The small vocabularies with their labels in both languages."""
    lines = [
        "# The words of the columns",
        "",
        "Made from `src/lantu/data/labels.tsv` and the verdicts by `make reference`.",
        "",
    ]
    rows = [row for row in read_table("labels") if row["kind"] != "head"]
    for kind in dict.fromkeys(row["kind"] for row in rows):
        lines += [f"## {kind}", "", "| word | Chinese | English |", "| --- | --- | --- |"]
        lines += [f"| `{row['key']}` | {row['chinese']} | {row['english']} |" for row in rows if row["kind"] == kind]
        lines.append("")
    lines += ["## verdict", "", "| word | Chinese | English |", "| --- | --- | --- |"]
    lines += [f"| `{verdict}` | {words.zh} | {words.en} |" for verdict, words in VERDICTS.items()]
    return "\n".join(lines) + "\n"


def api_page() -> str:
    """Every operation of the API with its parameters."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "lantu_platform.config.settings"
    django.setup()
    from lantu_platform.api.urls import site  # noqa: PLC0415  # Django must be ready

    described = site.get_openapi_schema()
    lines = [
        "# The API",
        "",
        "Made from the program by `make reference`; the same in OpenAPI 3.1 stands at `/api/v1/openapi.json`, with the",
        "fields of all answers. How to begin: [the guide](../guide/api.md). An action is a row of the table of rights.",
        "",
    ]
    views = {
        (method, f"/api/v1{path}"): operation.view_func
        for bound in site._get_bound_routers()
        for path, view in bound.path_operations.items()
        for operation in view.operations
        for method in operation.methods
    }
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            lines += [f"## {method.upper()} {path}", "", operation["description"], ""]
            lines += [f"Action `{views[method.upper(), path].action}`.", ""]
            lines += [_parameter(each) for each in operation["parameters"] if each["in"] == "query"]
            lines += [""] if lines[-1] else []
    return "\n".join(lines).rstrip() + "\n"


def _parameter(each: dict[str, object]) -> str:
    """A line of the list of parameters."""
    meaning = f": {each['description']}" if "description" in each else ""
    return f"- `{each['name']}`{', required' if each['required'] else ''}{meaning}"


PAGES = {
    "api.md": api_page,
    "cli.md": cli_page,
    "fields.md": fields_page,
    "errors.md": errors_page,
    "words.md": words_page,
}


def stale() -> list[str]:
    """The pages whose text is not what the code gives."""
    return [
        name
        for name, page in PAGES.items()
        if not (HERE / name).exists() or (HERE / name).read_text(encoding="utf-8") != page()
    ]


if __name__ == "__main__":
    names = stale()
    if "--check" in sys.argv[1:]:
        for name in names:
            sys.stderr.write(f"docs/reference/{name} is out of date. Run `make reference`.\n")
        sys.exit(1 if names else 0)
    for name in names:
        (HERE / name).write_text(PAGES[name](), encoding="utf-8")
