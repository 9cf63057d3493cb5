"""The public site by program."""

from tests.lantu_platform.api.conftest import Program
from tests.lantu_platform.ledger import enter

from lantu_platform.people.enums import Role
from lantu_platform.people.models import User
from lantu_platform.people.services import appoint

SITE = "/api/v1/site"


def test_a_document_is_published_and_withdrawn_once(analyst: User, program: Program) -> None:
    publishes, key = program(analyst), enter(analyst, "a.txt", "甲").pk
    url = f"{SITE}/documents/{key}"
    assert [publishes.put(url).json()["documents"] for _ in range(2)] == [[key], [key]]
    assert [publishes.delete(url).json()["documents"] for _ in range(2)] == [[], []]


def test_the_site_is_opened_and_closed(db: None, program: Program) -> None:
    person = appoint(
        username="wu", password="a long password", name="吴管理", department="中心", role=Role.SYSTEM_ADMIN
    )
    switches = program(person)
    assert switches.post(f"{SITE}/open").json()["opened_by"] == "吴管理"
    assert switches.post(f"{SITE}/close").json()["opened_at"] is None
