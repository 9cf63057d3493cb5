"""The log as JSON, a line an event, without personal data and without words of documents.

People stand in it by their number. Of an error it has the kind and the places in the code, not its message, which may
quote a document or a name.
"""

import json
import logging
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime

request_id: ContextVar[str | None] = ContextVar("request_id", default=None)
user_id: ContextVar[int | None] = ContextVar("user_id", default=None)


class JsonLines(logging.Formatter):
    """Time, level, logger, message, and what is known of the request, the error and its facts."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        told: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            # Django's own lines hold addresses that were asked for; their pattern is enough.
            "message": record.msg if record.name.startswith("django.") else record.getMessage(),
        }
        if (name := request_id.get()) is not None:
            told["request"] = name
        if (user := user_id.get()) is not None:
            told["user"] = user
        told |= getattr(record, "facts", {})
        if record.exc_info and record.exc_info[0]:
            frames = traceback.extract_tb(record.exc_info[2])
            told["error"] = record.exc_info[0].__name__
            told["places"] = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames[-8:]]
        return json.dumps(told, ensure_ascii=False, default=str)


def logging_of(form: str) -> dict[str, object]:
    """The setting LOGGING: `json` for a service, with a line a request; else warnings as plain text."""
    as_json = form == "json"
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {"()": JsonLines},
            "text": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"},
        },
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json" if as_json else "text"}},
        "root": {"handlers": ["console"], "level": "INFO" if as_json else "WARNING"},
        "loggers": {
            # The access line says it already, once for each request.
            "django.request": {"level": "ERROR"},
            "django.server": {"level": "ERROR"},
            # It would name people and where they sit.
            "axes": {"level": "ERROR"},
        },
    }
