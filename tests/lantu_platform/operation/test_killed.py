"""Killed at random moments; `benchmarks/killed.py` has the rounds and what is compared after each."""

import os
import re
import subprocess
import sys
import uuid
from collections.abc import Iterator

import psycopg
import pytest
from tests.house.repository import ROOT

ON_POSTGRES = os.environ.get("LANTU_DATABASE", "").startswith("postgres")
ROUNDS = 60 if ON_POSTGRES else 200


@pytest.fixture
def environment() -> Iterator[dict[str, str]]:
    """Without the installation of whoever runs the tests; on PostgreSQL with a database of its own."""
    variables = {name: value for name, value in os.environ.items() if name not in {"LANTU_DATABASE", "LANTU_HOME"}}
    if not ON_POSTGRES:
        yield variables
        return
    address, name = os.environ["LANTU_DATABASE"], f"lantu_killed_{uuid.uuid4().hex}"
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        try:
            yield variables | {"LANTU_DATABASE": f"{address.rpartition('/')[0]}/{name}"}
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_nothing_acknowledged_is_lost_halved_or_doubled(environment: dict[str, str]) -> None:
    command = [sys.executable, str(ROOT / "benchmarks/killed.py"), "--rounds", str(ROUNDS)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=3600)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.match(rf"killed {ROUNDS} times; acknowledged and found: [1-9]", done.stdout)
