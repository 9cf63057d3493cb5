"""The frame of an evaluation, as a page and as files."""

import csv
import io

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from tests.lantu_platform.plans.evaluated import judged, plan_of_years

from lantu_platform.evaluation.models import Assessment, Conclusion
from lantu_platform.evaluation.queries import row_key
from lantu_platform.evaluation.services import assess, conclude
from lantu_platform.library.models import Document
from lantu_platform.people.models import User
from lantu_platform.plans.enums import Verdict
from lantu_platform.plans.models import Judgement
from lantu_platform.readings.enums import Measure


@pytest.fixture
def plan(analyst: User) -> Document:
    document = plan_of_years(analyst)
    judged(document)
    return document


def test_the_page_sets_out_years_open_questions_and_sentences(as_reader: Client, plan: Document) -> None:
    html = as_reader.get(reverse("plan-evaluation", args=[plan.pk])).content.decode()
    heads = [f'<th colspan="2" class="year">{year}</th>' for year in range(2021, 2026)]
    assert [html.count(each) for each in heads] == [1] * 5
    assert html.count('data-label="2024年实绩"><a class="fig m actual') == 1
    assert "没有这些年的实绩：2021—2022" in html
    assert html.count("<q>") == 6


def with_two_targets(plan: Document) -> None:
    """The plan's only row gets a second target, a growth that nothing tells of."""
    first = Judgement.objects.select_related("target").get(document=plan)
    growth = first.target
    assert growth is not None
    growth.pk, growth.measure, growth.start = None, Measure.AVG_GROWTH, 0
    growth.save()
    first.pk, first.part, first.verdict, first.target = None, 1, Verdict.CANNOT_BE_JUDGED, growth
    first.save()


def test_targets_and_indicators_are_both_counted(as_reader: Client, plan: Document) -> None:
    with_two_targets(plan)
    for name in ("plan-evaluation", "plan"):
        html = as_reader.get(reverse(name, args=[plan.pk])).content.decode()
        assert "<b>1</b> 项指标，有的不止一个目标，共评判 <b>2</b> 条：" in html
        assert html.count("无法评判 <b>1</b>") == 1


def test_two_targets_of_a_row_are_told_apart(as_reader: Client, plan: Document) -> None:
    with_two_targets(plan)
    assert [row["指标"] for row in rows(as_reader, plan)] == ["财政收入", "财政收入（年均增长）"]


def test_a_base_that_nobody_gave_is_said(as_reader: Client, plan: Document) -> None:
    Judgement.objects.filter(document=plan).update(base=None)
    html = as_reader.get(reverse("plan-evaluation", args=[plan.pk])).content.decode()
    assert '<td class="num" data-label="基期"><span class="soft">未给出</span></td>' in html
    assert "年份从最早一个目标的 2025 年排起" in html
    assert [row["基期"] for row in rows(as_reader, plan)] == ["未给出"]


def test_a_document_without_a_table_leads_back(as_reader: Client, analyst: User) -> None:
    document = plan_of_years(analyst)
    html = as_reader.get(reverse("plan-evaluation", args=[document.pk])).content.decode()
    assert ("没有带目标的指标表" in html, reverse("plans") in html) == (True, True)


def rows(client: Client, plan: Document) -> list[dict[str, str]]:
    answer = client.get(reverse("plan-years", args=[plan.pk, "csv"]))
    return list(csv.DictReader(io.StringIO(answer.getvalue().decode("utf-8-sig"))))


def test_targets_and_actuals_of_a_year_stand_beside_each_other(as_reader: Client, plan: Document) -> None:
    (row,) = rows(as_reader, plan)
    told = {head: value for head, value in row.items() if head[:2] == "20" or head == "不满一年的实绩"}
    assert {head: value for head, value in told.items() if value} == {
        "2023年实绩": "66", "2024年目标": "72", "2024年实绩": "70", "2025年目标": "80", "2025年实绩": "41",
        "不满一年的实绩": "2025H1 41亿元",
    }  # fmt: skip
    assert [head for head in row if head[:4] == "2024"] == ["2024年目标", "2024年实绩"]


def test_open_questions_go_along(as_reader: Client, plan: Document) -> None:
    (row,) = rows(as_reader, plan)
    assert row["待核事项"].startswith("缺年度实绩：没有这些年的实绩：2021—2022；读数存疑待审核：")


def test_figures_of_years_are_numbers_in_the_workbook(as_reader: Client, plan: Document) -> None:
    answer = as_reader.get(reverse("plan-years", args=[plan.pk, "xlsx"]))
    sheet = load_workbook(io.BytesIO(answer.getvalue())).active
    heads, row = (list(line) for line in sheet.values)  # type: ignore[union-attr]
    assert (row[heads.index("2024年目标")], row[heads.index("2024年实绩")]) == (72, 70)


SAID = {"opinion": "进度正常", "basis": "财政局的说明", "prospect": "likely"}


def at(name: str, plan: Document) -> str:
    """The address at which the plan's only row is assessed."""
    return reverse(name, args=[plan.pk, row_key(Judgement.objects.get(document=plan))])


def test_an_opinion_is_written_beside_what_the_ledger_says(as_analyst: Client, plan: Document) -> None:
    form = as_analyst.get(at("plan-assess", plan)).content.decode()
    assert Judgement.objects.get(document=plan).reason_zh in form
    page = as_analyst.post(at("plan-assess", plan), {**SAID, "version": ""}, follow=True).content.decode()
    assert [page.count(f"{each}</p>") for each in ("进度正常", "财政局的说明", "能够完成")] == [1, 1, 1]


