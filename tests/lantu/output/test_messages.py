"""Every message that reading a document may raise has its words in Chinese."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest

import lantu.errors
import lantu.intake
from lantu.errors import DocumentError
from lantu.intake import load_bytes
from lantu.lexicon import read_table
from lantu.output.messages import message_in_chinese

ERRORS = {name for name in vars(lantu.errors) if name.endswith(("Document", "TextLayer", "TooLarge", "Format"))}
CODE = [ast.parse(file.read_text("utf-8")) for file in Path(lantu.intake.__path__[0]).glob("*.py")]


def template(text: ast.expr) -> Iterator[str]:
    """The words of a text in the code, with {1}, {2} … where something is filled in."""
    if isinstance(text, ast.Constant) and isinstance(text.value, str):
        yield text.value
    elif isinstance(text, ast.JoinedStr):
        place = 0
        told = ""
        for part in text.values:
            place += isinstance(part, ast.FormattedValue)
            told += str(part.value) if isinstance(part, ast.Constant) else f"{{{place}}}"
        yield told


def is_kind(node: ast.AST) -> TypeGuard[ast.Tuple]:
    """Whether this is a row of a table of kinds of files: how to know it, what it is, the cure."""
    if not isinstance(node, ast.Tuple) or len(node.elts) != 3 or isinstance(node.elts[2], ast.Starred):
        return False
    return isinstance(node.elts[1], ast.Constant) and isinstance(node.elts[1].value, str)


def resolved(module: ast.Module, text: ast.expr, column: int) -> Iterator[str]:
    """The same for a name: what is assigned to it, or what stands in that column of a table that a loop goes over."""
    if not isinstance(text, ast.Name):
        yield from template(text)
    for node in ast.walk(module) if isinstance(text, ast.Name) else ():
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == text.id:
            yield from template(node.value)
        elif text.id in ("what", "cure") and is_kind(node):
            yield from resolved(module, node.elts[column], column)


def raised() -> Iterator[str]:
    for module in CODE:
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS:
                for column in (1, 2):
                    yield from resolved(module, node.args[column], column)


def kinds() -> Iterator[str]:
    """What files are that cannot be read, as `it is {what}` has it."""
    for module in CODE:
        for node in ast.walk(module):
            if is_kind(node):
                yield from (f"it is {what}" for what in template(node.elts[1]))


def test_every_trouble_and_every_cure_is_in_the_table_and_nothing_else() -> None:
    said = {*raised(), *kinds()} - {"it is {1}"}
    assert len(said) > 40
    assert said == {row["english"] for row in read_table("messages")}


@pytest.mark.parametrize(
    ("content", "name", "chinese"),
    [
        (b"", "空.txt", "空.txt：文件是空的（0 字节）。请检查文件是否复制、下载完整。"),
        (b"MZ" + b"\0" * 9, "a: b. c", "a: b. c：这是 Windows 程序，不是文件。请不要打开，向来文单位要原件。"),
        ("甲".encode("gb18030")[:1] + "\n数".encode() * 9 + b"\xff", "损坏.txt", None),
    ],
)
def test_an_error_is_told_in_chinese(content: bytes, name: str, chinese: str | None) -> None:
    with pytest.raises(DocumentError) as error:
        load_bytes(content, name)
    told = message_in_chinese(str(error.value))
    assert told == chinese if chinese else told and told.startswith(name)


def test_what_is_filled_in_stays() -> None:
    assert message_in_chinese("大.txt: the file has 300 MB, the limit is 200 MB. Split the file.") == (
        "大.txt：文件有 300 MB，上限是 200 MB。请拆成几个文件。"
    )


def test_unknown_words_have_no_chinese() -> None:
    assert message_in_chinese("大.txt: it is haunted. Split the file.") is None
