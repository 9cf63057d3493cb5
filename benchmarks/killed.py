"""Kills the platform at random moments and looks whether anything is lost, halved or doubled.

python benchmarks/killed.py [--rounds 200] [--seed N]

Each round a process hands in documents, reads them as the worker does, confirms figures, fills, submits, sends back and
approves a return, and writes down what it tries and what was acknowledged; at a random moment after a random number of
such notes it is killed with SIGKILL. Then another process compares database, files, log and what was written down. Exit
code 1 and the round's number where they differ. It works in a folder of its own on SQLite, or on the empty database
that LANTU_DATABASE names.
"""

# Models can be loaded only when Django is set up, after the arguments are known.
# ruff: noqa: PLC0415

import argparse
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from importlib import import_module
from pathlib import Path

LINE = "{year}年，青山区第{number}工业园产值完成{value}.5亿元，增长6%。\n"
CLERK, HEAD, ANALYST = "zhao", "qian", "li"
CELLS = ("一般公共预算收入", "税收收入", "用电量")
STEPS = 24
"""Notes that a process may write before it is killed; one turn of the work writes about so many."""
LINES, PAUSE = 30, 0.15
"""Of a document, and the seconds after a note within which the process is killed: most reads are begun and not done."""
PATIENCE = 10.0
"""Seconds after which it is killed all the same."""
KINDS = ("hand in", "read", "confirm", "fill", "submit", "send back", "approve", "unlock")


