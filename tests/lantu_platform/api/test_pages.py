"""What pages can do, programs can do: docs/reference/pages.tsv beside the addresses, the operations and the rights."""

import csv
from dataclasses import fields

import pytest
from ninja import Schema
from tests.house.repository import ROOT
from tests.lantu_platform.api.test_rights import OPERATIONS

from lantu_platform.api.schemas.catalogue import EntriesQuery
from lantu_platform.api.schemas.library import ShelfQuery
from lantu_platform.api.schemas.log import LogQuery
from lantu_platform.api.schemas.people import PeopleQuery
from lantu_platform.api.schemas.plans import FindingQuery, PromiseQuery
from lantu_platform.api.schemas.returns import ReturnQuery
from lantu_platform.api.schemas.review import QueueQuery
from lantu_platform.api.schemas.statements import StatementQuery
from lantu_platform.api.schemas.tasks import TaskQuery
from lantu_platform.audit.queries import LogFilter
from lantu_platform.collection.queries import ReturnFilter
from lantu_platform.indicators.queries import CatalogueFilter
from lantu_platform.people.enums import Role
from lantu_platform.people.queries import PeopleFilter
from lantu_platform.people.rules import rights
from lantu_platform.plans.queries import FindingFilter, JudgementFilter, TaskFilter
from lantu_platform.readings.queries import QueueFilter, ShelfFilter, StatementFilter
from lantu_platform.web.urls import urlpatterns

LINES = (ROOT / "docs/reference/pages.tsv").read_text("utf-8").splitlines()
TABLE = list(csv.DictReader((line for line in LINES if not line.startswith("#")), delimiter="\t"))
ACTIONS = {f"{method} {path}": action for method, path, action in OPERATIONS}
PAGES = {pattern.name: pattern.callback.action for pattern in urlpatterns}


def operations(row: dict[str, str]) -> list[str]:
    return row["operations"].split(", ") if row["operations"] else []


def test_every_page_is_in_the_table_in_the_order_of_the_addresses() -> None:
    assert [row["page"] for row in TABLE] == [pattern.name for pattern in urlpatterns]


def test_every_page_has_its_operations_or_a_reason_why_not() -> None:
    assert [row["page"] for row in TABLE if not operations(row) and not row["reason"]] == []


def test_every_operation_in_the_table_exists() -> None:
    assert {each for row in TABLE for each in operations(row)} - ACTIONS.keys() == set()


def test_every_operation_stands_in_the_table_but_those_that_only_programs_ask_for() -> None:
    named = {each for row in TABLE for each in operations(row)}
    assert ACTIONS.keys() - named == {
        "GET /openapi.json",
        "GET /metrics",
    }


def holders(action: str) -> set[Role]:
    return {role for role in Role if rights()[action].scopes[role] or rights()[action].visitor}


def test_whoever_may_open_a_page_may_call_what_it_stands_for() -> None:
    """Confirming an import asks for the right to read, and its service for that of its kind."""
    apart = [
        row["page"]
        for row in TABLE
        if operations(row)
        and not any(holders(PAGES[row["page"]]) <= holders(ACTIONS[each]) for each in operations(row))
    ]
    assert apart == ["confirm-import"]


def test_every_action_of_the_table_of_rights_has_an_operation_or_a_reason() -> None:
    alone = {PAGES[row["page"]] for row in TABLE if not operations(row)}
    assert set(rights()) - set(ACTIONS.values()) - alone == {"operation.health"}


@pytest.mark.parametrize(
    ("query", "room"),
    [
        (StatementQuery, StatementFilter),
        (ShelfQuery, ShelfFilter),
        (QueueQuery, QueueFilter),
        (PromiseQuery, JudgementFilter),
        (FindingQuery, FindingFilter),
        (TaskQuery, TaskFilter),
        (EntriesQuery, CatalogueFilter),
        (ReturnQuery, ReturnFilter),
        (PeopleQuery, PeopleFilter),
        (LogQuery, LogFilter),
    ],
)
def test_programs_narrow_lists_by_all_that_rooms_know(query: type[Schema], room: type) -> None:
    known = {"q" if field.name == "text" else field.name for field in fields(room)}
    assert set(query.model_fields) - {"as_of"} == known
