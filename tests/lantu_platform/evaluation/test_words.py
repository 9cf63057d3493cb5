"""What evaluators hold of a plan: written, overtaken, taken back, kept over new reviews."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from tests.lantu_platform.ledger import enter
from tests.lantu_platform.plans.evaluated import judged, plan_of_years

from lantu_platform.audit.models import Entry
from lantu_platform.evaluation.errors import RowGone, WordsMissing
from lantu_platform.evaluation.models import Assessment, Conclusion
from lantu_platform.evaluation.queries import (
    assessment_of,
    assessments_on,
    conclusion_of,
    conclusion_on,
    earlier_conclusions,
    earlier_opinions,
    row_key,
)
from lantu_platform.evaluation.services import assess, conclude, withdraw_assessment, withdraw_conclusion
from lantu_platform.library.models import Document
from lantu_platform.people.enums import Role
from lantu_platform.people.errors import ChangedMeanwhile
from lantu_platform.people.models import User
from lantu_platform.people.services import appoint
from lantu_platform.plans.models import Judgement

SAID = {"opinion": "进度正常", "basis": "财政局 7 月 3 日的说明", "prospect": "likely"}
CONCLUDED = {"overall": "总体顺利", "problems": "收入增长放慢"}


@pytest.fixture
def plan(analyst: User) -> Document:
    document = plan_of_years(analyst)
    judged(document)
    return document


@pytest.fixture
def key(plan: Document) -> str:
    return row_key(Judgement.objects.get(document=plan))


@pytest.fixture
def evaluator(db: None) -> User:
    return appoint(username="liang", password="a long password", name="梁", department="评估中心", role=Role.EVALUATOR)


def test_an_assessment_stands_with_what_the_ledger_said_then(evaluator: User, plan: Document, key: str) -> None:
    assess(by=evaluator, document=plan.pk, key=key, said=SAID)
    held = assessment_of(plan.pk, key)
    assert held is not None
    assert (held.said, held.by, held.name) == (SAID, evaluator, "财政收入")
    assert held.verdict == Judgement.objects.get(document=plan).verdict


def test_it_is_logged_with_each_word_and_its_ground(evaluator: User, plan: Document, key: str) -> None:
    assess(by=evaluator, document=plan.pk, key=key, said=SAID)
    assess(by=evaluator, document=plan.pk, key=key, said=SAID | {"opinion": "偏慢"})
    first, second = Entry.objects.filter(action="evaluation.assessed").order_by("number")
    assert first.details == {field: {"before": "", "after": text} for field, text in SAID.items()}
    assert second.details == {"opinion": {"before": "进度正常", "after": "偏慢"}}
    assert (first.actor, first.ground) == (evaluator, SAID["basis"])


def test_what_is_said_anew_keeps_what_was_said(evaluator: User, analyst: User, plan: Document, key: str) -> None:
    assess(by=evaluator, document=plan.pk, key=key, said=SAID)
    assess(by=analyst, document=plan.pk, key=key, said=SAID | {"opinion": "偏慢"})
    held = assessment_of(plan.pk, key)
    assert held is not None
    assert held.opinion == "偏慢"
    assert [(each.opinion, each.undone_by) for each in earlier_opinions(plan.pk, key)] == [("进度正常", analyst)]


def test_the_same_again_changes_nothing(evaluator: User, plan: Document, key: str) -> None:
    first = assess(by=evaluator, document=plan.pk, key=key, said=SAID)
    again = assess(by=evaluator, document=plan.pk, key=key, said=SAID | {"opinion": " 进度正常\r\n"}, seen=("",))
    assert (again, Assessment.objects.count(), Entry.objects.filter(action="evaluation.assessed").count()) == (
        first, 1, 1,
    )  # fmt: skip


def test_who_has_not_seen_what_stands_is_stopped(evaluator: User, plan: Document, key: str) -> None:
    assess(by=evaluator, document=plan.pk, key=key, said=SAID)
    with pytest.raises(ChangedMeanwhile):
        assess(by=evaluator, document=plan.pk, key=key, said=SAID | {"opinion": "偏慢"}, seen=("",))
    with pytest.raises(ChangedMeanwhile):
        withdraw_assessment(by=evaluator, document=plan.pk, key=key, seen=("",))
    assert [each.opinion for each in Assessment.objects.all()] == ["进度正常"]


def test_it_is_taken_back_and_stays_in_the_history(evaluator: User, plan: Document, key: str) -> None:
    made = assess(by=evaluator, document=plan.pk, key=key, said=SAID)
    withdraw_assessment(by=evaluator, document=plan.pk, key=key, seen=(made.version,))
    withdraw_assessment(by=evaluator, document=plan.pk, key=key, seen=(made.version,))
    assert assessment_of(plan.pk, key) is None
    assert list(earlier_opinions(plan.pk, key)) == [made]
    assert Entry.objects.filter(action="evaluation.unassessed").count() == 1


@pytest.mark.parametrize("field", ["opinion", "basis"])
def test_an_opinion_needs_its_basis(evaluator: User, plan: Document, key: str, field: str) -> None:
    with pytest.raises(WordsMissing) as error:
        assess(by=evaluator, document=plan.pk, key=key, said=SAID | {field: " "})
    assert error.value.field == field


def test_a_row_that_is_not_there_cannot_be_assessed(evaluator: User, plan: Document) -> None:
    with pytest.raises(RowGone):
        assess(by=evaluator, document=plan.pk, key="0" * 64, said=SAID)


def test_a_new_review_keeps_it(evaluator: User, analyst: User, plan: Document, key: str) -> None:
    assess(by=evaluator, document=plan.pk, key=key, said=SAID)
    enter(analyst, "other.txt", "另一份文件。")
    judged(plan)
    assert row_key(Judgement.objects.filter(document=plan).latest("pk")) == key


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.CLERK, Role.HEAD, Role.LEADER])
def test_others_may_not_write(plan: Document, key: str, role: Role) -> None:
    other = appoint(username="x", password="a long password", name="某", department="某局", role=role)
    with pytest.raises(PermissionDenied):
        assess(by=other, document=plan.pk, key=key, said=SAID)
    with pytest.raises(PermissionDenied):
        conclude(by=other, document=plan.pk, said=CONCLUDED)
    with pytest.raises(PermissionDenied):
        withdraw_assessment(by=other, document=plan.pk, key=key)
    with pytest.raises(PermissionDenied):
        withdraw_conclusion(by=other, document=plan.pk)


def test_a_conclusion_is_kept_changed_and_taken_back(evaluator: User, plan: Document) -> None:
    first = conclude(by=evaluator, document=plan.pk, said=CONCLUDED, seen=("",))
    second = conclude(by=evaluator, document=plan.pk, said=CONCLUDED | {"strengths": "民生改善"}, seen=(first.version,))
    assert conclusion_of(plan.pk) == second
    with pytest.raises(ChangedMeanwhile):
        conclude(by=evaluator, document=plan.pk, said=CONCLUDED, seen=(first.version,))
    withdraw_conclusion(by=evaluator, document=plan.pk, seen=(second.version,))
    assert conclusion_of(plan.pk) is None
    assert list(earlier_conclusions(plan.pk)) == [second, first]
    deeds = Entry.objects.filter(action__startswith="evaluation.").order_by("number").values_list("action", flat=True)
    assert list(deeds) == ["evaluation.concluded", "evaluation.concluded", "evaluation.unconcluded"]


def test_a_conclusion_needs_its_overall_judgement(evaluator: User, plan: Document) -> None:
    with pytest.raises(WordsMissing):
        conclude(by=evaluator, document=plan.pk, said={"overall": "", "problems": "有"})


def test_who_looks_back_sees_what_stood_then(evaluator: User, plan: Document, key: str) -> None:
    today, yesterday = timezone.localdate(), timezone.localdate() - timedelta(days=1)
    for opinion in ("进度正常", "偏慢"):
        assess(by=evaluator, document=plan.pk, key=key, said=SAID | {"opinion": opinion})
        conclude(by=evaluator, document=plan.pk, said={"overall": opinion})
    earlier = timezone.now() - timedelta(days=1)
    for first in (Assessment.objects.get(opinion="进度正常"), Conclusion.objects.get(overall="进度正常")):
        type(first).objects.filter(pk=first.pk).update(at=earlier)
    seen = [(assessments_on(plan.pk, day), conclusion_on(plan.pk, day)) for day in (yesterday, today)]
    told = [(held[key].opinion, whole and whole.overall) for held, whole in seen]
    assert told == [("进度正常", "进度正常"), ("偏慢", "偏慢")]
