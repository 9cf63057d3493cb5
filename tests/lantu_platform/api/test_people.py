"""People and their accounts by program."""

import logging

import pytest
from tests.lantu_platform.api.conftest import ANY, Program
from tests.lantu_platform.people.conftest import House

from lantu_platform.audit.models import Entry
from lantu_platform.people.models import User
from lantu_platform.tokens.models import Token
from lantu_platform.tokens.services import issue_token

PEOPLE = "/api/v1/people"
JSON = "application/json"
QIAN = {"username": "qian", "name": "钱某", "phone": "13912345678", "email": "qian@example.org"}


def test_a_person_comes_with_a_first_password(house: House, program: Program, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    answer = program(house.system).post(PEOPLE, QIAN | {"department": house.finance.pk}, JSON)
    made = User.objects.get(username="qian")
    password = answer.json()["password"]
    assert answer.json() == {
        "person": {
            "id": made.pk, "username": "qian", "name": "钱某", "department": house.finance.pk, "phone": "139****5678",
            "email": "q***@example.org", "active": True,
        },
        "password": password,
    }  # fmt: skip
    assert (answer.status_code, answer["Cache-Control"]) == (201, "no-store")
    assert (made.check_password(password), made.must_change_password) == (True, True)
    assert password not in caplog.text
    assert [line for line in Entry.objects.values() if password in str(line)] == []


def test_a_user_name_is_given_once(house: House, program: Program) -> None:
    refused = program(house.system).post(PEOPLE, QIAN | {"username": "he"}, JSON)
    assert (refused.status_code, refused.json()["detail"]) == (409, "用户名“he”已有人使用。请换一个。")
    assert User.objects.filter(name="钱某").exists() is False


def test_what_is_left_out_stays(house: House, program: Program) -> None:
    keeps, url = program(house.system), f"{PEOPLE}/{house.clerk.pk}"
    keeps.patch(url, {"phone": "13800001234", "email": "he@example.org"}, JSON, headers=ANY)
    told = keeps.patch(url, {"name": "何某", "department": None}, JSON, headers=ANY).json()
    assert told == {
        "id": house.clerk.pk, "username": "he", "name": "何某", "department": None, "phone": "138****1234",
        "email": "h***@example.org", "active": True,
    }  # fmt: skip


def test_a_telephone_number_that_is_none_is_refused(house: House, program: Program) -> None:
    refused = program(house.system).patch(f"{PEOPLE}/{house.clerk.pk}", {"phone": "12"}, JSON, headers=ANY)
    assert (refused.status_code, refused.json()["detail"]) == (409, "电话“12”看不懂。请写 11 位手机号，或区号-号码。")


def test_an_account_is_closed_and_opened_once(house: House, program: Program) -> None:
    keeps, url = program(house.system), f"{PEOPLE}/{house.clerk.pk}"
    ways = ("deactivate", "deactivate", "reactivate", "reactivate")
    told = [keeps.post(f"{url}/{way}", {"ground": "借调"}, JSON).json()["active"] for way in ways]
    assert told == [False, False, True, True]
    lines = [(each["action"], each["by"]) for each in keeps.get(f"{url}/history").json()["items"]]
    assert lines[:2] == [("people.reactivated", "席系统"), ("people.deactivated", "席系统")]


def test_the_last_administrator_of_a_kind_stays(house: House, program: Program) -> None:
    refused = program(house.system).post(f"{PEOPLE}/{house.auditor.pk}/deactivate", {}, JSON)
    assert (refused.status_code, refused.json()["detail"]) == (
        409, "申审计 是最后一位审计管理员。请先任命接替的人。",
    )  # fmt: skip


def test_a_new_password_is_told_once(house: House, program: Program, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    resets, url = program(house.system), f"{PEOPLE}/{house.clerk.pk}"
    answer = resets.post(f"{url}/password")
    password = answer.json()["password"]
    kept = User.objects.get(pk=house.clerk.pk)
    assert (answer.status_code, answer["Cache-Control"], kept.check_password(password)) == (200, "no-store", True)
    told = [resets.get(each).content.decode() for each in (url, f"{url}/history")]
    assert [password in each for each in (*told, caplog.text)] == [False, False, False]
    assert resets.post(f"{url}/password").json()["password"] != password


def test_who_may_change_people_by_program_may_not_reset_passwords_without_that_scope(
    house: House, program: Program
) -> None:
    keeps = program(house.system, ["people.read", "people.manage"])
    refused = keeps.post(f"{PEOPLE}/{house.clerk.pk}/password")
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:lantu:problem:out-of-scope")
    assert User.objects.get(pk=house.clerk.pk).check_password("a long password") is True


def test_the_whole_number_is_shown_and_that_is_logged(house: House, program: Program) -> None:
    User.objects.filter(pk=house.clerk.pk).update(phone="13800001234")
    answer = program(house.head).post(f"{PEOPLE}/{house.clerk.pk}/phone")
    assert (answer.json(), answer["Cache-Control"]) == ({"phone": "13800001234"}, "no-store")
    line = Entry.objects.get(action="people.phone-shown")
    assert (line.actor, line.subject) == (house.head, f"people.user:{house.clerk.pk}")


def test_a_head_sees_nobody_of_another_department(house: House, program: Program) -> None:
    User.objects.filter(pk=house.clerk.pk).update(department=house.schools)
    asks, url = program(house.head), f"{PEOPLE}/{house.clerk.pk}"
    assert [asks.get(url).status_code, asks.post(f"{url}/phone").status_code] == [404, 404]
    assert Entry.objects.filter(action="people.phone-shown").exists() is False


def test_the_security_administrator_ends_anybodys_token(house: House, program: Program) -> None:
    token = issue_token(by=house.clerk, name="填报", scopes=["collection.fill"], days=1).token
    ends, url = program(house.security), f"{PEOPLE}/{house.clerk.pk}/tokens"
    (row,) = ends.get(url).json()["items"]
    assert (row["id"], row["name"], row["scopes"], row["usable"]) == (token.pk, "填报", ["collection.fill"], True)
    ended = [ends.delete(f"{url}/{token.pk}").json() for _ in range(2)]
    assert [each["usable"] for each in ended] == [False, False]
    assert ended[0]["revoked_at"] == ended[1]["revoked_at"]
    assert Token.objects.get(pk=token.pk).revoked_by == house.security


def test_a_token_is_found_under_its_owner_alone(house: House, program: Program) -> None:
    token = issue_token(by=house.clerk, name="填报", scopes=["collection.fill"], days=1).token
    assert program(house.security).delete(f"{PEOPLE}/{house.head.pk}/tokens/{token.pk}").status_code == 404
    assert Token.objects.get(pk=token.pk).usable is True


def test_the_security_administrator_lists_everybodys_tokens(house: House, program: Program) -> None:
    for who in (house.clerk, house.head):
        issue_token(by=who, name="填报", scopes=["collection.read"], days=1)
    watches = program(house.security)
    rows = watches.get("/api/v1/tokens/everybody", {"q": "何"}).json()["items"]
    assert [(row["owner"], row["owner_name"], row["name"], row["usable"]) for row in rows] == [
        (house.clerk.pk, "何填报", "填报", True)
    ]
    assert watches.get("/api/v1/tokens/everybody", {"state": "ended"}).json()["items"] == []
