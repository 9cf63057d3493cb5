"""Reading anew by program."""

from decimal import Decimal

import pytest
from django.core.management import call_command
from django.test import Client

from lantu_platform.library.models import Document
from lantu_platform.people.models import User
from lantu_platform.readings.models import Reading, Statement
from lantu_platform.readings.queries import engine
from lantu_platform.readings.services import receive_document

TEXT = "2023年，青山区地区生产总值完成120.5亿元，增长6%。\n"


@pytest.fixture
def document(analyst: User) -> Document:
    """A report that another engine has read otherwise."""
    found = receive_document(by=analyst, name="report.txt", content=TEXT.encode()).document
    call_command("work", once=True)
    Reading.objects.update(engine="0.0")
    Statement.objects.filter(text="120.5亿元").update(value=Decimal(99))
    return found


def test_compared_looked_at_and_stored(as_analyst: Client, document: Document) -> None:
    (row,) = as_analyst.get("/api/v1/rereading").json()["items"]
    assert (row["document"], row["engine"], row["comparison"]) == (document.pk, "0.0", None)
    assert as_analyst.post("/api/v1/rereading/compare").json() == {"documents": 1}
    call_command("work", once=True)
    assert as_analyst.get("/api/v1/rereading/progress").json() == {
        "engine": engine(), "done": 1, "failed": 0, "open": 0, "total": 1,
    }  # fmt: skip
    url = f"/api/v1/documents/{document.pk}/rereading"
    (changed,) = as_analyst.get(url, {"difference": "changed"}).json()["items"]
    assert (changed["before"]["value"], changed["after"]["value"]) == ("99.0", "120.5")
    assert as_analyst.get(url, {"difference": "lost"}).json()["items"] == []
    applied = as_analyst.post("/api/v1/rereading/apply", {"documents": [document.pk]}, "application/json")
    assert (applied.status_code, applied.json()) == (202, {"documents": 1})
    call_command("work", once=True)
    assert Statement.objects.get(text="120.5亿元").value == Decimal("120.5")


def test_before_it_is_compared_there_is_nothing_to_show(as_analyst: Client, document: Document) -> None:
    assert as_analyst.get(f"/api/v1/documents/{document.pk}/rereading").status_code == 404
