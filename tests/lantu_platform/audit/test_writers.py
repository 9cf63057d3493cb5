"""Writers at the same time make one chain."""

from threading import Thread

import pytest
from django.db import connection

from lantu_platform.audit.queries import verify
from lantu_platform.audit.services import record
from lantu_platform.people.models import User


@pytest.mark.django_db(transaction=True)
def test_four_writers_at_once_make_one_chain(analyst: User) -> None:
    before = verify().lines

    def write() -> None:
        for _ in range(10):
            record(by=analyst, action="library.added", subject=analyst)
        connection.close()

    writers = [Thread(target=write) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    verdict = verify()
    assert (verdict.lines, verdict.witnessed, verdict.breaks) == (before + 40, before + 40, ())
