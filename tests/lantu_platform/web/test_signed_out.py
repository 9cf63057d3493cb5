"""Whoever's session has ended comes back to the page, and loses nothing in silence."""

import pytest
from django.test import Client
from django.urls import reverse

DOOR = reverse("sign-in")


@pytest.mark.django_db
def test_a_page_is_come_back_to(client: Client) -> None:
    answer = client.get("/statements/?q=GDP&page=2")
    assert answer["Location"] == f"{DOOR}?next=/statements/%3Fq%3DGDP%26page%3D2"


@pytest.mark.django_db
def test_a_sent_form_leads_back_to_its_page(client: Client) -> None:
    answer = client.post("/tasks/2/assign/", headers={"referer": "http://testserver/tasks/?document=1"})
    assert answer["Location"] == f"{DOOR}?next=/tasks/%3Fdocument%3D1"


@pytest.mark.django_db
@pytest.mark.parametrize("referer", ["", "https://elsewhere.example/tasks/", "javascript:alert(1)"])
def test_a_form_from_elsewhere_leads_home(client: Client, referer: str) -> None:
    answer = client.post("/tasks/2/assign/", headers={"referer": referer})
    assert answer["Location"] == f"{DOOR}?next=/"


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_part_of_a_page_is_not_replaced_by_the_door(client: Client, method: str) -> None:
    answer = getattr(client, method)("/statements/", headers={"HX-Request": "true"})
    assert (answer.status_code, answer.content) == (401, b"")
