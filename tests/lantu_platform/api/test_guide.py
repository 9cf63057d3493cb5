"""The examples of docs/guide/api.md do what the page says."""

import os
import re
import subprocess
from pathlib import Path

import pytest
from django.utils import timezone
from docx import Document as WordFile
from pytest_django.live_server_helper import LiveServer
from tests.house.repository import ROOT
from tests.lantu_platform.collection.conftest import entry_of
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.collection.models import Return
from lantu_platform.collection.services import unlock
from lantu_platform.library.models import Document
from lantu_platform.people.enums import Role
from lantu_platform.people.models import Post, User
from lantu_platform.tokens.services import issue_token

PAGE = (ROOT / "docs/guide/api.md").read_text("utf-8")
PROMISE = "到2025年，青山区产值达到8亿元。"


@pytest.mark.django_db(transaction=True)
def test_the_program_fills_a_return(
    live_server: LiveServer,
    clerk: User,
    filing: Return,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    analyst = User.objects.get(username="li")
    enter(analyst, "a.txt", PROMISE, statement(PROMISE, "8亿元", "产值", status=Status.TARGET, period="2025"))
    unlock(by=analyst, filing=filing, until=timezone.localdate(), ground="补报")
    # The page changes the catalogue, too.
    Post.objects.create(user=clerk, department=clerk.department, role=Role.ANALYST)
    clerk = User.objects.get(pk=clerk.pk)
    scopes = ["account.token", "overview.read", "readings.read", "collection.read", "collection.fill"]
    scopes += ["indicators.read", "indicators.edit"]
    monkeypatch.setenv("LANTU_URL", live_server.url)
    monkeypatch.setenv("LANTU_TOKEN", issue_token(by=clerk, name="填报", scopes=scopes, days=1).secret)
    program = "\n".join(re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))
    exec(compile(program, "docs/guide/api.md", "exec"), {})  # the page itself is what is tested
    assert capsys.readouterr().out.splitlines() == [
        "赵填报", "产值 8 亿元", "as before", "财政局", "季度主要指标 2026Q1 submitted",
    ]  # fmt: skip
    kept = Return.objects.get()
    assert (kept.state, entry_of(kept, "税收收入").typed) == ("submitted", "7")


@pytest.mark.django_db(transaction=True)
def test_the_first_requests_are_answered(live_server: LiveServer, analyst: User, tmp_path: Path) -> None:
    word = WordFile()
    word.add_paragraph(PROMISE)
    word.save(str(tmp_path / "plan.docx"))
    scopes = ["readings.read", "readings.export", "library.change"]
    token = issue_token(by=analyst, name="取数", scopes=scopes, days=1).secret
    commands = re.findall(r"^\$ (curl .*)$", PAGE, re.MULTILINE)
    done = [
        subprocess.run(
            command.replace("https://lantu.example", live_server.url),
            shell=True, cwd=tmp_path, env=os.environ | {"TOKEN": token}, capture_output=True, check=False,
        ).returncode
        for command in commands
    ]  # fmt: skip
    assert done == [0, 0, 0]
    assert Document.objects.get().name == "plan.docx"
    assert [path.suffix for path in tmp_path.iterdir() if path.name.startswith("lantu-")] == [".parquet"]
