"""`lantu-platform work`: the process that reads documents in the background."""

import logging
import os
import signal
import socket
import sys
import time
from argparse import ArgumentParser
from datetime import date
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker

from lantu_platform.dissemination.queries import opening
from lantu_platform.plans.enums import Audience
from lantu_platform.plans.services import review_on
from lantu_platform.readings.services import recover_interrupted

PAUSE = 60.0
"""Seconds before a failed judgement is tried again."""
log = logging.getLogger(__name__)


class Command(BaseCommand):
    """Reads what waits, and what a killed worker left behind; keeps the judgements up to date; runs until stopped."""

    again_at = 0.0
    day: date | None = None
    """The last day whose daily commands have run."""
    help = "Read documents in the background until stopped with Ctrl-C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--once: stop when nothing waits."""
        parser.add_argument("--once", action="store_true", help="Read what waits, then stop.")
        parser.add_argument("--interval", type=float, default=1.0, help="Seconds between looks (default: 1).")

    def handle(self, *_: Any, once: bool, interval: float, **__: Any) -> None:
        """Look, read, wait."""
        if not once:
            signal.signal(signal.SIGTERM, self.stop)
            signal.signal(signal.SIGINT, self.stop)
        self.worker = _worker()
        while self.worker.running:
            recover_interrupted()
            self.worker.run()
            self._keep_calendar()
            self._judge()
            if once:
                return
            time.sleep(interval)

    def _keep_calendar(self) -> None:
        """Run the commands of settings.EVERY_DAY once a day; one that fails is logged and tried again tomorrow."""
        today = timezone.localdate()
        if self.day == today:
            return
        self.day = today
        for name in settings.EVERY_DAY:
            try:
                call_command(name, stdout=self.stdout)
            except Exception:
                log.exception("The daily command %s failed", name)

    def _judge(self) -> None:
        """Renew the judgements. A failure is logged and tried again later; documents are read all the same."""
        if time.monotonic() < self.again_at:
            return
        try:
            review_on(timezone.localdate())
            if opening():
                review_on(timezone.localdate(), Audience.PUBLIC)
        except Exception:
            log.exception("The library could not be judged")
            self.again_at = time.monotonic() + PAUSE

    def stop(self, _: int, __: FrameType | None) -> None:
        """Finish the document at hand, then end."""
        self.worker.running = False
        if not self.worker.running_task:
            sys.exit(0)


def _worker() -> Worker:
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
