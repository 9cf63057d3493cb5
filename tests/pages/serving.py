"""The platform as a service runs it: a process of its own with the settings of its environment."""

import os
import re
import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection
from tests.house.repository import ROOT

PATIENCE = 30
"""Seconds until a process must answer."""
PROGRAMS = Path(sys.executable).parent


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@contextmanager
def process(command: list[str], address: str, variables: dict[str, str]) -> Iterator[str]:
    """Runs a server until the block ends; it has answered at its address, which is given back."""
    with subprocess.Popen(command, env=os.environ | variables, stderr=subprocess.PIPE, text=True) as server:
        try:
            latest = time.monotonic() + PATIENCE
            while not _answers(address):
                assert server.poll() is None, server.stderr and server.stderr.read()
                assert time.monotonic() < latest, f"{address} does not answer"
                time.sleep(0.1)
            yield address
        finally:
            server.terminate()


def _answers(address: str) -> bool:
    place = urlsplit(address)
    asked = HTTPConnection(place.netloc, timeout=PATIENCE)
    try:
        asked.request("GET", place.path)
        asked.getresponse().read()
    except OSError:
        return False
    finally:
        asked.close()
    return True


@contextmanager
def platform(**variables: str) -> Iterator[str]:
    """The web service by the command of its unit, on the database of the tests, which must be transactional."""
    unit = (ROOT / "deploy/systemd/lantu-web.service").read_text("utf-8")
    program, *arguments = shlex.split("".join(re.findall(r"^ExecStart=\S+/(.*)$", unit, re.MULTILINE)))
    port, name = free_port(), connection.settings_dict["NAME"]
    server, _, _ = os.environ.get("LANTU_DATABASE", "").rpartition("/")
    known = {
        "DJANGO_SETTINGS_MODULE": "lantu_platform.config.settings",
        "LANTU_HOME": str(settings.HOME),
        "LANTU_SECRET_KEY": settings.SECRET_KEY,
        "LANTU_DATABASE": f"sqlite:///{name}" if connection.vendor == "sqlite" else f"{server}/{name}",
    }
    if not (settings.STATIC_ROOT / "staticfiles.json").exists():
        collect = [str(PROGRAMS / "lantu-platform"), "collectstatic", "--noinput", "--verbosity=0"]
        subprocess.run(collect, env=os.environ | known, check=True)
    command = [str(PROGRAMS / program), *(each.replace("127.0.0.1:8000", f"127.0.0.1:{port}") for each in arguments)]
    with process(command, f"http://127.0.0.1:{port}/health", known | variables):
        yield f"http://127.0.0.1:{port}"
