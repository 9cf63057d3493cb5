"""The office's own sign-in: a provider of OpenID Connect on this machine, asked as a real one would be."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.auth import SESSION_KEY
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from lantu_platform.audit.queries import history
from lantu_platform.people.models import User


class Provider(BaseHTTPRequestHandler):
    """Answers to discovery, token and userinfo; `who` is who signed in there, `seen` the forms that were posted."""

    who = "li"
    seen: list[dict[str, list[str]]] = []  # noqa: RUF012  # one test, one provider

    def do_GET(self) -> None:
        base = f"http://127.0.0.1:{self.server.server_address[1]}"
        if "openid-configuration" in self.path:
            ends = ("authorization", "token", "userinfo")
            self._say(
                {"issuer": base, "jwks_uri": f"{base}/keys"} | {f"{end}_endpoint": f"{base}/{end}" for end in ends}
            )
        elif self.headers["Authorization"] == "Bearer ticket":
            self._say({"sub": f"subject of {self.who}", "preferred_username": self.who})
        else:
            self.send_error(401)

    def do_POST(self) -> None:
        posted = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.seen.append(parse_qs(posted))
        self._say({"access_token": "ticket", "token_type": "Bearer"})

    def _say(self, facts: dict[str, object]) -> None:
        body = json.dumps(facts).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Be silent."""


@pytest.fixture
def provider(settings: Settings) -> Iterator[type[Provider]]:
    """A provider, and Lantu told of it."""
    Provider.who, Provider.seen = "li", []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Provider)
    thread = Thread(target=server.serve_forever)
    thread.start()
    address = f"http://127.0.0.1:{server.server_address[1]}"
    settings.OIDC_NAME = "单位统一登录"
    app = {
        "provider_id": "office",
        "name": "单位统一登录",
        "client_id": "lantu",
        "secret": "hush",
        "settings": {"server_url": address},
    }
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}
    yield Provider
    server.shutdown()
    server.server_close()
    thread.join()


def go_there(client: Client) -> dict[str, list[str]]:
    """What the office is asked when the button is pressed."""
    answer = client.post(reverse("openid_connect_login", args=["office"]))
    assert answer.status_code == 302
    return parse_qs(urlsplit(answer["Location"]).query)


def come_back(client: Client, **changed: str) -> str:
    """The address to which the browser is sent after the office has said who it is."""
    asked = go_there(client)
    told = {"code": "abc", "state": asked["state"][0], **changed}
    answer = client.get(reverse("openid_connect_callback", args=["office"]), told)
    return answer.get("Location", "")


@pytest.mark.django_db
def test_the_button_stands_on_the_sign_in_page_only_where_there_is_an_office(
    client: Client, settings: Settings
) -> None:
    assert "gate-office" not in client.get(reverse("sign-in")).content.decode()
    settings.OIDC_NAME = "单位统一登录"
    assert "单位统一登录" in client.get(reverse("sign-in")).content.decode()


def test_who_is_known_comes_in_and_is_logged(client: Client, analyst: User, provider: type[Provider]) -> None:
    assert come_back(client) == reverse("home")
    assert client.session[SESSION_KEY] == str(analyst.pk)
    assert client.get(reverse("home")).status_code == 200
    assert history(analyst)[0].action == "people.signed-in"
    assert provider.seen[0]["code"] == ["abc"]


def test_the_office_is_asked_with_a_state_and_the_way_back(
    client: Client, analyst: User, provider: type[Provider]
) -> None:
    asked = go_there(client)
    assert asked["client_id"] == ["lantu"]
    assert asked["redirect_uri"] == ["http://testserver/sign-in/office/back/"]
    assert "openid" in asked["scope"][0].split()
    assert len(asked["state"][0]) >= 16


def test_who_is_not_known_stays_outside(client: Client, analyst: User, provider: type[Provider]) -> None:
    provider.who = "stranger"
    assert come_back(client) == reverse("sign-in")
    assert SESSION_KEY not in client.session
    assert User.objects.count() == 1


def test_a_closed_account_stays_outside(client: Client, analyst: User, provider: type[Provider]) -> None:
    come_back(client)
    User.objects.update(is_active=False)
    again = Client()
    assert come_back(again) == reverse("sign-in")
    assert SESSION_KEY not in again.session


def test_an_answer_to_another_question_stays_outside(client: Client, analyst: User, provider: type[Provider]) -> None:
    assert come_back(client, state="forged") == ""
    assert SESSION_KEY not in client.session
