import ast
from importlib import import_module
from inspect import getsource

import pytest

from lantu.errors import LexiconError
from lantu.lexicon import read_table
from lantu.output.telling import Telling
from lantu.text import BlockKind

SAYING = ("output.explain", "output.pair", "series.catalogue", "series.name")


def test_every_rule_of_names_has_its_reason_in_both_languages() -> None:
    reasons = {row["reason"] for row in read_table("name_rules")}
    assert reasons - {row["key"] for row in read_table("explanations")} == set()


def test_every_kind_of_block_has_a_word() -> None:
    assert [kind for kind in BlockKind if not Telling("zh").say(kind)] == []


def test_every_sentence_is_said_somewhere() -> None:
    trees = [ast.parse(getsource(import_module(f"lantu.{name}"))) for name in SAYING]
    texts = {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    texts |= {"project", "task", "term", "rule"} | {str(kind) for kind in BlockKind}
    texts |= {f"{slot} differs" for slot in ("indicator", "measure", "dimension", "region", "scope")}
    texts |= {row["reason"] for row in read_table("name_rules")}
    assert [row["key"] for row in read_table("explanations") if row["key"] not in texts] == []


def test_a_sentence_that_the_table_has_not_is_named() -> None:
    with pytest.raises(LexiconError, match=r"explanations\.tsv has no row for 'nonsense'"):
        Telling("zh").say("nonsense")
