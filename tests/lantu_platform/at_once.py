"""Several people at work in the same moment, each on a connection of their own."""

from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from django.conf import settings
from django.db import connection

ROUNDS = 5
"""Two threads do not meet each time."""
needs_postgres = pytest.mark.skipif(
    "postgresql" not in settings.DATABASES["default"]["ENGINE"],
    reason="SQLite lets one write at a time, so that nobody meets anybody there",
)


def at_once(*deeds: Callable[[], object]) -> list[object]:
    """What became of each deed: what it gave, or the error that it raised."""
    begin, outcomes = Barrier(len(deeds)), dict[int, object]()

    def run(at: int, deed: Callable[[], object]) -> None:
        begin.wait()
        try:
            outcomes[at] = deed()
        except Exception as error:  # whatever it is, the test looks at it
            outcomes[at] = error
        finally:
            connection.close()

    threads = [Thread(target=run, args=each) for each in enumerate(deeds)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [outcomes[at] for at in range(len(deeds))]
