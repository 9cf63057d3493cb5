"""Lists ask the database the same for one row and for three."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.lantu_platform.ledger import announce, enter, statement

from lantu_platform.people.models import User
from lantu_platform.readings.models import Reading, Slots, Statement
from lantu_platform.readings.services import correct

TEXT = "园区造车总量值8亿元。"
OFFICIAL = "规模以上工业总产值"


def one_more(by: User, number: int) -> None:
    name = f"园区造车{'甲乙丙丁'[number]}值"
    enter(by, f"a{number}.txt", TEXT + str(number), statement(TEXT, "8亿元", name))
    row = Statement.objects.get(name=name)
    correct(by=by, statement=row.pk, seen=None, slots=Slots.of({**row.slots.stored(), "indicator": OFFICIAL}))
    announce(by, f"t{number}.txt", f"推进城市更新。{number}", "推进城市更新")
    Reading.objects.update(engine="0.0")


@pytest.mark.parametrize(
    "path", ["review/statements?review=corrected", "names", "rereading", "tasks", "search/hits?kind=figure&q=造车"]
)
def test_as_many_queries_for_one_row_as_for_three(as_analyst: Client, analyst: User, path: str) -> None:
    asked = []
    for number in range(3):
        one_more(analyst, number)
        with CaptureQueriesContext(connection) as queries:
            answer = as_analyst.get(f"/api/v1/{path}").json()
        asked.append((len(answer["items"]) // (number + 1) > 0, len(queries)))
    assert asked == [(True, asked[0][1])] * 3
