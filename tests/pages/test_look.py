"""Every page in a real browser: no wider than its window from a phone to a wall, and open to those who cannot see it.

The pages are found in the addresses themselves, so that a new one is looked at from its first day.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer
from tests.house.repository import ROOT
from tests.lantu_platform.collection.books import long_book
from tests.pages.conftest import PASSWORD, ask_monthly, work

from lantu_platform.collection.models import Return, Template
from lantu_platform.dissemination.services import open_site, publish_document
from lantu_platform.library.models import Document
from lantu_platform.people.enums import Role
from lantu_platform.people.models import Department, User
from lantu_platform.people.rules import BY_OPERATION, may
from lantu_platform.people.services import appoint
from lantu_platform.readings.models import Reading, Remark, Statement

WIDTHS = (375, 768, 1440, 3840)
LOOKED_AT = (375, 1440)
"""Widths at which axe looks; between them nothing but sizes changes."""
AXE = ROOT / "node_modules/axe-core/axe.min.js"
WITHOUT_EXAMPLE = {
    "api-missing", "decision-file", "mfa_deactivate_totp", "mfa_view_recovery_codes", "openid_connect_callback",
    "plan-assess",
}  # fmt: skip
"""Addresses that lead nowhere for the people of this house: no decision has a file, nobody has a second step, and no
document has a table of targets whose rows could be assessed."""
GRAVE = """async () => (await axe.run()).violations
  .filter((each) => ["serious", "critical"].includes(each.impact))
  .map((each) => `${each.id}: ${each.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(" | ")}`)"""


@dataclass(frozen=True, slots=True)
class Look:
    """A page as one person sees it."""

    url: str
    cookie: str


def _patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from _patterns(entry)
        else:
            yield entry


@pytest.fixture
def people(analyst: User) -> list[User]:
    """One person for each role."""
    others = [role for role in Role if role is not Role.ANALYST]
    return [analyst] + [
        appoint(username=role.value, password=PASSWORD, name=str(role.label), department="统计局", role=role)
        for role in others
    ]


@pytest.fixture
def looks(people: list[User], report: int) -> list[Look]:
    """All pages, each once, as the first person sees it who may and does find it."""
    _fill(people, report)
    clients = [(person, Client()) for person in people]
    for person, client in clients:
        client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    keys = {
        "document": report,
        "indicator": Statement.objects.all()[0].indicator_id,
        "start": Statement.objects.all()[0].start,
        "statement": Statement.objects.all()[0].pk,
        "filing": Return.objects.all()[0].pk,
        "template": Template.objects.all()[0].pk,
        "department": Department.objects.all()[0].pk,
        "person": people[1].pk,
        "kind": "csv",
        "way": "rename",
        "remark": Remark.objects.create(
            reading=Reading.objects.get(document=report), start=0, end=3, text="青山区", reason="not understood"
        ).pk,
    }
    imports = {
        "import": _uploaded(clients[0][1], "upload-observations", long_book(["税收收入"])),
        "people-import-check": _uploaded(
            clients[1][1], "people-import", clients[1][1].get(reverse("people-import-template")).getvalue()
        ),
    }
    found, without_example = [], set()
    for pattern in _patterns(get_resolver()):
        action = getattr(pattern.callback, "action", BY_OPERATION)
        if action == BY_OPERATION:
            continue
        values = {**keys, "batch": imports.get(str(pattern.name), 1)}
        url = reverse(str(pattern.name), kwargs={name: values.get(name, 1) for name in pattern.pattern.converters})
        answers = [client.get(url) for person, client in clients if may(person, action)]
        if all(answer.status_code == 404 for answer in answers):
            without_example.add(pattern.name)
        pages = [answer for answer in answers if answer.status_code == 200 and b"<html" in answer.getvalue()]
        if pages:
            found.append(Look(url, pages[0].client.cookies[settings.SESSION_COOKIE_NAME].value))
    assert without_example == WITHOUT_EXAMPLE
    return found


def _uploaded(client: Client, address: str, content: bytes) -> int:
    """The key of the import that a workbook makes."""
    answer = client.post(reverse(address), {"file": SimpleUploadedFile("表.xlsx", content)})
    return int(answer["Location"].rstrip("/").rsplit("/", 1)[1])


def _fill(people: list[User], report: int) -> None:
    by_role = {role: person for person in people for role in person.roles}
    ask_monthly(by_role[Role.ANALYST], "税收收入")
    publish_document(by=by_role[Role.ANALYST], document=Document.objects.get(pk=report))
    open_site(by=by_role[Role.SYSTEM_ADMIN])
    work()


@pytest.fixture
def page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    context = browser.new_context(locale="zh-CN", base_url=live_server.url)
    yield context.new_page()
    context.close()


def test_every_page_fits_its_window_and_axe_finds_nothing_serious(
    page: Page, live_server: LiveServer, looks: list[Look]
) -> None:
    axe = AXE.read_text("utf-8")
    troubles = []
    for look in looks:
        _as(page, live_server, look)
        page.goto(look.url)
        page.evaluate(axe)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                troubles.append(f"{look.url} is wider than {width} px")
            if width in LOOKED_AT:
                troubles += [f"{look.url} at {width} px: {grave}" for grave in page.evaluate(GRAVE)]
    assert troubles == []


def _as(page: Page, live_server: LiveServer, look: Look) -> None:
    """Sign the person in without the form."""
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": look.cookie, "url": live_server.url}])
