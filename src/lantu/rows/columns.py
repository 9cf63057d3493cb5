"""The columns of each kind of output: one list for JSONL, CSV and Parquet, so that the three cannot drift apart."""

from dataclasses import dataclass
from enum import StrEnum


class What(StrEnum):
    """What of a reading is written."""

    STATEMENTS = "statements"
    PROJECTS = "projects"
    TASKS = "tasks"
    TERMS = "terms"
    TABLES = "tables"
    OUTLINE = "outline"
    REMARKS = "remarks"


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    INTEGER = "integer"
    FLAG = "flag"
    FIGURE = "figure"
    """A Decimal, or a pair of them for a range."""
    TEXTS = "texts"
    INTEGERS = "integers"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. An `optional` one is left out of a JSON object where it has no value."""

    name: str
    kind: Kind
    meaning: str
    optional: bool = False


def _text(name: str, meaning: str, *, optional: bool = False) -> Column:
    return Column(name, Kind.TEXT, meaning, optional)


def _number(name: str, meaning: str, *, optional: bool = False) -> Column:
    return Column(name, Kind.INTEGER, meaning, optional)


def _texts(name: str, meaning: str) -> Column:
    return Column(name, Kind.TEXTS, meaning)


_DOCUMENT = _text("document", "The document's file name, with as much of its path as tells it from the others.")
_PAGE = _number("page", "The page, from 1; empty where the format has no pages.")
_RULES = _texts("rules", "The names of the rules that made this, in the order they were used.")
_PLACE = (
    _DOCUMENT,
    _text(
        "sha256", "What tells the document from every other: the SHA-256 of its bytes; empty for text that was none."
    ),
    _number("start", "Offset of the first character in the document's text, counted in characters from 0."),
    _number("end", "Offset after the last character."),
)
_SPAN = (
    *_PLACE,
    _text("text", "The text from start to end, exactly."),
    _text("sentence", "The sentence around it, at most 300 characters to either side; of a table the line or cell."),
)

COLUMNS: dict[What, tuple[Column, ...]] = {
    What.STATEMENTS: (
        *_SPAN,
        _text("indicator", "The full name that a statistical table would use."),
        _text("measure", "level, growth, avg_growth, change or rank."),
        _text("comparator", "eq, ge, gt, le, lt, approx or range."),
        Column("value", Kind.FIGURE, "The number in `unit`; [low, high] for a range."),
        _text("unit", "The unit as written, without spaces."),
        _text("status", "actual, estimate or target."),
        _text("period", "2023, 2021H1, 2021Q3, 2023-07 or a span such as 2016/2020."),
        _text("region", "The place, or the organisation that the figure is about."),
        _texts("scope", "Words that narrow what is counted."),
        _text(
            "base", "What growth, change or rank is measured against, where it is not the year before.", optional=True
        ),
        _texts("section", "The headings above the figure, outermost first."),
        _PAGE,
        _RULES,
        _texts("doubts", "What the reader is unsure of; empty means sure."),
        _text("table", "The label of the indicator table that the figure stands in.", optional=True),
        _number("row", "The row's number in that table.", optional=True),
        _text("attribute", "预期性 or 约束性, as the table says.", optional=True),
        _text("monitor", "The unit that monitors the indicator, as the table says.", optional=True),
    ),
    What.PROJECTS: (
        *_SPAN,
        _text("name", "The full name, where the writing shortens it."),
        _text("stage", "reserve, preliminary, new, ongoing, completed, signed or unknown."),
        _text("section", "The box or heading that the project stands under."),
        _text("region", "The place."),
        _PAGE,
        _RULES,
    ),
    What.TASKS: (
        *_SPAN,
        _text("action", "What is to be done: the verb."),
        _text("object", "What it is done to."),
        _texts("section", "The headings above the task, outermost first."),
        Column("statements", Kind.INTEGERS, "The start offsets of the figures inside the task's text."),
        _text("deadline", "Until when, in the notation of periods; empty where the text does not say."),
        _PAGE,
    ),
    What.TERMS: (
        *_PLACE,
        _text("term", "The slogan or short name."),
        _text("meaning", "What the document says that it means."),
        _texts("members", "The members that the document lists."),
    ),
    What.TABLES: (
        *_PLACE,
        _text("table", "The table's label; empty where there is none."),
        _text("title", "The table's title."),
        _number("row", "The cell's first row, from 0."),
        _number("column", "The cell's first column, from 0."),
        _number("rows", "How many rows the cell spans."),
        _number("columns", "How many columns the cell spans."),
        Column("head", Kind.FLAG, "Whether the cell belongs to the table's head."),
        _text("text", "The cell's text without line breaks."),
        _PAGE,
    ),
    What.OUTLINE: (
        *_PLACE,
        _text("kind", "section, box or table."),
        _number("level", "The heading's depth, 1 for a chapter; 0 for boxes and tables."),
        _text("label", "The number of a box or table."),
        _text("title", "The title without its numbering."),
        _number("statements", "How many statements stand in it."),
        _PAGE,
    ),
    What.REMARKS: (
        *_SPAN,
        _text("reason", "Why this number became no statement."),
        _texts("section", "The headings above it, outermost first."),
        _PAGE,
    ),
}
