"""What programs read of documents, indicators, plans and forms: each answer as a whole."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone
from tests.lantu_platform.api.conftest import Program
from tests.lantu_platform.ledger import statement
from tests.lantu_platform.people.conftest import House

import lantu
from lantu.aspect import Status
from lantu.intake import document_from_text
from lantu.listing import Project, Stage, Term
from lantu.statement import Remark
from lantu_platform.collection.models import Return, Template
from lantu_platform.people.models import Department, User
from lantu_platform.plans.models import Judgement
from lantu_platform.plans.services import shown_on
from lantu_platform.readings.models import Reading, Statement
from lantu_platform.readings.services import receive_document
from lantu_platform.readings.services.store import store

TEXT = "到2025年，产值达到10亿元。2025年，产值完成8亿元。建设青山大桥。两新指新设备和新材料。另有3处。"
UNSAID = {
    "unit": "", "monitor": "", "outlook": "", "binding": False, "since": None, "past": False, "who": "",
    "fulfilment": None, "elapsed": None, "pace": None, "earlier": None,
        "later": None,
        "decided": None, "base": None, "result": None, "reported": None,
}  # fmt: skip
"""Of a judgement, where nothing is known."""
VAGUE = UNSAID | {
    "document": 1, "table": "", "row": None, "name": "产值", "region": "青山区", "attribute": "", "target_text": "",
    "result_text": "", "verdict": "cannot_be_judged", "year": 2025, "indicator": 3, "target": 4,
    "reason": "2025年目标10亿元，名称过于笼统，不能确定与哪个数对应。",
}  # fmt: skip
ROW = UNSAID | {
    "document": 1, "table": "1-1", "row": 1, "name": "产值", "region": "", "attribute": "预期性", "target_text": "10",
    "result_text": "8", "verdict": "not_met", "reason": "差两成。", "year": None, "indicator": None, "target": 4,
}  # fmt: skip
VERDICTS = dict.fromkeys(("met", "ahead", "on_track", "behind", "far_behind", "not_met", "cannot_be_judged"), 0)
ENTRY = {"id": 3, "name": "产值", "code": ""}
FORM = {
    "id": 6, "name": "季度主要指标", "department": 7, "department_name": "统计局", "region": "青山区",
    "frequency": "quarter", "cumulative": True, "joint_january": True, "opens_after": 1, "due_after": 3,
    "locks_after": 5, "starts": "2026-01-01", "ends": None, "note": "",
}  # fmt: skip


def page(*items: object) -> dict[str, object]:
    """A list that is there as a whole."""
    return {"items": list(items), "count": len(items), "page": 1, "size": 50, "pages": 1}


def facet(name: str, *choices: tuple[str, str, int]) -> dict[str, object]:
    return {"name": name, "choices": [dict(zip(("value", "word", "count"), each, strict=True)) for each in choices]}


@pytest.fixture
def keys(analyst: User) -> dict[int, int]:
    """A document with all that is read of one, and a judged row; the keys for which 1 to 5 stand in this file.

    1 the document, 3 the indicator, 4 and 5 promise and result.
    """
    document = receive_document(by=analyst, name="a.txt", content=TEXT.encode()).document
    promise = {"value": Decimal(10), "status": Status.TARGET, "period": "2025"}
    at = TEXT.index
    bridge = Project(
        start=at("建设"), end=at("。两新"), text="建设青山大桥", name="青山大桥", stage=Stage.NEW, section="一、建设",
        region="青山区",
    )  # fmt: skip
    term = Term(start=at("两新"), end=at("。另"), term="两新", meaning="新设备和新材料", members=("新设备", "新材料"))
    found = lantu.Reading(
        document_from_text(TEXT, "a.txt"),
        [statement(TEXT, "10亿元", "产值", **promise), statement(TEXT, "8亿元", "产值", period="2025")],
        [bridge], [], [term], [Remark(at("3处"), at("3处") + 2, "3处", "count of things")],
    )  # fmt: skip
    store(reading=Reading.objects.select_related("document").get(document=document), found=found)
    first, second = Statement.objects.order_by("start")
    Judgement.objects.create(
        review=shown_on(timezone.localdate()).review, document=document, position=0, table="1-1", row=1, name="产值",
        target_text="10", result_text="8", attribute="预期性", verdict="not_met", cause="missed", reason_zh="差两成。",
        reason_en="", target=first,
    )  # fmt: skip
    return {1: document.pk, 3: first.indicator_id, 4: first.pk, 5: second.pk}


def known_as(told: object, keys: dict[int, int], at: str = "") -> object:
    """An answer in which each key is told by what stands for it in this file."""
    if isinstance(told, dict):
        return {name: known_as(each, keys, name) for name, each in told.items()}
    if isinstance(told, list):
        return [known_as(each, keys, at) for each in told]
    names = {key: name for name, key in keys.items() if at in PLACES[name]}
    return names.get(told, told) if isinstance(told, int) and not isinstance(told, bool) else told


PLACES = {1: {"document"}, 3: {"id", "indicator"}, 4: {"statement", "target"}, 5: {"statement"}, 6: {"id", "form"}}
PLACES |= {7: {"department", "id"}}
SERIES = {
    "indicator": ENTRY, "region": "青山区", "conflicts": [],
    "lines": [
        {
            "measure": "level", "scope": [], "unit": "亿元",
            "targets": [{"period": "2025", "value": "10", "high": None, "statement": 4, "document": 1}],
            "results": [{"period": "2025", "value": "8", "high": None, "statement": 5, "document": 1}],
        }
    ],
}  # fmt: skip
BRIDGE = {
    "start": 30, "end": 36, "text": "建设青山大桥", "name": "青山大桥", "stage": "new", "section": "一、建设",
    "region": "青山区", "page": None,
}  # fmt: skip
TERM = {"start": 37, "end": 47, "term": "两新", "meaning": "新设备和新材料", "members": ["新设备", "新材料"]}
COUNTED = {"figures": 2, "targets": 1, "documents": 1, "places": 1, "first": 2025, "last": 2025}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("documents/{1}/projects", page(BRIDGE)),
        ("documents/{1}/terms", page(TERM)),
        ("documents/{1}/remarks", page({"start": 50, "end": 52, "text": "3处", "reason": "count of things"})),
        ("indicators", page(ENTRY | COUNTED)),
        ("indicators?q=没有的", page() | {"pages": 0}),
        ("indicators/{3}", ENTRY),
        ("indicators/{3}/series?region=青山区", SERIES),
        ("indicators/{3}/series?region=红河县", SERIES | {"region": "红河县", "lines": []}),
        ("indicators/{3}/judgements?region=青山区", [VAGUE]),
        (
            "plans",
            page({"document": 1, "title": "a.txt", "tally": {"total": 1, "verdicts": VERDICTS | {"not_met": 1}}}),
        ),
        ("plans/{1}/judgements", [ROW]),
    ],
)
def test_what_was_read_and_judged(as_reader: Client, keys: dict[int, int], path: str, expected: object) -> None:
    url = "/api/v1/" + path.replace("{1}", str(keys[1])).replace("{3}", str(keys[3]))
    answer = as_reader.get(url)
    assert (answer.status_code, known_as(answer.json(), keys)) == (200, expected)


def test_the_ways_to_narrow_the_ledger(as_reader: Client, keys: dict[int, int]) -> None:
    assert as_reader.get("/api/v1/statements/facets?status=target").json() == [
        facet("status", ("actual", "完成", 1), ("target", "目标", 1)),
        facet("document", (str(keys[1]), "a.txt", 1)),
        facet("region", ("青山区", "青山区", 1)),
        facet("year", ("2025", "2025", 1)),
        facet("measure", ("level", "数值", 1)),
        facet("indicator", (str(keys[3]), "产值", 1)),
    ]


def test_the_forms_and_whom_they_can_ask(as_analyst: Client, template: Template) -> None:
    keys = {6: template.pk, 7: template.department_id}
    units = Department.objects.order_by("pk").values_list("pk", "name")
    assert known_as(as_analyst.get("/api/v1/forms").json(), keys) == page(FORM)
    assert as_analyst.get("/api/v1/forms/departments").json() == [
        {"id": key, "name": name, "depth": 0} for key, name in units
    ]


def test_what_a_department_was_asked_and_will_be(
    as_analyst: Client, filing: Return, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: date(2030, 2, 4))
    keys = {6: filing.template_id, 7: filing.department_id}
    unit = {"department_name": "统计局"}
    assert known_as(as_analyst.get("/api/v1/returns/burden?year=2026").json(), keys) == [
        {**unit, "department": 7, "returns": 1, "cells": 4, "prefilled": 0}
    ]
    assert as_analyst.get("/api/v1/returns/burden?year=2025").json() == []
    first = known_as(as_analyst.get("/api/v1/returns/upcoming").json(), keys)[0]
    assert first == {**unit, "form": 6, "name": "季度主要指标", "period": "2030Q1", "opens": "2030-04-01"}
    [told] = as_analyst.get(f"/api/v1/returns/{filing.pk}/history").json()["items"]
    assert (told["by"], told["action"], told["details"]) == ("", "collection.opened", {})


def test_the_people_that_one_may_see(house: House, program: Program) -> None:
    clerk = {
        "id": house.clerk.pk, "username": "he", "name": "何填报", "department": house.finance.pk, "phone": "",
        "email": "", "active": True,
    }  # fmt: skip
    assert program(house.system).get("/api/v1/people?q=何").json() == page(clerk)
    assert program(house.system).get(f"/api/v1/people?department={house.schools.pk}").json() == page() | {"pages": 0}
