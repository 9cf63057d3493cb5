"""A worker that is killed in the middle of a document."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

SENTENCE = "2023年，青山区第{0}工业园产值完成{0}.5亿元，增长6%。\n"
HAND_IN = """
from lantu_platform.people.enums import Role
from lantu_platform.people.services import appoint
from lantu_platform.readings.services import receive_document
by = appoint(username="li", password="a long password", name="李", department="局", role=Role.ANALYST)
receive_document(by=by, name="long.txt", content=open({file!r}, "rb").read())
"""


class House:
    """A platform of its own in a folder, driven by its commands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **os.environ,
            "LANTU_HOME": str(folder),
            "LANTU_DATABASE": f"sqlite:///{folder / 'lantu.sqlite3'}",
            "LANTU_SECRET_KEY": "for tests only, long enough to be accepted everywhere",
            "DJANGO_SETTINGS_MODULE": "lantu_platform.config.settings",
        }

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "lantu_platform.config.manage", *arguments]
        return subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL)

    def run(self, *arguments: str) -> None:
        assert self.start(*arguments).wait(timeout=900) == 0

    def ask(self, query: str) -> object:
        with closing(sqlite3.connect(self.folder / "lantu.sqlite3", timeout=20, isolation_level=None)) as database:
            row = database.execute(query).fetchone()
            return row[0] if row else None

    def wait_for(self, state: str) -> None:
        deadline = time.monotonic() + 300
        while self.ask("SELECT state FROM readings_reading") != state:
            assert time.monotonic() < deadline
            time.sleep(0.02)


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A house in which one long document waits."""
    file = tmp_path / "long.txt"
    file.write_text("".join(SENTENCE.format(number) for number in range(3000)))
    house = House(tmp_path)
    house.run("migrate", "--verbosity", "0")
    house.run("shell", "--no-imports", "-c", HAND_IN.format(file=str(file)))
    return house


def test_nothing_is_half_stored_and_the_next_worker_reads_it(house: House) -> None:
    worker = house.start("work")
    house.wait_for("running")
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    assert house.ask("SELECT count(*) FROM readings_statement") == 0
    assert house.ask("SELECT count(*) FROM readings_content") == 0
    # Half a minute without a sign of life has passed.
    house.ask("UPDATE readings_reading SET alive_at = '2020-01-01 00:00:00' RETURNING id")
    house.run("work", "--once")
    assert house.ask("SELECT state FROM readings_reading") == "done"
    assert house.ask("SELECT attempts FROM readings_reading") == 2
    assert house.ask("SELECT count(*) FROM readings_statement") == house.ask("SELECT figures FROM readings_reading")
    assert house.ask("SELECT count(*) FROM readings_statement") == 6000
