"""The words behind a figure."""

import pytest

from lantu.statement.tails import begins_with_predicate, predicate, spent_on, split_tail


@pytest.mark.parametrize(
    ("tail", "parts"),
    [
        ("企业获评绿色工厂", ("企业", "获评绿色工厂")),
        ("重点项目全部开工", ("重点项目", "开工")),
        ("的老旧小区", ("老旧小区", "")),
        ("小学、", ("小学", "")),
        ("", ("", "")),
    ],
)
def test_a_tail_is_a_noun_and_what_was_achieved(tail: str, parts: tuple[str, str]) -> None:
    assert split_tail(tail) == parts


@pytest.mark.parametrize(("text", "said"), [("全部通车", "通车"), ("获评省级园区", "获评省级园区"), ("企业", "")])
def test_a_predicate_is_what_a_text_begins_with(text: str, said: str) -> None:
    assert predicate(text) == said


@pytest.mark.parametrize(("tail", "begins"), [("建成投用", True), ("投产", True), ("建成区", False), ("企业", False)])
def test_what_happened_is_told_from_what_is_counted(tail: str, begins: bool) -> None:
    assert begins_with_predicate(tail) is begins


@pytest.mark.parametrize(
    ("after", "what"),
    [("，完成21个小区管网改造", "小区管网改造"), ("，用于学校修缮。", "学校修缮"), ("。新建小学", "")],
)
def test_an_amount_is_told_what_it_was_spent_on(after: str, what: str) -> None:
    assert spent_on(after) == what
