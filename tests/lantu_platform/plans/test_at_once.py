"""Two who hand out the same task in the same moment."""

import pytest
from tests.lantu_platform.at_once import ROUNDS, at_once, needs_postgres
from tests.lantu_platform.ledger import announce

from lantu_platform.people.errors import ChangedMeanwhile
from lantu_platform.people.models import Department, User
from lantu_platform.plans.models import Assignment
from lantu_platform.plans.services import assign_tasks


@pytest.mark.django_db(transaction=True)
@needs_postgres
def test_of_two_who_hand_out_an_open_task_one_is_told(analyst: User, reader: User) -> None:
    departments = list(Department.objects.order_by("pk")[:2])
    for n in range(ROUNDS):
        plan = announce(analyst, f"{n}.txt", f"推进第{n}项城市更新。", f"推进第{n}项城市更新")
        outcomes = at_once(
            *(
                lambda each=each, plan=plan: assign_tasks(
                    by=reader, document=plan, starts=[0], department=each, seen=[""]
                )
                for each in departments
            )
        )
        assert sorted(type(each).__name__ for each in outcomes) == [ChangedMeanwhile.__name__, "list"]
    assert Assignment.objects.count() == ROUNDS