def main() -> int:
    """Run all rounds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory(prefix="lantu-killed-") as folder:
        _prepare(Path(folder))
        notes = Path(folder) / "notes"
        notes.touch()
        for number in range(1, options.rounds + 1):
            _killed(lambda number=number: _live(notes, number), notes, chance)
            trouble = _asked(lambda: _compare(notes))
            if trouble:
                print(f"round {number} of seed {options.seed}: see above")
                return 1
        if _asked(lambda: _finish(notes)):
            return 1
        done = Counter(line.split("\t")[1] for line in notes.read_text().splitlines() if line.startswith("ack"))
        told = ", ".join(f"{done[kind]} × {kind}" for kind in KINDS)
        print(f"killed {options.rounds} times; acknowledged and found: {told}")
    return 0


def _prepare(folder: Path) -> None:
    os.environ |= {
        "LANTU_HOME": str(folder),
        "LANTU_SECRET_KEY": "for this run only, long enough to be accepted everywhere",
        "DJANGO_SETTINGS_MODULE": "lantu_platform.config.settings",
    }
    os.environ.setdefault("LANTU_DATABASE", f"sqlite:///{folder / 'lantu.sqlite3'}")
    import django

    django.setup()
    # What a server has loaded long ago is loaded here, too, so that kills meet the work and not the start.
    for module in ("collection.services", "operation.management.commands.work"):
        import_module(f"lantu_platform.{module}")
    from lantu import read_document
    from lantu.intake import document_from_text

    read_document(document_from_text(LINE.format(year=2023, number=1, value=1), "warm.txt"))
    if _asked(_set_up):
        sys.exit("set-up failed: see above")


def _asked(work: Callable[[], object]) -> int:
    """Do it in a process of its own, so that no connection is inherited; its exit code."""
    process = os.fork()
    if not process:
        code = 1
        try:
            work()
            code = 0
        finally:
            sys.stdout.flush()
            if code:
                traceback.print_exc()
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def _killed(work: Callable[[], object], notes: Path, chance: random.Random) -> None:
    enough = notes.read_bytes().count(b"\n") + chance.randrange(STEPS)
    process = os.fork()
    if not process:
        try:
            work()
        finally:
            traceback.print_exc()
            os._exit(1)
    latest = time.monotonic() + PATIENCE
    while notes.read_bytes().count(b"\n") < enough and time.monotonic() < latest:
        time.sleep(0.002)
    time.sleep(chance.uniform(0, PAUSE))
    os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    if not os.WIFSIGNALED(status):
        sys.exit("a process ended before it was killed: see above")


def _set_up() -> None:
    from django.core.management import call_command
    from django.utils import timezone

    from lantu.period import Period
    from lantu_platform.collection.services import Asked, open_return, save_template
    from lantu_platform.people.enums import Role
    from lantu_platform.people.models import Department
    from lantu_platform.people.services import appoint

    call_command("migrate", verbosity=0)
    analyst = appoint(username=ANALYST, password="a long password", name="李", department="发改局", role=Role.ANALYST)
    appoint(username=CLERK, password="a long password", name="赵", department="统计局", role=Role.CLERK)
    appoint(username=HEAD, password="a long password", name="钱", department="统计局", role=Role.HEAD)
    today = timezone.localdate()
    facts = {
        "name": "主要指标", "region": "青山区", "frequency": "year", "starts": today.replace(year=today.year - 2),
        "department": Department.objects.get(name="统计局"), "opens_after": 1, "due_after": 200, "locks_after": 200,
    }  # fmt: skip
    units = ("亿元", "亿元", "亿千瓦时")
    template = save_template(by=analyst, facts=facts, asked=[Asked(*each) for each in zip(CELLS, units, strict=True)])
    open_return(template, Period.parse(str(today.year - 1)), today)


def _live(notes: Path, number: int) -> None:
    """Work until killed. Values only grow, so that one sees which of them a cell holds."""
    from lantu_platform.people.models import User

    people = {user.username: user for user in User.objects.all()}
    stream = os.open(notes, os.O_WRONLY | os.O_APPEND)

    def note(word: str, kind: str, what: object) -> None:
        os.write(stream, f"{word}\t{kind}\t{what}\n".encode())

    chance = random.Random(number)
    for turn in range(1_000_000):
        name = f"{number}-{turn}.txt"
        parts: list[Callable[[], None]] = [
            lambda name=name, turn=turn: _hand_in(people[ANALYST], name, number * 1000 + turn, note),
            lambda: _confirm(people[ANALYST], note),
            lambda: _report(people, note),
        ]
        chance.shuffle(parts)
        for part in parts:
            part()


Note = Callable[[str, str, object], None]


def _hand_in(by: object, name: str, value: int, note: Note) -> None:
    from lantu_platform.operation.management.commands.work import worker
    from lantu_platform.readings.services import receive_document

    lines = (LINE.format(year=2000 + k % 25, number=k, value=value) for k in range(1, LINES + 1))
    note("try", "hand in", name)
    receive_document(by=by, name=name, content="".join(lines).encode())
    note("ack", "hand in", name)
    worker().run()
    note("ack", "read", name)


def _confirm(by: object, note: Note) -> None:
    from lantu_platform.readings.models import Statement
    from lantu_platform.readings.services import accept

    for key in Statement.objects.filter(decision=None).order_by("-pk").values_list("pk", flat=True)[:4]:
        note("try", "confirm", key)
        decision = accept(by=by, statement=key, seen=None)
        note("ack", "confirm", decision.pk)


def _report(people: dict[str, object], note: Note) -> None:
    from django.utils import timezone

    from lantu_platform.collection.models import Entry, Return
    from lantu_platform.collection.services import Filled, approve, save_entry, send_back, submit, unlock

    filing = Return.objects.get()
    today = timezone.localdate()
    if filing.state == "approved":
        unlock(by=people[ANALYST], filing=filing, until=today + timedelta(days=9), ground="更正")
        note("ack", "unlock", filing.pk)
    if filing.state != "submitted":
        for entry in Entry.objects.filter(filing=filing):
            value = int(entry.typed or 0) + 1
            note("try", "fill", f"{entry.pk}={value}")
            save_entry(by=people[CLERK], entry=entry, filled=Filled(typed=str(value), explanation="据实填报"))
            note("ack", "fill", f"{entry.pk}={value}")
        note("try", "submit", filing.pk)
        submit(by=people[CLERK], filing=filing)
        note("ack", "submit", filing.pk)
    if int(Entry.objects.filter(filing=filing).first().typed) % 2:
        send_back(by=people[HEAD], filing=filing, note="请核对")
        note("ack", "send back", filing.pk)
    else:
        note("try", "approve", filing.pk)
        approve(by=people[HEAD], filing=filing)
        note("ack", "approve", filing.pk)


def _compare(notes: Path) -> None:
    """Every acknowledged write is there, nothing is half there, nothing twice, and the log says the same."""
    from lantu_platform.audit.models import Entry as Logged
    from lantu_platform.readings.models import Reading

    told = [line.split("\t") for line in notes.read_text().splitlines()]
    acked = {kind: [what for word, k, what in told if (word, k) == ("ack", kind)] for kind in KINDS}
    tried = {kind: [what for word, k, what in told if (word, k) == ("try", kind)] for kind in KINDS}
    logged = Counter(Logged.objects.values_list("action", flat=True))
    _compare_documents(acked, tried, logged)
    _compare_decisions(acked, logged)
    _compare_return(acked, tried, logged)
    # Thirty seconds without a sign of life are over for the next process.
    Reading.objects.filter(state="running").update(alive_at="2020-01-01T00:00:00Z", attempts=0)


Notes = dict[str, list[str]]


def _compare_documents(acked: Notes, tried: Notes, logged: Counter[str]) -> None:
    import hashlib

    from django.db.models import Count

    from lantu_platform.library.models import Document
    from lantu_platform.readings.models import Content, Reading

    documents = {document.name: document for document in Document.objects.all()}
    names = set(documents)
    assert set(acked["hand in"]) <= names <= set(tried["hand in"]), "documents"
    assert len(documents) == Document.objects.count() == Reading.objects.count() == logged["library.added"], "log"
    for document in documents.values():
        assert hashlib.sha256(document.path.read_bytes()).hexdigest() == document.sha256, document.name
    with_content = set(Content.objects.values_list("reading_id", flat=True))
    for reading in Reading.objects.annotate(rows=Count("statements")):
        whole = (reading.figures, True) if reading.state == "done" else (0, False)
        assert (reading.rows, reading.pk in with_content) == whole, f"half read: {reading.pk}"
    read = {each.document.name for each in Reading.objects.filter(state="done").select_related("document")}
    assert set(acked["read"]) <= read, "a reading is gone"
    assert logged["readings.read"] == len(read), "read twice"


def _compare_decisions(acked: Notes, logged: Counter[str]) -> None:
    from lantu_platform.readings.models import Decision, Statement

    decisions = set(Decision.objects.values_list("pk", flat=True))
    assert {int(key) for key in acked["confirm"]} <= decisions, "a decision is gone"
    assert len(decisions) == logged["readings.reviewed"], "decisions and log differ"
    assert Statement.objects.exclude(decision=None).count() == len(decisions), "a decision is not in force"


def _compare_return(acked: Notes, tried: Notes, logged: Counter[str]) -> None:
    from lantu_platform.audit.queries import verify
    from lantu_platform.collection.models import Entry, Return
    from lantu_platform.indicators.models import Observation

    for entry in Entry.objects.all():
        of = [
            [int(what.split("=")[1]) for what in notes["fill"] if what.startswith(f"{entry.pk}=")]
            for notes in (acked, tried)
        ]
        assert max(of[0], default=0) <= int(entry.typed or 0) <= max(of[1], default=0), "a cell"
    for kind, action in (
        ("fill", "collection.filled"),
        ("submit", "collection.submitted"),
        ("approve", "collection.approved"),
    ):
        assert len(acked[kind]) <= logged[action] <= len(tried[kind]), kind
    filing = Return.objects.get()
    assert filing.revision == logged["collection.approved"], "approvals and revision differ"
    current = Observation.objects.filter(value__isnull=False).count()
    assert current == len(CELLS) * filing.revision, "a half-approved return"
    assert not verify().breaks, "the log is broken"


def _finish(notes: Path) -> None:
    """What the last process left behind is read by the next."""
    from lantu_platform.operation.management.commands.work import worker
    from lantu_platform.readings.models import Reading
    from lantu_platform.readings.services import recover_interrupted

    recover_interrupted()
    Reading.objects.filter(state="waiting").update(queued_at="2020-01-01T00:00:00Z")
    recover_interrupted()
    worker().run()
    assert not Reading.objects.exclude(state="done").exists(), "something stays unread"
    _compare(notes)


if __name__ == "__main__":
    sys.exit(main())
