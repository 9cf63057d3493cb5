import ast
from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

import pytest
from tests.lantu.output.sample import PEOPLE, REVENUE

import lantu.statement
from lantu.aspect import Comparator, Measure, Status
from lantu.errors import LexiconError
from lantu.lexicon import read_table
from lantu.listing import Stage
from lantu.output.labels import figure, label, number, words
from lantu.statement.doubts import _BY_RULE
from lantu.statement.remarks import _BY_KIND

VOCABULARIES: list[tuple[str, Iterable[StrEnum]]] = [
    ("measure", Measure),
    ("comparator", Comparator),
    ("status", Status),
    ("stage", Stage),
]


@pytest.mark.parametrize(("kind", "members"), VOCABULARIES)
def test_every_word_has_a_label(kind: str, members: Iterable[StrEnum]) -> None:
    assert [member for member in members if not label(kind, member)] == []


def modules() -> Iterator[ast.Module]:
    for file in Path(lantu.statement.__path__[0]).glob("*.py"):
        yield ast.parse(file.read_text("utf-8"))


def texts(*values: ast.expr, constants: dict[str, object]) -> Iterator[str]:
    """The texts among these expressions, one deep in tuples and lists, names of constants looked up."""
    for value in values:
        if isinstance(value, ast.Tuple | ast.List):
            yield from texts(*value.elts, constants=constants)
        elif isinstance(value, ast.Constant) or ast.unparse(value) in constants:
            yield str(value.value if isinstance(value, ast.Constant) else constants[ast.unparse(value)])


def given(attribute: str) -> set[str]:
    """What the code of reading appends to an attribute of this name, or gives under it as a keyword."""
    found: set[str] = set()
    for module in modules():
        constants = {
            ast.unparse(node.targets[0]): node.value.value
            for node in module.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        }
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(f".{attribute}.append"):
                found |= set(texts(*node.args, constants=constants))
            elif isinstance(node, ast.keyword) and node.arg == attribute:
                found |= set(texts(node.value, constants=constants))
    return found


def named(kind: str) -> set[str]:
    return {row["key"] for row in read_table("labels") if row["kind"] == kind}


def test_every_rule_that_a_statement_can_carry_has_its_words_and_nothing_else_has() -> None:
    assert given("rules") == named("reading_rule")


def test_every_doubt_that_a_statement_can_carry_has_its_words_and_nothing_else_has() -> None:
    assert given("doubts") | about() | set(_BY_RULE.values()) == named("doubt")


def about() -> set[str]:
    """The doubts that the modules of `lantu.statement` about doubts collect in lists called found or return."""
    parsed = [ast.parse(file.read_text("utf-8")) for file in Path(lantu.statement.__path__[0]).glob("*doubts.py")]
    nodes = [node for module in parsed for node in ast.walk(module)]
    calls = (node for node in nodes if isinstance(node, ast.Call))
    added = [call.args for call in calls if ast.unparse(call.func) == "found.append"]
    added += [node.value.elts for node in nodes if isinstance(node, ast.Return) and isinstance(node.value, ast.List)]
    return {text for arguments in added for text in texts(*arguments, constants={})}


def test_what_has_no_words_stays_as_it_is() -> None:
    assert words("reading_rule", "table cell")[0] == "表格：指标在行，时期和单位在列或表头"
    assert words("reading_rule", "something new") == ("something new", "something new")


def test_a_missing_label_names_the_table() -> None:
    with pytest.raises(LexiconError, match=r"labels\.tsv has no row for status 'wish'"):
        label("status", "wish")


def test_a_figure_keeps_its_written_digits() -> None:
    assert figure(REVENUE) == "80.50亿元"


def test_a_range_shows_both_ends() -> None:
    assert figure(PEOPLE) == "30万人—35万人"


def test_large_figures_have_no_exponent() -> None:
    assert number(Decimal("1E+5")) == "100000"


def test_every_reason_of_a_remark_has_its_words() -> None:
    given = set(_BY_KIND.values()) | set(refused()) | {"outside the text", "title of a work", "too large to store"}
    assert given == named("remark")


TELLING = ("why_no_figure", "_refuse_bare", "_reason", "_of_time", "_of_what")
"""The functions that return a reason."""


def refused() -> Iterator[str]:
    """The reasons that the modules of reading give as the last word of a refusal, or return where they tell why."""
    for module in modules():
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Refusal":
                yield from said(node.args[-1])
            elif isinstance(node, ast.FunctionDef) and node.name in TELLING:
                for each in ast.walk(node):
                    yield from said(each.value) if isinstance(each, ast.Return) and each.value else ()


def said(value: ast.expr) -> Iterator[str]:
    """The texts that an expression can be."""
    if isinstance(value, ast.IfExp):
        yield from (*said(value.body), *said(value.orelse))
    elif isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
