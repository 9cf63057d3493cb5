"""Deciding about findings: kept over new reviews, logged, undone."""

from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from tests.lantu_platform.ledger import enter, statement

from lantu_platform.audit.models import Entry
from lantu_platform.people.models import User
from lantu_platform.plans.enums import FindingState
from lantu_platform.plans.errors import FindingGone, ReasonMissing
from lantu_platform.plans.models import Decision, Finding
from lantu_platform.plans.queries import FindingFilter, count_findings, decisions_on, finding_facets, findings
from lantu_platform.plans.services import decide_finding, review_on, undo_decision

ACCEPTED, DISMISSED = FindingState.ACCEPTED, FindingState.DISMISSED


def wrong(analyst: User, name: str, share: int = 130) -> None:
    """A document with one share of more than a hundred percent."""
    text = f"{name}覆盖率为{share}%。"
    slots = {"value": Decimal(share), "unit": "%"}
    enter(analyst, f"{name}.txt", text, statement(text, f"{share}%", f"{name}覆盖率", **slots))


def only() -> Finding:
    return findings(review_on(timezone.localdate()), FindingFilter()).get()


def test_a_decision_is_kept_when_the_review_is_made_anew(analyst: User) -> None:
    wrong(analyst, "网络")
    first = only()
    decide_finding(by=analyst, key=first.key, state=ACCEPTED, reason="原文如此，已请统计局核实")
    wrong(analyst, "森林")
    again = findings(review_on(timezone.localdate()), FindingFilter(state="accepted")).get()
    decision = decisions_on([again])[again.key]
    assert again.pk != first.pk
    assert (decision.state, decision.reason, decision.by) == (ACCEPTED, "原文如此，已请统计局核实", analyst)


def test_another_value_is_another_finding(analyst: User) -> None:
    wrong(analyst, "网络", 130)
    key = only().key
    wrong(analyst, "网络 ", 140)
    keys = {each.key for each in findings(review_on(timezone.localdate()), FindingFilter())}
    assert (len(keys), key in keys) == (2, True)


def test_what_is_dismissed_is_neither_listed_nor_counted_unless_asked_for(analyst: User) -> None:
    wrong(analyst, "网络")
    decide_finding(by=analyst, key=only().key, state=DISMISSED, reason="按人次计算，可以超过100%")
    review = review_on(timezone.localdate())
    listed = {state: findings(review, FindingFilter(state=state)).count() for state in ("", "open", "dismissed")}
    assert (listed, count_findings(review).total) == ({"": 0, "open": 0, "dismissed": 1}, 0)


def test_the_facet_counts_every_state(analyst: User) -> None:
    wrong(analyst, "网络")
    decide_finding(by=analyst, key=only().key, state=DISMISSED, reason="按人次计算")
    wrong(analyst, "森林")
    facets = {facet.name: facet for facet in finding_facets(review_on(timezone.localdate()), FindingFilter())}
    assert sorted((choice.value, choice.count) for choice in facets["state"].choices) == [("dismissed", 1), ("open", 1)]


def test_undone_it_is_open_again_and_both_are_logged(analyst: User) -> None:
    wrong(analyst, "网络")
    key = only().key
    decide_finding(by=analyst, key=key, state=DISMISSED, reason="按人次计算")
    undo_decision(by=analyst, key=key)
    logged = Entry.objects.filter(action__startswith="plans.").order_by("number")
    assert [(each.action, each.ground, each.actor) for each in logged] == [
        ("plans.decided", "按人次计算", analyst),
        ("plans.undecided", "", analyst),
    ]
    assert (only().key, Decision.objects.get().undone_by) == (key, analyst)


def test_the_same_word_again_changes_nothing(analyst: User) -> None:
    wrong(analyst, "网络")
    key = only().key
    for _ in range(2):
        decide_finding(by=analyst, key=key, state=ACCEPTED, reason="已核实")
    undo_decision(by=analyst, key=key)
    undo_decision(by=analyst, key=key)
    assert (Decision.objects.count(), Entry.objects.filter(action__startswith="plans.").count()) == (1, 2)


def test_a_new_word_takes_the_place_of_the_old(analyst: User) -> None:
    wrong(analyst, "网络")
    key = only().key
    decide_finding(by=analyst, key=key, state=ACCEPTED, reason="已核实")
    decide_finding(by=analyst, key=key, state=DISMISSED, reason="按人次计算")
    states = [(each.state, each.undone_at is None) for each in Decision.objects.order_by("pk")]
    assert states == [("accepted", False), ("dismissed", True)]


def test_a_decision_needs_a_reason(analyst: User) -> None:
    wrong(analyst, "网络")
    with pytest.raises(ReasonMissing):
        decide_finding(by=analyst, key=only().key, state=ACCEPTED, reason="  ")


def test_nobody_decides_about_what_was_not_found(analyst: User) -> None:
    with pytest.raises(FindingGone):
        decide_finding(by=analyst, key="0" * 64, state=ACCEPTED, reason="已核实")


def test_who_may_not_decide_is_refused(analyst: User, reader: User) -> None:
    wrong(analyst, "网络")
    key = only().key
    reader.posts.all().delete()
    with pytest.raises(PermissionDenied):
        decide_finding(by=User.objects.get(pk=reader.pk), key=key, state=ACCEPTED, reason="已核实")
    assert Decision.objects.count() == 0
