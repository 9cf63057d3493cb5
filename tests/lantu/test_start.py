"""What is not needed is not loaded."""

import subprocess
import sys

import pytest

import lantu

LOADED = "import sys; {}; print(sorted(name for name in sys.modules if name in {}))"
HEAVY = ["docx", "lantu.checks", "lantu.output", "lantu.statement", "lxml", "openpyxl", "pyarrow", "rich"]


def loaded(code: str) -> str:
    """Which of the heavy packages a fresh Python holds after some code."""
    command = [sys.executable, "-c", LOADED.format(code, HEAVY)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_the_library_and_the_command_load_nothing_until_they_are_asked() -> None:
    assert loaded("import lantu, lantu.cli") == "[]"


def test_reading_a_text_loads_no_other_format() -> None:
    assert loaded("import lantu; lantu.read('2023年，财政收入80亿元。'.encode())") == "['lantu.statement']"


def test_the_rooms_of_public_names_hold_all_of_them() -> None:
    assert sorted(lantu._HOMES) == lantu.__all__


def test_a_name_that_there_is_not_is_told_as_python_does() -> None:
    with pytest.raises(AttributeError, match="module 'lantu' has no attribute 'reed'"):
        lantu.reed  # type: ignore[attr-defined]  # noqa: B018
