"""`lantu-platform work`: the process that works in the background."""

import logging
import os
import signal
import socket
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker

from lantu_platform.dissemination.queries import opening
from lantu_platform.operation.services import beat, keep_calendar
from lantu_platform.plans.enums import Audience
from lantu_platform.plans.services import QUIET, Pending
from lantu_platform.readings.services import recover_interrupted

PAUSE = 60.0
"""Seconds before a duty that failed is tried again."""
log = logging.getLogger(__name__)


class Command(BaseCommand):
    """Reads what waits, and what a killed worker left behind; keeps judgements and calendar; runs until stopped."""

    help = "Read documents, renew judgements and keep the calendar in the background until stopped with Ctrl-C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--once: stop when nothing waits."""
        parser.add_argument("--once", action="store_true", help="Read what waits, then stop.")
        parser.add_argument("--interval", type=float, default=1.0, help="Seconds between looks (default: 1).")

    def handle(self, *_: Any, once: bool, interval: float, **__: Any) -> None:
        """Look, work, wait."""
        if not once:
            signal.signal(signal.SIGTERM, self.stop)
            signal.signal(signal.SIGINT, self.stop)
        self.worker = worker()
        self.again_at: dict[str, float] = {}
        self.desk, self.public = (Pending(each, quiet=0 if once else QUIET) for each in Audience)
        while self.worker.running:
            beat(self.worker.worker_id)
            recover_interrupted()
            self.worker.run()
            self._duty("judging", self._judge)
            self._duty("the calendar of returns", lambda: keep_calendar(self.worker.worker_id, timezone.localdate()))
            if once:
                return
            time.sleep(interval)

    def _judge(self) -> None:
        """Renew what is out of date, once nobody has changed anything for a moment."""
        self.desk.keep(timezone.localdate(), time.monotonic())
        if opening():
            self.public.keep(timezone.localdate(), time.monotonic())

    def _duty(self, name: str, work: Callable[[], object]) -> None:
        """Do it. A failure is logged and tried again later; documents are read all the same."""
        if time.monotonic() < self.again_at.get(name, 0.0):
            return
        try:
            work()
        except Exception:
            log.exception("A duty of the worker failed: %s", name)
            self.again_at[name] = time.monotonic() + PAUSE

    def stop(self, _: int, __: FrameType | None) -> None:
        """Finish the document at hand, then end."""
        self.worker.running = False
        if not self.worker.running_task:
            sys.exit(0)


def worker() -> Worker:
    """A worker that runs the tasks that wait and ends when none is left."""
    return Worker(
        queue_names=["default"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=f"{socket.gethostname()[:40]}-{os.getpid()}",
        excluded_queue_names=[],
    )
