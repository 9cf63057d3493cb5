"""A city's data for the benchmarks: departments, users, indicators with months, documents with statements, a review."""

# Models can be loaded only when Django is set up, after the arguments are known.
# ruff: noqa: PLC0415

import hashlib
import os
import random
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

DEPARTMENTS, USERS, INDICATORS, MONTHS, DOCUMENTS, STATEMENTS = 40, 2_000, 500, 60, 300, 200
PLACES = ("青山区", "红河区", "白水县", "开发区", "全市")
CELLS = 10
PLAN_EVERY = 10
"""One document in so many is a plan with an indicator table."""
BATCH = 2_000
SENTENCE = "{year}年，{place}{name}完成{value}亿元，同比增长6%。\n"


def start(folder: Path) -> None:
    """Set Django up on a folder, or on the database that LANTU_DATABASE names, and make the data if there are none."""
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
        _returns(people, indicators)
        readings = _documents(people)
        _statements(chance, indicators, readings)
    rebuild_search()
    _judged(chance)
    with connection.cursor() as cursor:
        # What a server does by itself after so many new rows.
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


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


def _returns(people: list[Any], indicators: list[Any]) -> None:
    """A monthly form of ten figures a department, approved for five years; the last three months are late."""
    from django.utils import timezone

    from lantu_platform.collection.models import Cell, Entry, Return, Template
    from lantu_platform.collection.queries import periods
    from lantu_platform.collection.queries.calendar import days
    from lantu_platform.people.models import Department

    now, today = timezone.now(), timezone.localdate()
    since = today.replace(year=today.year - MONTHS // 12, month=1, day=1)
    forms = Template.objects.bulk_create(
        Template(name="月报", department=unit, region=PLACES[0], frequency="month", starts=since)
        for unit in Department.objects.all()
    )
    cells = Cell.objects.bulk_create(
        Cell(template=form, position=at, indicator=indicators[(at + CELLS * n) % len(indicators)], unit="亿元")
        for n, form in enumerate(forms)
        for at in range(CELLS)
    )
    for n, form in enumerate(forms):
        planned = [(period, days(form, period)) for period in periods(form, today)]
        opened = [(period, each) for period, each in planned if each.opens <= today]
        filings = Return.objects.bulk_create(
            Return(
                template=form, department=form.department, region=form.region, period=str(period), opens=each.opens,
                due=each.due, expected=each.due, locks=each.locks,
                **({"state": "open"} if period in [one for one, _days in opened[-3:]] else {
                    "state": "approved", "submitted_at": now, "submitted_by": people[0], "approved_at": now,
                    "approved_by": people[0], "submitted_on": each.due, "delivered_on": each.due,
                }),
            )
            for period, each in opened
        )  # fmt: skip
        mine = cells[CELLS * n : CELLS * (n + 1)]
        Entry.objects.bulk_create(
            (Entry(filing=filing, cell=cell, typed="7", value=7) for filing in filings for cell in mine),
            batch_size=BATCH,
        )


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
    from lantu_platform.plans.services.review import fingerprint_of
    from lantu_platform.readings.models import Statement

    day = timezone.localdate()
    review = Review.objects.create(fingerprint=fingerprint_of(day, Audience.DESK), day=day, relations=5000)
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
