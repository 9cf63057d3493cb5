from tests.lantu.series.builders import reading, statement, target

from lantu.progress import Verdict, changes, compare

PLAN = reading(
    statement("财政收入", "50", "亿元", "2020"),
    target("财政收入", "55", "亿元", "2021"),
    target("供地面积", "900", "亩", "2021", start=9),
    name="plan.txt",
)
REPORT = reading(
    statement("财政收入", "56", "亿元", "2021"), target("财政收入", "60", "亿元", "2022", start=5), name="report.txt"
)


def test_a_further_document_answers_one_promise_and_brings_another() -> None:
    news = changes(compare([PLAN]), compare([PLAN, REPORT]))
    shown = [(one.before.verdict if one.before else None, one.after.verdict, one.after.indicator) for one in news]
    assert shown == [
        (Verdict.CANNOT_BE_JUDGED, Verdict.CANNOT_BE_JUDGED, "供地面积"),
        (Verdict.CANNOT_BE_JUDGED, Verdict.MET, "财政收入"),
        (None, Verdict.CANNOT_BE_JUDGED, "财政收入"),
    ]


def test_the_same_documents_bring_no_news() -> None:
    assert changes(compare([PLAN, REPORT]), compare([PLAN, REPORT])) == []
