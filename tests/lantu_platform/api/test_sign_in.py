"""Who comes in at the API, and how far."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings
from tests.lantu_platform.api.conftest import Program
from tests.lantu_platform.ledger import enter

from lantu_platform.people.models import User
from lantu_platform.tokens.models import Token

ME, DOCUMENTS = "/api/v1/me", "/api/v1/documents"


def test_without_a_token_the_answer_says_how_to_get_one(db: None) -> None:
    answer = Client().get(ME)
    assert (answer.status_code, answer["Content-Type"]) == (401, "application/problem+json")
    assert answer["WWW-Authenticate"] == "Bearer"
    assert answer.json() == {
        "type": "urn:lantu:problem:not-signed-in",
        "title": "未登录",
        "status": 401,
        "detail": "没有出示令牌，或令牌已过期、被作废。",
        "instance": ME,
        "cure": "请在“我的令牌”页新建令牌，放进请求头 Authorization: Bearer …。",
        "errors": [],
    }


def test_a_wrong_token_is_not_saved_by_a_session(as_analyst: Client) -> None:
    assert as_analyst.get(ME).status_code == 200
    assert as_analyst.get(ME, headers={"Authorization": "Bearer lantu_wrong"}).status_code == 401


def test_a_token_does_no_more_than_it_was_made_for(analyst: User, program: Program) -> None:
    reads = program(analyst, ["library.read"])
    assert reads.get(DOCUMENTS).status_code == 200
    refused = reads.post(DOCUMENTS, {"file": SimpleUploadedFile("a.txt", b"a")})
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:lantu:problem:out-of-scope")


def test_a_token_does_no_more_than_its_owner_may(analyst: User, program: Program) -> None:
    adds = program(analyst, ["library.change"])
    analyst.posts.update(role="supervisor")
    refused = adds.post(DOCUMENTS, {"file": SimpleUploadedFile("a.txt", b"a")})
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:lantu:problem:not-allowed")


def test_a_token_needs_no_csrf_token_and_a_session_does(analyst: User, program: Program) -> None:
    document = enter(analyst, "a.txt", "甲")
    url = f"{DOCUMENTS}/{document.pk}"
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(analyst, backend="django.contrib.auth.backends.ModelBackend")
    refused = browser.delete(url)
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:lantu:problem:no-csrf-token")
    assert program(analyst).delete(url).status_code == 200


def test_the_last_use_is_kept(analyst: User, program: Program) -> None:
    program(analyst).get(ME)
    assert Token.objects.get().last_used_at is not None


def test_ones_own_tokens_are_listed_and_ended(analyst: User, program: Program) -> None:
    caller, other = program(analyst), program(analyst, ["library.read"])
    items = caller.get("/api/v1/tokens").json()["items"]
    assert [each["scopes"] == ["library.read"] for each in items] == [True, False]
    ended = [caller.delete(f"/api/v1/tokens/{items[0]['id']}").json()["usable"] for _ in range(2)]
    assert (ended, other.get(DOCUMENTS).status_code) == ([False, False], 401)


def test_anothers_token_is_not_found(analyst: User, reader: User, program: Program) -> None:
    program(analyst)
    key = Token.objects.get(user=analyst).pk
    assert program(reader).delete(f"/api/v1/tokens/{key}").status_code == 404
    assert Token.objects.get(pk=key).usable is True


def test_no_token_makes_another(analyst: User, program: Program) -> None:
    assert program(analyst).post("/api/v1/tokens", {}, "application/json").status_code == 405


def test_too_many_requests_in_a_minute_are_told_when_to_come_back(
    analyst: User, program: Program, settings: Settings
) -> None:
    settings.API_RATE = 2
    caller = program(analyst)
    answers = [caller.get(ME) for _ in range(3)]
    # A minute may end in between; then nobody is held up.
    assert [each.status_code for each in answers] in ([200, 200, 429], [200, 200, 200])
    if answers[2].status_code == 429:
        assert 1 <= int(answers[2]["Retry-After"]) <= 60
