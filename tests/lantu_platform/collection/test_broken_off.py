"""A large import that is killed in the middle, while others write."""

import signal
import time
from pathlib import Path

import pytest
from tests.lantu_platform.collection.books import long_book
from tests.lantu_platform.readings.test_kill import House

YEARS, INDICATORS = 40, 150
CONFIRM = """
from django.core.management import call_command
from lantu_platform.collection.enums import BatchKind
from lantu_platform.collection.services import confirm_batch, receive_batch
from lantu_platform.indicators.models import Indicator
from lantu_platform.people.enums import Role
from lantu_platform.people.services import appoint
by = appoint(username="li", password="a long password", name="李", department="局", role=Role.ANALYST)
Indicator.objects.bulk_create(Indicator(name=f"第{{n}}项投资", unit="亿元") for n in range({indicators}))
content = open({file!r}, "rb").read()
batch = receive_batch(by=by, kind=BatchKind.OBSERVATIONS, name="数.xlsx", content=content)
call_command("work", once=True)
batch.refresh_from_db()
confirm_batch(by=by, batch=batch)
"""
RESTART = """
from lantu_platform.collection.models import Batch
from lantu_platform.collection.services import restart_batch
batch = Batch.objects.get()
restart_batch(by=batch.by, batch=batch)
"""
STAGED = "SELECT count(*) FROM indicators_observation WHERE staged"
SEEN = "SELECT count(*) FROM indicators_observation WHERE NOT staged"


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A house in which a confirmed spreadsheet waits."""
    file = tmp_path / "long.xlsx"
    lines = [[f"第{n}项投资", "青山区", str(1980 + at), n, "亿元"] for n in range(INDICATORS) for at in range(YEARS)]
    file.write_bytes(long_book(*lines))
    house = House(tmp_path)
    house.run("migrate", "--verbosity", "0")
    house.run("shell", "--no-imports", "-c", CONFIRM.format(file=str(file), indicators=INDICATORS))
    return house


def wait_until_some_lie_ready(house: House) -> None:
    deadline = time.monotonic() + 300
    while not house.ask(STAGED):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_others_write_meanwhile_and_killed_it_leaves_nothing_half_imported(house: House) -> None:
    worker = house.start("work")
    wait_until_some_lie_ready(house)
    house.ask("UPDATE people_user SET phone = '1' RETURNING id")
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    # The write came in while the import was under way.
    assert house.ask("SELECT state FROM collection_batch") == "importing"
    assert (house.ask(SEEN), house.ask("SELECT phone FROM people_user")) == (0, "1")
    # Minutes without a sign of life have passed.
    house.ask("UPDATE collection_batch SET alive_at = '2020-01-01 00:00:00' RETURNING id")
    house.run("shell", "--no-imports", "-c", RESTART)
    house.run("work", "--once")
    assert house.ask("SELECT state FROM collection_batch") == "done"
    assert (house.ask(SEEN), house.ask(STAGED)) == (YEARS * INDICATORS, 0)
    assert house.ask("SELECT count(*) FROM audit_entry WHERE action = 'collection.imported'") == 1
