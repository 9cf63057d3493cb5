"""Reads of the room."""

from lantu_platform.audit.queries.days import end_of
from lantu_platform.audit.queries.history import history
from lantu_platform.audit.queries.log import LogFilter, actions, log
from lantu_platform.audit.queries.verify import Break, Verdict, verify

__all__ = ["Break", "LogFilter", "Verdict", "actions", "end_of", "history", "log", "verify"]
