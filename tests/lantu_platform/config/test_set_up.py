"""`lantu set-up`, from nothing."""

import os
import subprocess
import sys
from pathlib import Path


def test_from_nothing_and_once_more(tmp_path: Path) -> None:
    home = tmp_path / "home"
    unset = ("LANTU_SECRET_KEY", "LANTU_DATABASE", "DJANGO_SETTINGS_MODULE")
    environment = {name: value for name, value in os.environ.items() if name not in unset} | {"LANTU_HOME": str(home)}

    def run() -> str:
        command = [sys.executable, "-m", "lantu", "set-up"]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout

    first = run().splitlines()
    assert first[0] == f"{home}: key, tables and static files are ready"
    assert [line.split()[0] for line in first[1:]] == ["sysadmin", "secadmin", "auditadmin"]
    assert (home / "secret.key").stat().st_mode & 0o777 == 0o600
    assert run().splitlines() == first[:1]
