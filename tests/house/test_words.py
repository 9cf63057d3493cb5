"""The sentences in this repository are our own: none stands in the published documents that the tests know."""

import os
import re
from pathlib import Path

import pytest
from tests.house.repository import ROOT, short, text_of, tracked

WINDOW = 30
"""This many equal characters in a row make a sentence; names of projects and laws are shorter."""


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _windows(text: str) -> set[str]:
    return {text[start : start + WINDOW] for start in range(len(text) - WINDOW + 1)}


@pytest.fixture(scope="module")
def published() -> set[str]:
    shared = Path(os.environ.get("LANTU_SHARED", ROOT.parent / "shared"))
    files = [*shared.glob("seeds/*.txt"), *shared.glob("corpus/*.txt")]
    if not files:
        message = f"no published documents in {shared}. Set LANTU_SHARED to their folder."
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return set().union(*(_windows(_squeezed(file.read_text("utf-8"))) for file in files))


def test_no_sentence_of_a_published_document(published: set[str]) -> None:
    found = [
        f"{short(path)}:{number}"
        for path in tracked()
        for number, line in enumerate((text_of(path) or "").splitlines(), 1)
        if len(re.findall(r"[\u4e00-\u9fff]", line)) >= WINDOW // 2 and published & _windows(_squeezed(line))
    ]
    assert found == []