def test_an_opinion_without_its_basis_is_not_saved(as_analyst: Client, plan: Document) -> None:
    page = as_analyst.post(at("plan-assess", plan), {**SAID, "basis": ""}).content.decode()
    assert (Assessment.objects.count(), page.count("进度正常</textarea>")) == (0, 1)


def test_who_is_overtaken_sees_the_other_opinion(as_analyst: Client, analyst: User, plan: Document) -> None:
    key = row_key(Judgement.objects.get(document=plan))
    made = assess(by=analyst, document=plan.pk, key=key, said=SAID)
    page = as_analyst.post(at("plan-assess", plan), {**SAID, "opinion": "偏慢", "version": ""}).content.decode()
    assert (page.count("<dd>进度正常</dd>"), page.count("偏慢</textarea>")) == (1, 1)
    as_analyst.post(at("plan-assess", plan), {**SAID, "opinion": "偏慢", "version": made.version})
    assert [each.opinion for each in Assessment.objects.filter(undone_at=None)] == ["偏慢"]


def test_an_opinion_is_taken_back(as_analyst: Client, analyst: User, plan: Document) -> None:
    key = row_key(Judgement.objects.get(document=plan))
    made = assess(by=analyst, document=plan.pk, key=key, said=SAID)
    as_analyst.post(at("plan-unassess", plan), {"version": "other"})
    assert Assessment.objects.filter(undone_at=None).count() == 1
    as_analyst.post(at("plan-unassess", plan), {"version": made.version})
    assert Assessment.objects.filter(undone_at=None).count() == 0
    assert "进度正常" in as_analyst.get(at("plan-assess", plan)).content.decode()


def test_an_opinion_on_a_verdict_that_changed_says_so(as_analyst: Client, analyst: User, plan: Document) -> None:
    assess(by=analyst, document=plan.pk, key=row_key(Judgement.objects.get(document=plan)), said=SAID)
    Assessment.objects.update(verdict=Verdict.MET)
    html = as_analyst.get(reverse("plan-evaluation", args=[plan.pk])).content.decode()
    assert "写意见时评判为完成" in html


def test_an_opinion_on_a_row_that_is_gone_is_still_shown(as_analyst: Client, analyst: User, plan: Document) -> None:
    assess(by=analyst, document=plan.pk, key=row_key(Judgement.objects.get(document=plan)), said=SAID)
    Judgement.objects.filter(document=plan).update(row=2)
    html = as_analyst.get(reverse("plan-evaluation", args=[plan.pk])).content.decode()
    assert html.index("表中已没有的行") < html.index("进度正常")


def test_a_conclusion_is_written_shown_and_taken_back(as_analyst: Client, plan: Document) -> None:
    said = {"overall": "总体顺利", "problems": "增长放慢", "suggestions": "目标不变", "version": ""}
    page = as_analyst.post(reverse("plan-conclude", args=[plan.pk]), said, follow=True).content.decode()
    assert [page.count(f"<dd>{each}</dd>") for each in ("总体顺利", "增长放慢", "目标不变")] == [1, 1, 1]
    version = Conclusion.objects.get().version
    late = as_analyst.post(reverse("plan-conclude", args=[plan.pk]), {**said, "overall": "偏慢"}).content.decode()
    assert late.count("<dd>总体顺利</dd>") == 1
    as_analyst.post(reverse("plan-unconclude", args=[plan.pk]), {"version": "other"})
    assert Conclusion.objects.filter(undone_at=None).count() == 1
    as_analyst.post(reverse("plan-unconclude", args=[plan.pk]), {"version": version})
    page = as_analyst.get(reverse("plan-evaluation", args=[plan.pk])).content.decode()
    assert "还没有写结论" in page


def test_who_may_not_write_reads(as_reader: Client, analyst: User, plan: Document) -> None:
    conclude(by=analyst, document=plan.pk, said={"overall": "总体顺利"})
    html = as_reader.get(reverse("plan-evaluation", args=[plan.pk])).content.decode()
    assert ("<dd>总体顺利</dd>" in html, "plan-assess" in html, "写评估意见" in html) == (True, False, False)
    assert as_reader.get(at("plan-assess", plan)).status_code == 403


def test_what_is_held_goes_along_in_the_files(as_reader: Client, analyst: User, plan: Document) -> None:
    assess(by=analyst, document=plan.pk, key=row_key(Judgement.objects.get(document=plan)), said=SAID)
    conclude(by=analyst, document=plan.pk, said={"overall": "总体顺利", "suggestions": "目标不变"})
    (row,) = rows(as_reader, plan)
    assert [row[head] for head in ("评估意见", "依据", "预计到期能否完成", "评估人")] == [
        "进度正常", "财政局的说明", "能够完成", str(analyst),
    ]  # fmt: skip
    answer = as_reader.get(reverse("plan-years", args=[plan.pk, "xlsx"]))
    sheet = load_workbook(io.BytesIO(answer.getvalue()))["评估结论"]
    assert list(sheet.values)[:4] == [
        ("方面", "内容"), ("总体判断", "总体顺利"), ("建议", "目标不变"), ("评估人", str(analyst)),
    ]  # fmt: skip


def test_other_kinds_of_file_are_not_there(as_reader: Client, plan: Document) -> None:
    assert as_reader.get(reverse("plan-years", args=[plan.pk, "exe"])).status_code == 404
