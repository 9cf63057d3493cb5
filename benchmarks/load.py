"""A city's data, and how long the main pages take beside the bare SQL of the same page.

python benchmarks/load.py [--requests 15] [--keep FOLDER]

Makes 40 departments, 2,000 users, 500 indicators with 60 reported months, 300 documents with 60,000 statements and a
review of them, in a folder of its own on SQLite, or on the empty database that LANTU_DATABASE names. Then asks each
page so many times and prints p50 and p95 in milliseconds, the number of queries, and p50 and p95 of those queries
alone, run again with their rows fetched. With --keep the data stay and are found again by the next run.
"""

# Models can be loaded only when Django is set up, after the arguments are known.
# ruff: noqa: PLC0415

import argparse
import hashlib
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

DEPARTMENTS, USERS, INDICATORS, MONTHS, DOCUMENTS, STATEMENTS = 40, 2_000, 500, 60, 300, 200
PLACES = ("青山区", "红河区", "白水县", "开发区", "全市")
PLAN_EVERY = 10
"""One document in so many is a plan with an indicator table."""
LIMIT = 200
"""Milliseconds that p95 shall stay under."""
BATCH = 2_000
SENTENCE = "{year}年，{place}{name}完成{value}亿元，同比增长6%。\n"


def main() -> None:
    """Make the data, ask the pages, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--requests", type=int, default=15)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="lantu-load-") as folder:
        _start(options.keep or Path(folder))
        _measure(options.requests)


def _start(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    os.environ |= {
        "LANTU_HOME": str(folder.absolute()),
        "LANTU_SECRET_KEY": "for this run only, long enough to be accepted everywhere",
        "LANTU_PLAIN_HTTP": "1",
        "LANTU_HOSTS": "testserver",
        "DJANGO_SETTINGS_MODULE": "lantu_platform.config.settings",
    }
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    from lantu_platform.library.models import Document

    if not Document.objects.exists():
        begin = time.perf_counter()
        _fill()
        print(f"data made in {time.perf_counter() - begin:.0f} s\n")


def _fill() -> None:
    from django.db import connection, transaction

    from lantu_platform.readings.services import rebuild_search

    chance = random.Random(1)
    with transaction.atomic():
        people = _people()
        indicators = _indicators(chance, people)
        readings = _documents(people)
        _statements(chance, indicators, readings)
    rebuild_search()
    _judged(chance)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _people() -> list[Any]:
    from lantu_platform.people.enums import Role
    from lantu_platform.people.models import Department, Post, User
    from lantu_platform.people.services import appoint

    appoint(username="analyst", password="a long password", name="李", department="发改局", role=Role.ANALYST)
    units = Department.objects.bulk_create(Department(name=f"第{n}局") for n in range(DEPARTMENTS - 1))
    users = User.objects.bulk_create(
        User(username=f"u{n}", name=f"人{n}", department=units[n % len(units)]) for n in range(USERS - 1)
    )
    Post.objects.bulk_create(Post(user=user, department=user.department, role=Role.CLERK) for user in users)
    return list(User.objects.order_by("pk")[:1])


def _indicators(chance: random.Random, people: list[Any]) -> list[Any]:
    from lantu_platform.indicators.enums import Source
    from lantu_platform.indicators.models import Indicator, Observation
    from lantu_platform.people.models import Department

    units = list(Department.objects.all())
    made = Indicator.objects.bulk_create(
        Indicator(name=f"第{n}项产值", unit="亿元", lead=units[n % len(units)]) for n in range(INDICATORS)
    )
    Observation.objects.bulk_create(
        (
            Observation(
                indicator=indicator,
                region=PLACES[0],
                period=f"{2021 + month // 12}-{month % 12 + 1:02}",
                year=2021 + month // 12,
                value=Decimal(chance.randrange(1, 9999)),
                unit="亿元",
                source=Source.RETURN,
                source_key=1,
                by=people[0],
            )
            for indicator in made
            for month in range(MONTHS)
        ),
        batch_size=BATCH,
    )
    return made


def _documents(people: list[Any]) -> list[Any]:
    from django.utils import timezone

    from lantu_platform.library.models import Document
    from lantu_platform.readings.models import Reading

    now = timezone.now()
    documents = Document.objects.bulk_create(
        Document(sha256=hashlib.sha256(str(n).encode()).hexdigest(), name=f"{n}.txt", size=9000, added_by=people[0])
        for n in range(DOCUMENTS)
    )
    return Reading.objects.bulk_create(
        Reading(
            document=document,
            state="done",
            queued_at=now,
            finished_at=now,
            title=f"第{n}份工作报告",
            format="txt",
            region=PLACES[n % len(PLACES)],
            first_year=2016,
            last_year=2025,
            figures=STATEMENTS,
            targets=STATEMENTS // 4,
            characters=9000,
        )
        for n, document in enumerate(documents)
    )


def _statements(chance: random.Random, indicators: list[Any], readings: list[Any]) -> None:
    from lantu.intake import document_from_text
    from lantu_platform.readings.models import Content, Statement

    rows = []
    for reading in readings:
        text, plan = "", reading.pk % PLAN_EVERY == 0
        for n in range(STATEMENTS):
            indicator, value, target = chance.choice(indicators), chance.randrange(1, 9999), n % 4 == 0
            year, place = 2016 + n % 10, reading.region if n % 3 else PLACES[n % len(PLACES)]
            line = SENTENCE.format(year=year, place=place, name=indicator.name, value=value)
            start = len(text) + line.index(f"{value}亿元")
            rows.append(
                Statement(
                    reading=reading,
                    document_id=reading.document_id,
                    start=start,
                    end=start + len(f"{value}亿元"),
                    text=f"{value}亿元",
                    name=indicator.name,
                    indicator=indicator,
                    measure="level",
                    comparator="eq",
                    value=Decimal(value),
                    unit="亿元",
                    status="target" if target else "actual",
                    period=str(year),
                    year=year,
                    region=place,
                    section=["一、回顾"],
                    sentence=line.strip(),
                    doubts=["unit"] if n % 20 == 0 else [],
                    doubtful=n % 20 == 0,
                    table="1-1" if target and plan else "",
                    row=n if target and plan else None,
                )
            )
            text += line
        Content.of(reading, document_from_text(text, reading.document.name)).save()
    Statement.objects.bulk_create(rows, batch_size=BATCH)


def _judged(chance: random.Random) -> None:
    """A review as the worker would leave it; judging itself is no page."""
    from django.utils import timezone

    from lantu_platform.plans.enums import Audience, Verdict
    from lantu_platform.plans.models import Finding, FindingFigure, Judgement, Review, Step
    from lantu_platform.plans.services.review import _fingerprint
    from lantu_platform.readings.models import Statement

    day = timezone.localdate()
    review = Review.objects.create(fingerprint=_fingerprint(day, Audience.DESK), day=day, relations=5000)
    verdicts = list(Verdict.values)
    targets = list(Statement.objects.filter(status="target").order_by("pk"))
    actual = list(Statement.objects.filter(status="actual").order_by("pk")[: len(targets)])
    Judgement.objects.bulk_create(
        (
            Judgement(
                review=review,
                document_id=target.document_id,
                position=n,
                table=target.table,
                row=target.row,
                name=target.name,
                unit="亿元",
                indicator_id=target.indicator_id,
                region=target.region,
                verdict=chance.choice(verdicts),
                cause="level",
                attribute="约束性" if n % 3 == 0 else "预期性",
                monitor=f"第{n % DEPARTMENTS}局",
                reason_zh="按时间进度应完成一半。",
                reason_en="Half was due.",
                fulfilment=Decimal("0.4"),
                elapsed=Decimal("0.5"),
                pace=Decimal("0.8"),
                target=target,
                result=actual[n],
            )
            for n, target in enumerate(targets)
        ),
        batch_size=BATCH,
    )
    findings = Finding.objects.bulk_create(
        Finding(
            review=review,
            document_id=target.document_id,
            position=n,
            key=f"{n:064}",
            rule="growth",
            weight="notice" if n % 2 else "contradiction",
            message_zh="增速与绝对数对不上。",
            message_en="They differ.",
            expected=Decimal(8),
            tolerance=Decimal(1),
            unit="亿元",
        )
        for n, target in enumerate(targets[:400])
    )
    FindingFigure.objects.bulk_create(
        FindingFigure(finding=finding, statement=each, position=position)
        for n, finding in enumerate(findings)
        for position, each in enumerate((targets[n], actual[n]))
    )
    Step.objects.create(review=review, document_id=targets[-1].document_id, position=0)


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
        "search": reverse("search") + "?q=第77项",
        "review": reverse("review"),
        "indicators": reverse("indicators"),
        "indicator": reverse("indicator", args=[some.indicator_id]),
        "plans": reverse("plans"),
        "plan": reverse("plan", args=[plan.document_id]),
        "checks": reverse("checks"),
        "returns": reverse("returns"),
        "API: statements": "/api/v1/statements",
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
    print(f"{'page':<22}{'p50':>7}{'p95':>7}{'queries':>9}{'SQL p50':>9}{'SQL p95':>9}{'p95 ratio':>11}")
    for name, url in _pages().items():
        page, asked = _timed_page(client, url, requests)
        bare = _timed(lambda asked=asked: _ask(asked), requests)
        ratio = page[1] / bare[1] if bare[1] else 0
        late = "  over 200 ms" if page[1] > LIMIT else ""
        print(
            f"{name:<22}{page[0]:>7.0f}{page[1]:>7.0f}{len(asked):>9}{bare[0]:>9.0f}{bare[1]:>9.0f}{ratio:>10.1f}×{late}"
        )


Asked = list[tuple[str, Any]]


def _timed_page(client: Any, url: str, requests: int) -> tuple[tuple[float, float], Asked]:
    with _recorded() as asked:
        answer = client.get(url)
        answer.getvalue()
    if answer.status_code != 200:
        sys.exit(f"{url}: {answer.status_code}")
    return _timed(lambda: client.get(url).getvalue(), requests), asked


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


def _timed(work: Callable[[], object], times: int) -> tuple[float, float]:
    """p50 and p95 in milliseconds, after one time that does not count."""
    work()
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - begin))
    taken.sort()
    return taken[len(taken) // 2], taken[min(len(taken) - 1, int(len(taken) * 0.95))]


if __name__ == "__main__":
    main()
