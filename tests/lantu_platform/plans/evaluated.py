"""A plan of one row with its years, for tests of what an evaluation sets out."""

from decimal import Decimal

from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Status
from lantu_platform.library.models import Document
from lantu_platform.people.models import User
from lantu_platform.plans.models import Review
from lantu_platform.plans.services import review_on

PLAN = "到2025年，财政收入达到80亿元，2020年为52亿元。"
REPORTS = (
    "2023年，财政收入完成66亿元。2024年，财政收入达到72亿元。",
    "2024年，财政收入完成70亿元。2025年上半年，财政收入完成41亿元。",
)


def plan_of_years(by: User) -> Document:
    """80 for 2025 from 52 in 2020; 66 in 2023, 70 instead of 72 in 2024, 41 in the first half of 2025."""
    goal = {"status": Status.TARGET, "period": "2025", "value": Decimal(80)}
    plan = enter(
        by, "plan.txt", PLAN,
        statement(PLAN, "80亿元", "财政收入", **goal),
        statement(PLAN, "52亿元", "财政收入", period="2020", value=Decimal(52)),
    )  # fmt: skip
    first, second = REPORTS
    enter(
        by, "first.txt", first,
        statement(first, "66亿元", "财政收入", value=Decimal(66)),
        statement(first, "72亿元", "财政收入", period="2024", value=Decimal(72), status=Status.TARGET),
    )  # fmt: skip
    enter(
        by, "second.txt", second,
        statement(second, "70亿元", "财政收入", period="2024", value=Decimal(70)),
        statement(second, "41亿元", "财政收入", period="2025H1", value=Decimal(41), doubts=("period/heading",)),
    )  # fmt: skip
    return plan


def judged(plan: Document) -> Review:
    """The review of today, in which a plan's promises are rows of a table."""
    review = review_on(timezone.localdate())
    for number, row in enumerate(review.judgements.filter(document=plan).order_by("position"), 1):
        row.table, row.row = "表1", number
        row.save(update_fields=["table", "row"])
    return review
