"""The examples in deploy/ name what exists; `tests/pages/test_proxy.py` runs the platform behind the one for nginx."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.house.repository import ROOT, short, tracked

FILES = [file for file in tracked() if short(file).startswith("deploy/")]
TEXT = "\n".join(file.read_text("utf-8") for file in FILES)


def test_every_setting_named_is_a_setting() -> None:
    known = set(re.findall(r"`(LANTU_[A-Z_]+)`", (ROOT / "docs/reference/settings.md").read_text("utf-8")))
    # The password is the compose file's own.
    assert sorted(set(re.findall(r"LANTU_[A-Z_]+", TEXT)) - known) == ["LANTU_DATABASE_PASSWORD"]


def test_every_command_named_is_a_command() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    known = {*project["entry-points"]["lantu.commands"], "doctor"}
    named = re.findall(r"(?:/bin/| )lantu ([a-z][a-z-]+)", "\n".join(re.findall(r"^ExecStart=.*$", TEXT, re.MULTILINE)))
    assert named
    assert sorted(set(named) - known) == []


def test_every_file_is_in_its_readme() -> None:
    readme = (ROOT / "deploy/README.md").read_text("utf-8")
    assert [file.name for file in FILES if file.name != "README.md" and file.suffix not in readme] == []
    assert [file.name for file in FILES if file.stem not in readme and file.name != "README.md"] == []


def test_systemd_finds_nothing_wrong_with_the_units(tmp_path: Path) -> None:
    program = shutil.which("systemd-analyze")
    if not program:
        assert "CI" not in os.environ, "CI must install systemd"
        pytest.skip("systemd-analyze is not installed")
    units = []
    for file in (ROOT / "deploy/systemd").iterdir():
        # Programs are looked for where the tests' own stand.
        units.append(tmp_path / file.name)
        units[-1].write_text(file.read_text("utf-8").replace("/opt/lantu/bin", str(Path(sys.executable).parent)))
    done = subprocess.run([program, "verify", "--man=no", *units], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
