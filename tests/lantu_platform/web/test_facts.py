"""The log's facts in words."""

import ast
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import lantu_platform
from lantu_platform.collection.services.fill import FACTS as FILLED
from lantu_platform.indicators.services.describe import FACTS as DESCRIBED
from lantu_platform.readings.models import Slots
from lantu_platform.web.facts import NAMES, Fact, facts_of

HOLDERS = {"details", "changes", "counts"}


def _literal_keys(tree: ast.AST) -> Iterator[str]:
    """Keys of the dictionaries that are given to the log, by name or on the spot."""
    for node in ast.walk(tree):
        given = [node.value] if isinstance(node, ast.Assign) and HOLDERS & set(_targets(node)) else []
        if isinstance(node, ast.Call):
            given += [word.value for word in node.keywords if word.arg == "details"]
            given += node.args if isinstance(node.func, ast.Name) and node.func.id == "announce" else []
        for each in given:
            if isinstance(each, ast.Dict):
                yield from (key.value for key in each.keys if isinstance(key, ast.Constant))


def _targets(node: ast.Assign) -> Iterator[str]:
    return (target.id for target in node.targets if isinstance(target, ast.Name))


def test_every_recorded_fact_is_called_something() -> None:
    sources = Path(lantu_platform.__file__).parent.glob("*/services/*.py")
    recorded = {key for source in sources for key in _literal_keys(ast.parse(source.read_text("utf-8")))}
    assert len(recorded) > 20
    known = recorded | {*FILLED, *DESCRIBED, *(slot.name for slot in fields(Slots))}
    assert sorted(known - NAMES.keys()) == []


def test_a_change_says_what_was_and_what_is() -> None:
    told = facts_of("plans.reported", {"state": {"before": "assigned", "after": "done"}})
    assert told == [Fact("状态", "已分派", "已完成", is_change=True)]


def test_a_list_of_two_is_no_change() -> None:
    assert facts_of("collection.form-added", {"added": ["税收收入", "财政收入"]}) == [
        Fact("加上的指标", "", "税收收入、财政收入", is_change=False)
    ]


def test_a_fact_that_says_nothing_is_left_out() -> None:
    assert facts_of("collection.form-added", {"retired": [], "note": ""}) == []


def test_codes_are_told_in_the_words_of_their_room() -> None:
    told = [facts_of(action, {"state": "approved"})[0].after for action in ("collection.unlocked", "people.changed")]
    assert told == ["已审定", "approved"]
