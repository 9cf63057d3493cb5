"""A promise whose value or bound a later document changes stays one promise, with what it was before."""

from decimal import Decimal
from functools import partial

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu.aspect import Comparator, Status
from lantu_platform.library.models import Document
from lantu_platform.people.models import User
from lantu_platform.plans.models import Judgement
from lantu_platform.plans.queries import JudgementFilter, changes_since, in_need, standing, steps
from lantu_platform.plans.services import review_on


def report(by: User, year: int, revenue: int, promise: int, comparator: Comparator = Comparator.EQ) -> Document:
    """A report on a year with its revenue, and what is promised for 2025."""
    text = f"{year}年财政收入{revenue}亿元。到2025年，财政收入达到{promise}亿元。"
    tell = partial(statement, text, indicator="财政收入")
    return enter(
        by, f"{year}年报告.txt", text,
        tell(f"{revenue}亿元", value=Decimal(revenue), period=str(year)),
        tell(f"{promise}亿元", value=Decimal(promise), status=Status.TARGET, period="2025", comparator=comparator),
    )  # fmt: skip


def versions(rows: list[Judgement]) -> list[tuple[str, str, str]]:
    """What each line of the red list says: the target before, the one that was judged, and the one after."""
    return [tuple(each.text if each else "" for each in (row.earlier, row.target, row.later)) for row in rows]


def red() -> list[Judgement]:
    """The red list."""
    return list(in_need(review_on(timezone.localdate()), JudgementFilter()))


@pytest.fixture
def changed(analyst: User) -> None:
    """Promised for 2025: 100, then 120; reached: 80."""
    report(analyst, 2020, 50, 100)
    report(analyst, 2022, 60, 120)
    text = "2025年，财政收入完成80亿元。"
    enter(analyst, "总结.txt", text, statement(text, "80亿元", "财政收入", value=Decimal(80), period="2025"))


@pytest.mark.usefixtures("changed")
def test_it_is_one_line_judged_by_the_later_value() -> None:
    assert versions(red()) == [("100亿元", "120亿元", "")]


@pytest.mark.usefixtures("changed")
def test_it_is_counted_once() -> None:
    counted = standing(review_on(timezone.localdate()), JudgementFilter())
    assert (counted.tally.total, counted.others) == (1, 1)


def test_a_changed_bound_is_one_line_too(analyst: User) -> None:
    report(analyst, 2020, 50, 100)
    report(analyst, 2022, 60, 100, Comparator.GE)
    report(analyst, 2025, 80, 100, Comparator.GE)
    assert [(row.earlier and row.earlier.comparator, row.target and row.target.comparator) for row in red()] == [
        (Comparator.EQ, Comparator.GE)
    ]


def test_it_is_judged_by_what_was_promised_until_something_tells_of_the_change(analyst: User) -> None:
    report(analyst, 2020, 50, 100)
    report(analyst, 2022, 55, 120)
    assert versions(red()) == [("", "100亿元", "120亿元")]


def test_what_is_said_after_the_date_changes_no_promise(analyst: User) -> None:
    report(analyst, 2020, 50, 100)
    report(analyst, 2025, 80, 90)
    assert standing(review_on(timezone.localdate()), JudgementFilter()).tally.total == 2


def test_two_values_in_one_document_are_no_versions(analyst: User) -> None:
    report(analyst, 2020, 50, 100)
    text = "2022年财政收入60亿元。到2025年，财政收入达到110亿元或120亿元。"
    tell = partial(statement, text, indicator="财政收入")
    aims = [tell(f"{value}亿元", value=Decimal(value), status=Status.TARGET, period="2025") for value in (110, 120)]
    enter(analyst, "报告.txt", text, tell("60亿元", value=Decimal(60), period="2022"), *aims)
    assert standing(review_on(timezone.localdate()), JudgementFilter()).tally.total == 3


def test_what_goes_back_to_the_old_value_tells_the_one_between(analyst: User) -> None:
    for year, promise in ((2020, 100), (2022, 120), (2023, 100)):
        report(analyst, year, 50, promise)
    report(analyst, 2025, 80, 100)
    assert versions(red()) == [("120亿元", "100亿元", "")]


def test_the_change_is_news_once(analyst: User) -> None:
    report(analyst, 2020, 50, 100)
    later = report(analyst, 2022, 60, 120)
    last = steps(review_on(timezone.localdate()))[0]
    told = [(each.kind, each.judgement.target, each.judgement.later) for each in changes_since(last)]
    assert last.document == later
    assert [(kind, target and target.text, after and after.text) for kind, target, after in told] == [
        ("target", "100亿元", "120亿元")
    ]


def test_what_a_further_document_only_repeats_is_no_news(analyst: User) -> None:
    slots = {"value": Decimal(100), "status": Status.TARGET, "period": "2025"}
    row, text = "财政收入100亿元", "到2025年，财政收入不低于100亿元。"
    enter(analyst, "规划.txt", row, statement(row, "100亿元", "财政收入", table="表1", row=1, **slots))
    enter(analyst, "报告.txt", text, statement(text, "100亿元", "财政收入", comparator=Comparator.GE, **slots))
    found = [(step.document.name, list(changes_since(step))) for step in steps(review_on(timezone.localdate()))]
    assert found[0] == ("报告.txt", [])


@pytest.mark.usefixtures("changed")
def test_the_overview_shows_the_old_and_the_new(as_reader: Client) -> None:
    review_on(timezone.localdate())
    html = as_reader.get(reverse("home")).content.decode()
    line = html[html.index('<ol class="reds">') : html.index("</ol>", html.index('<ol class="reds">'))]
    assert line.count("<li>") == 1
    assert line.index(">100亿元</a> →") < line.index(">120亿元</a>")
    assert "目标由后来的《2022年报告.txt》调整" in line


@pytest.mark.usefixtures("changed")
def test_the_export_has_them_in_one_line(as_reader: Client) -> None:
    review_on(timezone.localdate())
    answer = as_reader.get(reverse("red-export"))
    head, *rows = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()  # type: ignore[arg-type]
    at = head.split(",").index("目标")
    assert [row.split(",")[at : at + 3] for row in rows] == [["120亿元", "100亿元", ""]]


@pytest.mark.usefixtures("changed")
def test_programs_are_told_both(as_reader: Client) -> None:
    review_on(timezone.localdate())
    (told,) = as_reader.get("/api/v1/judgements/in-need").json()["items"]
    texts = [as_reader.get(f"/api/v1/statements/{told[name]}").json()["text"] for name in ("earlier", "target")]
    assert (texts, told["later"]) == (["100亿元", "120亿元"], None)
