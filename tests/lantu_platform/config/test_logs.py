"""The log of a service: JSON, a line an event, nothing personal."""

import json
import logging
from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django import Settings
from tests.lantu_platform.ledger import enter

from lantu_platform.config.logs import JsonLines
from lantu_platform.people.models import User


def line(record: logging.LogRecord) -> dict[str, object]:
    told: dict[str, object] = json.loads(JsonLines().format(record))
    return told


class Lines(logging.Handler):
    """Keeps what the service would write."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(JsonLines())
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@pytest.fixture
def lines() -> Iterator[list[str]]:
    """The lines of a test."""
    root, handler = logging.getLogger(), Lines()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield handler.lines
    root.removeHandler(handler)
    root.setLevel(before)


def test_a_request_leaves_a_line_without_name_and_search(as_analyst: Client, analyst: User, lines: list[str]) -> None:
    answer = as_analyst.get("/library/", {"q": "保密工程"}, headers={"X-Request-ID": "proxy-12345"})
    (told,) = [json.loads(each) for each in lines if '"lantu.access"' in each]
    del told["time"], told["ms"]
    assert told == {
        "level": "info",
        "logger": "lantu.access",
        "message": "GET 200",
        "request": "proxy-12345",
        "user": analyst.pk,
        "method": "GET",
        "path": "/library/",
        "status": 200,
    }
    assert answer["X-Request-ID"] == "proxy-12345"
    assert [each for each in lines if "保密工程" in each or analyst.name in each] == []


@pytest.mark.parametrize("given", ["short", "a" * 65, "with space 1234", "x\nforged line"])
def test_a_strange_request_id_is_replaced(as_analyst: Client, given: str) -> None:
    assert as_analyst.get("/library/", headers={"X-Request-ID": given})["X-Request-ID"] != given


def test_an_error_is_told_by_kind_and_place_and_not_by_its_words() -> None:
    try:
        msg = "王小明 13800138000"
        raise ValueError(msg)
    except ValueError as error:
        record = logging.LogRecord(
            "lantu", logging.ERROR, __file__, 1, "failed", None, (type(error), error, error.__traceback__)
        )
    told = line(record)
    assert told["error"] == "ValueError"
    assert "13800138000" not in json.dumps(told, ensure_ascii=False)


def test_a_failed_reading_is_named_by_number(
    analyst: User, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    from lantu_platform.readings.models import Reading  # noqa: PLC0415
    from lantu_platform.readings.services import read_waiting  # noqa: PLC0415

    document = enter(analyst, "保密工程.txt", "甲")
    Reading.objects.update(state="waiting")
    monkeypatch.setattr("lantu_platform.readings.services.perform.load_bytes", lambda *_: 1 / 0)
    read_waiting.call(document.reading.pk)
    assert [record.getMessage() for record in caplog.records] == [f"Reading document {document.pk} failed"]
