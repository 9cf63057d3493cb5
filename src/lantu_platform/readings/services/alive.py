"""Signs of life of long work, for those who would otherwise take it over."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta

from django.db import OperationalError, connection


@contextmanager
def alive(every: timedelta, say: Callable[[], object]) -> Iterator[None]:
    """Call `say` in a thread, each time so much time is over, while the body runs; nothing is said after it."""
    stop = threading.Event()

    def repeat() -> None:
        while not stop.wait(every.total_seconds()):
            # Where another write holds the database for long, the next sign comes in time.
            with suppress(OperationalError):
                say()
        connection.close()

    thread = threading.Thread(target=repeat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
