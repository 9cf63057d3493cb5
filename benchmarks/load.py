"""How long the main pages take with a city's data, beside the bare SQL of the same page, and what takes the rest.

python benchmarks/load.py [--requests 15] [--keep FOLDER]

Makes 40 departments with the returns of five years, 2,000 users, 500 indicators with 60 reported months, 300 documents
with 60,000 statements and a review of them, in a folder of its own on SQLite, or on the empty database that
LANTU_DATABASE names. Then asks each page so many times and prints p50 and p95 in milliseconds, p50 of the processor
time (which others on the machine lengthen least; that of the database's process is in it where it runs here, without
its helpers in parallel), the number of queries, p50 and p95 of those queries alone, run again with their rows fetched,
and how the page's time is shared between the database, Django's making of queries and rows, templates, and all else.
The page "password" has a form of three fields and nothing else: what any page costs. With --keep the data stay and are
found again by the next run.
"""

# Models can be loaded only when Django is set up, after the arguments are known.
# ruff: noqa: PLC0415

import argparse
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from city import PLACES, start

LIMIT = 200
"""Milliseconds that p95 shall stay under."""
SHARES = {
    "SQL": ("django.db.backends", "django.db.utils", "sqlite3", "psycopg"),
    "rows": ("django.db",),
    "template": ("django.template", "lantu_platform.web.templatetags"),
}
"""Who has the time: the innermost of these packages that is at work."""


def main() -> None:
    """Make the data, ask the pages, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--requests", type=int, default=15)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="lantu-load-") as folder:
        start(options.keep or Path(folder))
        _measure(options.requests)


def _pages() -> dict[str, str]:
    from django.urls import reverse

    from lantu_platform.readings.models import Statement

    some = Statement.objects.filter(region=PLACES[0]).order_by("pk")[100]
    plan = Statement.objects.exclude(row=None).order_by("pk")[100]
    return {
        "overview": reverse("home"),
        "library": reverse("library"),
        "document": reverse("document", args=[some.document_id]),
        "statements": reverse("statements"),
        "statements, searched": reverse("statements") + "?q=第77项",
        "statements, all found": reverse("statements") + "?q=亿元",
        "search": reverse("search") + "?q=第77项",
        "review": reverse("review"),
        "indicators": reverse("indicators"),
        "indicator": reverse("indicator", args=[some.indicator_id]),
        "plans": reverse("plans"),
        "plan": reverse("plan", args=[plan.document_id]),
        "checks": reverse("checks"),
        "returns": reverse("returns"),
        "returns, late": reverse("returns") + "?late=1",
        "API: statements": "/api/v1/statements",
        "password": reverse("password"),
    }


def _measure(requests: int) -> None:
    from django.db import connection
    from django.test import Client

    # Loads all pages as the server does.
    from lantu_platform.config import wsgi  # noqa: F401
    from lantu_platform.people.models import User

    client = Client()
    client.force_login(User.objects.get(username="analyst"), backend="django.contrib.auth.backends.ModelBackend")
    print(f"{connection.display_name}, {requests} requests a page, milliseconds")
    heads = [f"{name:>9}" for name in ("busy p50", "queries", "SQL p50", "SQL p95", "ratio", *SHARES, "else")]
    print(f"{'page':<22}{'p50':>7}{'p95':>7}{''.join(heads)}")
    for name, url in _pages().items():
        page, asked, shares = _timed_page(client, url, requests)
        bare = _timed(lambda asked=asked: _ask(asked), requests)
        late = "  over 200 ms" if page[1] > LIMIT else ""
        parts = "".join(f"{100 * shares[each] / shares.total():>8.0f}%" for each in (*SHARES, "else"))
        print(
            f"{name:<22}{page[0]:>7.0f}{page[1]:>7.0f}{page[2]:>9.0f}{len(asked):>9}{bare[0]:>9.1f}{bare[1]:>9.1f}"
            f"{page[1] / bare[1]:>8.1f}×{parts}{late}"
        )


Times = tuple[float, float, float]
Asked = list[tuple[str, Any]]


def _timed_page(client: Any, url: str, requests: int) -> tuple[Times, Asked, Counter[str]]:
    with _recorded() as asked:
        answer = client.get(url)
        answer.getvalue()
    if answer.status_code != 200:
        sys.exit(f"{url}: {answer.status_code}")
    times = _timed(lambda: client.get(url).getvalue(), requests)
    with _looked_at() as shares:
        for _ in range(requests):
            client.get(url).getvalue()
    return times, asked, shares


@contextmanager
def _looked_at() -> Iterator[Counter[str]]:
    """Looks each millisecond where the program is. A look comes late while a query runs, so its time counts, too."""
    shares: Counter[str] = Counter()
    last = time.perf_counter_ns()

    def look(_: int, frame: FrameType | None) -> None:
        nonlocal last
        now = time.perf_counter_ns()
        shares[_at_work(frame)] += now - last
        last = now

    before = signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
    try:
        yield shares
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _at_work(frame: FrameType | None) -> str:
    while frame:
        module = frame.f_globals.get("__name__", "")
        for share, packages in SHARES.items():
            if module.startswith(packages):
                return share
        frame = frame.f_back
    return "else"


@contextmanager
def _recorded() -> Iterator[Asked]:
    from django.db import connection

    asked: Asked = []

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.lstrip().upper().startswith(("SELECT", "WITH")):
            asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield asked


def _ask(asked: Asked) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        for sql, params in asked:
            cursor.execute(sql, params)
            cursor.fetchall()


def _timed(work: Callable[[], object], times: int) -> Times:
    """p50 and p95 in milliseconds, and p50 of the processor time, after one time that does not count."""
    work()
    taken, busy = [], []
    for _ in range(times):
        begin, began = time.perf_counter(), _busy()
        work()
        taken.append(1000 * (time.perf_counter() - begin))
        busy.append(1000 * (_busy() - began))
    taken.sort()
    return taken[len(taken) // 2], taken[min(len(taken) - 1, int(len(taken) * 0.95))], sorted(busy)[len(busy) // 2]


def _busy() -> float:
    """Seconds of processor time of this process and of the database's process that works for it."""
    from django.db import connection

    served = 0
    if connection.vendor == "postgresql":
        connection.ensure_connection()
        told = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
        served = int(told.read_text("ascii").split()[0]) if told.exists() else 0
    return time.process_time() + served / 1e9


if __name__ == "__main__":
    main()
