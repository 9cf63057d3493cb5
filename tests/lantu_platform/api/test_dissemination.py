"""The public site by program."""

from tests.lantu_platform.api.conftest import Program
from tests.lantu_platform.ledger import enter

from lantu_platform.people.models import User

SITE = "/api/v1/site"


def test_a_document_is_published_and_withdrawn_once(analyst: User, program: Program) -> None:
    publishes, key = program(analyst), enter(analyst, "a.txt", "甲").pk
    url = f"{SITE}/documents/{key}"
    assert [publishes.put(url).json()["documents"] for _ in range(2)] == [[key], [key]]
    assert [publishes.delete(url).json()["documents"] for _ in range(2)] == [[], []]


def test_the_site_is_opened_and_closed_once(system: User, program: Program) -> None:
    switches = program(system)
    told = [switches.post(f"{SITE}/{way}").json()["opened_by"] for way in ("open", "open", "close", "close")]
    assert told == ["吴管理", "吴管理", "", ""]


def test_who_publishes_does_not_switch_and_who_switches_does_not_publish(
    analyst: User, system: User, program: Program
) -> None:
    document = f"{SITE}/documents/{enter(analyst, 'a.txt', '甲').pk}"
    refused = [program(analyst).post(f"{SITE}/open"), program(system).put(document), program(system).delete(document)]
    assert [each.status_code for each in refused] == [403, 403, 403]
    told = program(analyst).get(SITE).json()
    assert told == {"opened_at": None, "opened_by": "", "documents": []}
