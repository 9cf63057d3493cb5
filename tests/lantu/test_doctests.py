"""The examples in docstrings are true."""

import doctest
import importlib
import pkgutil
from types import ModuleType

import pytest

import lantu


def _with_examples() -> list[ModuleType]:
    """The modules of the library whose docstrings hold an example."""
    names = [
        info.name for info in pkgutil.walk_packages(lantu.__path__, "lantu.") if not info.name.endswith("__main__")
    ]
    modules = [importlib.import_module(name) for name in names]
    finder = doctest.DocTestFinder()
    return [module for module in modules if any(test.examples for test in finder.find(module))]


@pytest.mark.parametrize("module", _with_examples(), ids=lambda module: module.__name__)
def test_the_examples_of_a_module_hold(module: ModuleType) -> None:
    assert doctest.testmod(module).failed == 0
