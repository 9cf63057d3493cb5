"""The examples in docstrings are true."""

import doctest
import importlib
from pathlib import Path

import pytest

import lantu

SOURCE = Path(lantu.__file__).parent


def _with_examples() -> list[str]:
    """The modules of the library whose source holds an example; the others may need packages that are not installed."""
    files = [path for path in sorted(SOURCE.rglob("*.py")) if ">>> " in path.read_text("utf-8")]
    return [".".join(path.relative_to(SOURCE.parent).with_suffix("").parts) for path in files]


@pytest.mark.parametrize("name", _with_examples())
def test_the_examples_of_a_module_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
