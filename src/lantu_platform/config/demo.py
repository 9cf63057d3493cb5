"""`make demo`: everything from an empty folder to an open page, in one command.

Prepares the database, the people and the static files, reads the documents with a progress bar, then serves until
Ctrl-C. A second start finds all that and only serves.
"""

import argparse
import hashlib
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from lantu_platform.config.home import create_secret_key, home

KINDS = {".docx", ".xlsx", ".pdf", ".ofd", ".html", ".htm", ".txt"}
PEOPLE = (
    ("analyst", "林分析", "发展和改革局", "analyst", "adds documents, confirms figures, opens forms"),
    ("supervisor", "韦督查", "督查室", "supervisor", "reads; hands out tasks"),
    ("clerk", "何填报", "财政局", "clerk", "fills in the forms of the bureau of finance"),
    ("head", "江局长", "财政局", "head", "approves them"),
    ("leader", "罗主任", "管理委员会", "leader", "looks"),
    ("evaluator", "梁评估", "评估中心", "evaluator", "reads and exports, from outside"),
    ("system", "席系统", "信息中心", "system_admin", "departments and people"),
    ("security", "安全全", "信息中心", "security_admin", "posts and rights"),
    ("audit", "申审计", "信息中心", "audit_admin", "reads and verifies the log"),
)
console = Console()


def main() -> None:
    """Run the demo."""
    options = _options()
    _environment()
    import django  # noqa: PLC0415  # settings read the environment

    django.setup()
    _free(options.port)
    _prepare()
    sign_ins = _people()
    with _worker():
        _read(_documents(options.documents))
        _form()
        _serve(options.port, sign_ins)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Lantu with documents in it, on this machine.")
    parser.add_argument("--documents", type=Path, action="append", default=[], help="a folder to read; repeatable")
    parser.add_argument("--port", type=int, default=8000)
    return parser.parse_args()


def _environment() -> None:
    create_secret_key(home())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lantu_platform.config.settings")
    # On one's own machine there is no TLS.
    os.environ.setdefault("LANTU_PLAIN_HTTP", "1")


def _free(port: int) -> None:
    """End with a clear line where something else listens on the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            console.print(
                f"[red]Port {port} is in use. Stop what runs there, or start with: make demo PORT={port + 1}[/]"
            )
            sys.exit(1)


def _prepare() -> None:
    from django.core.management import call_command  # noqa: PLC0415

    with console.status("preparing the database and the pages"):
        call_command("migrate", verbosity=0)
        call_command("collectstatic", verbosity=0, interactive=False)
    from lantu_platform.operation.queries import tables  # noqa: PLC0415

    if tables().cure:
        console.print(
            f"[red]The demo's data in {home()} were made by another version. Remove that folder, then: make demo[/]"
        )
        sys.exit(1)


def _people() -> dict[str, str]:
    """The demo's people with passwords made at the first start and kept beside the database; none is in the code."""
    from lantu_platform.people.enums import Role  # noqa: PLC0415
    from lantu_platform.people.services import appoint  # noqa: PLC0415

    file = home() / "demo-sign-ins.json"
    kept: dict[str, str] = json.loads(file.read_text()) if file.exists() else {}
    for username, name, department, role, _ in PEOPLE:
        password = kept.setdefault(username, secrets.token_urlsafe(9))
        appoint(username=username, password=password, name=name, department=department, role=Role(role))
    file.touch(mode=0o600)
    file.write_text(json.dumps(kept))
    return kept


def _documents(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        if not folder.is_dir():
            console.print(
                f"[red]{folder} is no folder. Name one that holds .docx, .xlsx, .pdf, .ofd, .html or .txt files.[/]"
            )
            sys.exit(1)
        files = sorted(file for file in folder.iterdir() if file.is_file() and not file.name.startswith("."))
        yield from (file for file in files if file.suffix.lower() in KINDS)


@contextmanager
def _worker() -> Iterator[None]:
    """The process that reads in the background; it ends with the server."""
    worker = subprocess.Popen([sys.executable, "-m", "lantu_platform.config.manage", "work"], start_new_session=True)
    try:
        yield
    finally:
        worker.send_signal(signal.SIGTERM)
        try:
            worker.wait(timeout=10)
        except subprocess.TimeoutExpired:
            worker.kill()


def _read(files: Iterator[Path]) -> None:
    """Hand in what the library has never seen, and show how the worker gets on."""
    from lantu.errors import DocumentError  # noqa: PLC0415
    from lantu_platform.library.errors import LibraryError  # noqa: PLC0415
    from lantu_platform.library.queries import has_seen  # noqa: PLC0415
    from lantu_platform.people.models import User  # noqa: PLC0415
    from lantu_platform.readings.queries import progress  # noqa: PLC0415
    from lantu_platform.readings.services import receive_document  # noqa: PLC0415

    by = User.objects.get(username=PEOPLE[0][0])
    for file in files:
        content = file.read_bytes()
        try:
            if not has_seen(hashlib.sha256(content).hexdigest()):
                receive_document(by=by, name=file.name, content=content)
        except DocumentError as error:
            console.print(f"[yellow]{error}[/]")
        except LibraryError:
            console.print(f"[yellow]{file.name} is empty or too large and was left out.[/]")
    columns = (TextColumn("reading documents"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as bar:
        task = bar.add_task("")
        while True:
            now = progress()
            bar.update(task, completed=now.finished, total=now.total)
            if not now.open:
                return
            time.sleep(0.3)


def _form() -> None:
    """A form of last year's figures for the bureau of finance, open for ten workdays from the first start on."""
    from django.utils import timezone  # noqa: PLC0415

    from lantu_platform.collection.queries import templates  # noqa: PLC0415
    from lantu_platform.collection.services import Asked, open_returns, save_template  # noqa: PLC0415
    from lantu_platform.people.models import Department, User  # noqa: PLC0415
    from lantu_platform.readings.queries import statement_regions  # noqa: PLC0415

    by, today = User.objects.get(username=PEOPLE[0][0]), timezone.localdate()
    regions = statement_regions(today)
    if not regions or templates(by).exists():
        return
    ended = date(today.year - 1, 12, 31)
    facts = {
        "name": "财政年度指标",
        "department": Department.objects.get(name="财政局"),
        "region": regions[0],
        "frequency": "year",
        "starts": ended,
        "opens_after": (today - ended).days,
        "due_after": 10,
        "locks_after": 10,
        "note": "按决算口径填报；没有数请选“暂无数据”并写原因。",
    }
    further = [Asked(name, "亿元", required=False) for name in ("税收收入", "非税收入")]
    save_template(by=by, facts=facts, asked=[Asked("财政收入", "亿元"), *further])
    open_returns(today)


def _serve(port: int, sign_ins: dict[str, str]) -> None:
    from waitress import serve  # noqa: PLC0415

    from lantu_platform.config.wsgi import application  # noqa: PLC0415

    console.print(f"\n[bold]Lantu 蓝图[/]   http://localhost:{port}/")
    console.print("sign-ins of this demo, made on this machine:")
    for username, _, _, _, may in PEOPLE:
        console.print(f"  {username:<10} {sign_ins[username]:<14} {may}", highlight=False)
    console.print("Ctrl-C stops it; the data stay.\n")
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    serve(application, host="127.0.0.1", port=port, threads=8, ident="lantu", max_request_body_size=2**30)


if __name__ == "__main__":
    main()
