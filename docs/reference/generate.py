"""Writes the reference pages that are made from the code: api.md, cli.md, fields.md, types.md, words.md and errors.md.

python docs/reference/generate.py           write them
python docs/reference/generate.py --check   exit code 1 and the name of each page that is out of date
"""

import ast
import dataclasses
import inspect
import os
import re
import sys
import textwrap
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import click
import django

import lantu
import lantu.errors
from lantu.cli import main as command
from lantu.lexicon import read_table
from lantu.progress import VERDICTS
from lantu.rows import COLUMNS, Kind, What

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


BAR = "\\|"
"""A bar inside a cell of a table."""
_ROWS = {"Statement": What.STATEMENTS, "Project": What.PROJECTS, "Task": What.TASKS, "Term": What.TERMS}


def types_page() -> str:
    """The attributes of every public type of the library."""
    lines = [
        "# The types of the library",
        "",
        "Made from the program by `make reference`; what gives them stands in [the library](library.md).",
        "",
    ]
    types = [(name, getattr(lantu, name)) for name in lantu.__all__ if inspect.isclass(getattr(lantu, name))]
    for name, kind in types:
        if not issubclass(kind, Exception):
            lines += [f"## {name}", "", inspect.getdoc(kind) or "", "", *_attributes(name, kind)]
    return "\n".join(lines).rstrip() + "\n"


def _attributes(name: str, kind: type) -> Iterator[str]:
    """The table of a type's attributes, members or methods; nothing where it has none of its own."""
    told = list(_members(kind) if issubclass(kind, Enum) else _told(name, kind))
    if told:
        yield from ("| attribute | holds | meaning |", "| --- | --- | --- |")
        for attribute, holds, meaning in told:
            cells = (f"`{attribute}`", f"`{holds}`" if holds else "", " ".join(meaning.split()))
            yield f"| {' | '.join(cell.replace('|', BAR) for cell in cells)} |"
        yield ""


def _members(kind: type[Enum]) -> Iterator[tuple[str, str, str]]:
    notes = _notes(kind)
    yield from ((member.name, repr(member.value), notes.get(member.name, "")) for member in kind)


def _told(name: str, kind: type) -> Iterator[tuple[str, str, str]]:
    meanings = {column.name: column.meaning for column in COLUMNS[_ROWS[name]]} if name in _ROWS else {}
    meanings |= _notes(kind)
    for field in dataclasses.fields(kind) if dataclasses.is_dataclass(kind) else ():
        if not field.name.startswith("_"):
            yield field.name, _written(field.type), meanings.get(field.name, "")
    for own, member in vars(kind).items():
        function = member.fget if isinstance(member, property) else getattr(member, "func", member)
        if own.startswith("_") or not inspect.isfunction(function):
            continue
        call = "" if function is not member else f"({', '.join(list(inspect.signature(member).parameters)[1:])})"
        returned = inspect.signature(function).return_annotation
        yield f"{own}{call}", _written(returned), (inspect.getdoc(function) or "").partition("\n\n")[0]


def _notes(kind: type) -> dict[str, str]:
    """What the source says below each attribute of a class."""
    (tree,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    assert isinstance(tree, ast.ClassDef)
    notes = {}
    for said, note in zip(tree.body, tree.body[1:], strict=False):
        target = (
            said.target
            if isinstance(said, ast.AnnAssign)
            else said.targets[0]
            if isinstance(said, ast.Assign)
            else None
        )
        if isinstance(target, ast.Name) and isinstance(note, ast.Expr) and isinstance(note.value, ast.Constant):
            notes[target.id] = str(note.value.value)
    return notes


def _written(annotation: object) -> str:
    """A type without the modules of its parts."""
    text = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    return re.sub(r"\b(?:[a-z_]+\.)+(?=\w)", "", text)


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
    "types.md": types_page,
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
