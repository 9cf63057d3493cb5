"""Killed at random moments; `benchmarks/killed.py` does it 200 times."""

import os
import re
import subprocess
import sys

from tests.house.repository import ROOT


def test_nothing_acknowledged_is_lost_halved_or_doubled() -> None:
    environment = {name: value for name, value in os.environ.items() if name not in {"LANTU_DATABASE", "LANTU_HOME"}}
    command = [sys.executable, str(ROOT / "benchmarks/killed.py"), "--rounds", "12"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.match(r"killed 12 times; acknowledged and found: [1-9]", done.stdout)
