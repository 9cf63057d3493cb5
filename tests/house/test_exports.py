"""The public names of `lantu` exist, say what they promise and are documented."""

import inspect

from tests.house.repository import ROOT

import lantu


def test_every_public_name_exists() -> None:
    assert [name for name in lantu.__all__ if not hasattr(lantu, name)] == []


def test_every_public_name_says_what_it_promises() -> None:
    assert [name for name in lantu.__all__ if not inspect.getdoc(getattr(lantu, name))] == []


def test_every_public_name_is_documented() -> None:
    page = (ROOT / "docs/reference/library.md").read_text(encoding="utf-8")
    assert [name for name in lantu.__all__ if f"`{name}" not in page] == []
