"""The password, the second step, and how long a session lasts."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.contrib.auth import SESSION_KEY
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from lantu_platform.audit.queries import history
from lantu_platform.people.enums import Role
from lantu_platform.people.models import User
from lantu_platform.people.rules.passwords import CharacterClasses
from lantu_platform.people.services import appoint, reset_password
from lantu_platform.web.idle import SEEN

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
SIGN_IN = {"username": "li", "password": "a long password"}


@pytest.fixture(autouse=True)
def _no_codes_used() -> None:
    cache.clear()


def code_now() -> str:
    """What the authenticator app shows."""
    return format_hotp_value(hotp_value(SECRET, next(iter(yield_hotp_counters_from_time()))))


@pytest.fixture
def guarded(analyst: User) -> User:
    TOTP.activate(analyst, SECRET)
    RecoveryCodes.activate(analyst)
    return analyst


def test_without_a_second_step_the_password_is_enough(client: Client, analyst: User) -> None:
    client.post(reverse("sign-in"), SIGN_IN)
    assert client.session[SESSION_KEY] == str(analyst.pk)


def test_with_one_the_password_leads_to_the_code_only(client: Client, guarded: User) -> None:
    answer = client.post(reverse("sign-in"), SIGN_IN)
    assert answer["Location"] == reverse("mfa_authenticate")
    assert SESSION_KEY not in client.session
    assert client.get(reverse("library")).status_code == 302
    assert "people.signed-in" not in [line.action for line in history(guarded)]


def test_the_code_opens(client: Client, guarded: User) -> None:
    client.post(f"{reverse('sign-in')}?next=/library/", SIGN_IN)
    answer = client.post(reverse("mfa_authenticate"), {"code": code_now()})
    assert answer["Location"] == "/library/"
    assert client.session[SESSION_KEY] == str(guarded.pk)
    assert history(guarded)[0].action == "people.signed-in"


def test_a_wrong_code_does_not(client: Client, guarded: User) -> None:
    client.post(reverse("sign-in"), SIGN_IN)
    right = code_now()
    wrong = "000000" if right != "000000" else "000001"
    answer = client.post(reverse("mfa_authenticate"), {"code": wrong})
    assert answer.status_code == 200
    assert SESSION_KEY not in client.session


def test_a_code_opens_once(guarded: User) -> None:
    code = code_now()
    entered = []
    for _ in range(2):
        client = Client()
        client.post(reverse("sign-in"), SIGN_IN)
        client.post(reverse("mfa_authenticate"), {"code": code})
        entered.append(SESSION_KEY in client.session)
    assert entered == [True, False]


def test_a_spare_code_opens_once(guarded: User) -> None:
    spare = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()[0]
    entered = []
    for _ in range(2):
        client = Client()
        client.post(reverse("sign-in"), SIGN_IN)
        client.post(reverse("mfa_authenticate"), {"code": spare})
        entered.append(SESSION_KEY in client.session)
    assert entered == [True, False]


def test_a_person_sets_it_up_and_takes_it_away(
    client: Client, analyst: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    client.post(reverse("sign-in"), SIGN_IN)
    asked = client.get(reverse("mfa_activate_totp"))["Location"]
    assert asked.startswith(reverse("account_reauthenticate"))
    form = client.post(asked, {"password": "a long password"}, follow=True).context["form"]
    counter = next(iter(yield_hotp_counters_from_time()))
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("mfa_activate_totp"), {"code": format_hotp_value(hotp_value(form.secret, counter))})
    assert client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"] != []
    client.post(reverse("mfa_deactivate_totp"))
    assert Authenticator.objects.filter(type="totp").count() == 0
    told = [(line.action, line.details["kind"]) for line in history(analyst) if "second" in line.action]
    assert ("people.second-step-added", "totp") in told
    assert ("people.second-step-removed", "totp") in told


def test_an_administrator_helps_whoever_lost_the_telephone(client: Client, guarded: User) -> None:
    system = appoint(username="xi", password="a long password", name="席", department="局", role=Role.SYSTEM_ADMIN)
    made = reset_password(by=system, user=guarded)
    client.post(reverse("sign-in"), {"username": "li", "password": made.password})
    assert client.session[SESSION_KEY] == str(guarded.pk)
    line = next(line for line in history(guarded) if line.action == "people.password-reset")
    assert (line.actor, line.details) == (system, {"second_step": {"before": True, "after": False}})


def test_an_unused_session_ends_and_says_so(as_analyst: Client, settings: Settings) -> None:
    session = as_analyst.session
    session[SEEN] -= settings.IDLE_MINUTES * 60 + 1
    session.save()
    answer = as_analyst.get(reverse("library"), follow=True)
    assert SESSION_KEY not in as_analyst.session
    assert "太久没有操作，已自动退出。请重新登录。" in answer.content.decode()


def test_a_used_session_goes_on(as_analyst: Client, settings: Settings) -> None:
    session = as_analyst.session
    session[SEEN] -= settings.IDLE_MINUTES * 60 - 60
    session.save()
    before = session[SEEN]
    assert as_analyst.get(reverse("library")).status_code == 200
    assert as_analyst.session[SEEN] > before


def test_a_first_password_is_changed_before_anything_else(as_analyst: Client, analyst: User) -> None:
    User.objects.filter(pk=analyst.pk).update(must_change_password=True)
    assert as_analyst.get(reverse("library"))["Location"] == reverse("password")
    words = {"old_password": "a long password", "new_password1": "Quite another 1", "new_password2": "Quite another 1"}
    as_analyst.post(reverse("password"), words)
    assert as_analyst.get(reverse("library")).status_code == 200
    assert history(analyst)[0].action == "people.password-changed"


@pytest.mark.parametrize(("age", "status"), [(89, 200), (91, 302)])
def test_an_outdated_password_is_changed_too(
    as_analyst: Client, analyst: User, settings: Settings, age: int, status: int
) -> None:
    settings.PASSWORD_DAYS = 90
    User.objects.filter(pk=analyst.pk).update(password_set_at=timezone.now() - timedelta(days=age))
    assert as_analyst.get(reverse("library")).status_code == status


@pytest.mark.parametrize("password", ["Abcdefghi1", "abcdefgh-1", "ABCDEFGH-1", "Abcdefgh-i", "蓝图Aa1"])
def test_three_classes_of_characters_are_enough(password: str) -> None:
    CharacterClasses().validate(password)


@pytest.mark.parametrize("password", ["abcdefghij", "abcdefghi1", "ABCDEFGHI1", "abcdefgh-i"])
def test_two_are_not(password: str) -> None:
    with pytest.raises(ValidationError):
        CharacterClasses().validate(password)
