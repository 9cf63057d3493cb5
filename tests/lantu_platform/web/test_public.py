"""The public site: closed until opened, and nothing on it that is not published."""

import csv
import io
import json
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.dissemination.services import open_site, publish_document, withdraw_document
from lantu_platform.indicators.models import Indicator
from lantu_platform.library.models import Document
from lantu_platform.people.enums import Role
from lantu_platform.people.models import User
from lantu_platform.people.services import appoint
from lantu_platform.plans.enums import Audience
from lantu_platform.plans.services import review_on

PLAN = "到2025年，工业总产值达到100亿元。"
SECRET = "2025年，工业总产值完成80.5亿元，秘密产值完成7亿元。"


@pytest.fixture
def administrator(db: None) -> User:
    return appoint(
        username="xi", password="a long password", name="席系统", department="信息中心", role=Role.SYSTEM_ADMIN
    )


@pytest.fixture
def plan(analyst: User) -> Document:
    target = statement(PLAN, "100亿元", "工业总产值", value=Decimal(100), status=Status.TARGET, period="2025")
    return enter(analyst, "plan.txt", PLAN, target)


@pytest.fixture
def unpublished(analyst: User) -> Document:
    return enter(
        analyst, "secret.txt", SECRET,
        statement(SECRET, "80.5亿元", "工业总产值", value=Decimal("80.5"), period="2025"),
        statement(SECRET, "7亿元", "秘密产值", value=Decimal(7), period="2025"),
    )  # fmt: skip


@pytest.fixture
def site(administrator: User, analyst: User, plan: Document, unpublished: Document) -> Client:
    """A stranger's browser before an open site with one of two documents on it."""
    open_site(by=administrator)
    publish_document(by=analyst, document=plan)
    review_on(timezone.localdate(), Audience.PUBLIC)
    return Client()


def pages(document: Document) -> list[str]:
    said = Indicator.objects.get(name="工业总产值").pk
    return [
        reverse("public"),
        reverse("public-document", args=[document.pk]),
        reverse("public-figure", args=[document.pk, PLAN.index("100亿元")]),
        reverse("public-indicators"),
        reverse("public-indicator", args=[said]),
        reverse("public-data"),
        *(reverse(f"public-{name}", args=[kind]) for name in ("statements", "judgements") for kind in ("csv", "json")),
    ]


def test_a_closed_site_shows_nothing(plan: Document, analyst: User) -> None:
    publish_document(by=analyst, document=plan)
    for url in pages(plan):
        answer = Client().get(url)
        assert answer.status_code == 404
        assert "工业" not in answer.content.decode()


def test_an_open_site_shows_what_is_published(site: Client, plan: Document) -> None:
    for url in pages(plan):
        answer = site.get(url)
        assert answer.status_code == 200
        if url not in (reverse("public"), reverse("public-data")):
            assert "工业总产值" in answer.getvalue().decode()


def test_nothing_else_shows_through(site: Client, plan: Document) -> None:
    for url in pages(plan):
        text = site.get(url).getvalue().decode()
        assert "80.5" not in text
        assert "秘密" not in text


def test_what_is_not_published_has_no_page(site: Client, unpublished: Document) -> None:
    secret = Indicator.objects.get(name="秘密产值").pk
    for url in (
        reverse("public-document", args=[unpublished.pk]),
        reverse("public-figure", args=[unpublished.pk, SECRET.index("7亿元")]),
        reverse("public-indicator", args=[secret]),
    ):
        assert site.get(url).status_code == 404


def test_what_is_withdrawn_is_gone_at_once(site: Client, analyst: User, plan: Document) -> None:
    withdraw_document(by=analyst, document=plan)
    assert "工业总产值" not in site.get(reverse("public-indicators")).content.decode()
    assert site.get(reverse("public-document", args=[plan.pk])).status_code == 404


def test_open_figures_are_exact_in_both_forms(site: Client) -> None:
    (record,) = json.loads(site.get(reverse("public-statements", args=["json"])).getvalue())
    (row,) = csv.DictReader(
        io.StringIO(site.get(reverse("public-statements", args=["csv"])).getvalue().decode("utf-8-sig"))
    )
    assert (record["value"], row["value"]) == ("100", "100")
    assert record.keys() == row.keys()
    assert (record["status"], record["sentence"], record["value_high"]) == ("target", PLAN, None)


def test_open_judgements_name_their_reason(site: Client) -> None:
    (record,) = json.loads(site.get(reverse("public-judgements", args=["json"])).getvalue())
    assert (record["verdict"], record["target_value"], record["result_value"]) == ("cannot_be_judged", "100", None)
    assert record["reason_zh"]


def test_another_kind_of_file_is_not_found(site: Client) -> None:
    assert site.get(reverse("public-statements", args=["xml"])).status_code == 404


def test_the_administrator_opens_and_closes(administrator: User) -> None:
    client = Client()
    client.force_login(administrator, backend="django.contrib.auth.backends.ModelBackend")
    client.post(reverse("site-switch"), {"to": "open"})
    assert Client().get(reverse("public")).status_code == 200
    client.post(reverse("site-switch"), {"to": "close"})
    assert Client().get(reverse("public")).status_code == 404


def test_the_analyst_publishes_and_withdraws(as_analyst: Client, site: Client, unpublished: Document) -> None:
    url = reverse("site-publish", args=[unpublished.pk])
    as_analyst.post(url, {"to": "publish"})
    assert site.get(reverse("public-document", args=[unpublished.pk])).status_code == 200
    as_analyst.post(url, {"to": "withdraw"})
    assert site.get(reverse("public-document", args=[unpublished.pk])).status_code == 404
