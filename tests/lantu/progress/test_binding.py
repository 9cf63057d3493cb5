import pytest
from tests.lantu.series.builders import statement, target

from lantu.aspect import Comparator
from lantu.progress import Verdict, judge
from lantu.series import observe
from lantu.text import Document

DOCUMENT = Document(name="a.txt", text="", format="txt", sha256="a")


@pytest.mark.parametrize(
    ("attribute", "value", "expected"),
    [
        ("预期性", "67.5", Verdict.ON_TRACK),
        ("约束性", "67.5", Verdict.ON_TRACK),
        ("预期性", "66.9", Verdict.ON_TRACK),
        ("约束性", "66.9", Verdict.BEHIND),
        ("约束性指标", "66.9", Verdict.BEHIND),
    ],
)
def test_a_binding_target_is_behind_as_soon_as_it_is_below_its_path(
    attribute: str, value: str, expected: Verdict
) -> None:
    found = judge(
        observe(DOCUMENT, target("财政收入", "80", "亿元", "2025", attribute=attribute)),
        observe(DOCUMENT, statement("财政收入", value, "亿元", "2023")),
        observe(DOCUMENT, statement("财政收入", "52.22", "亿元", "2020")),
    )
    assert (found.verdict, found.binding) == (expected, attribute != "预期性")


@pytest.mark.parametrize(("attribute", "expected"), [("预期性", Verdict.MET), ("约束性", Verdict.NOT_MET)])
def test_about_leaves_a_binding_target_no_room(attribute: str, expected: Verdict) -> None:
    promise = target("绿化面积", "100", "亩", "2020", attribute=attribute, comparator=Comparator.APPROX)
    assert judge(observe(DOCUMENT, promise), observe(DOCUMENT, statement("绿化面积", "97", "亩", "2020"))).verdict == (
        expected
    )


@pytest.mark.parametrize(
    ("name", "attribute", "binding"), [("森林覆盖率", None, True), ("森林覆盖率", "预期性", False)]
)
def test_the_plan_s_own_word_goes_before_the_nation_s(name: str, attribute: str | None, binding: bool) -> None:
    promise = observe(DOCUMENT, target(name, "35", "%", "2025", attribute=attribute))
    assert judge(promise, None).binding is binding


def test_the_reason_says_that_it_was_judged_strictly() -> None:
    found = judge(
        observe(DOCUMENT, target("森林覆盖率", "35", "%", "2025")),
        observe(DOCUMENT, statement("森林覆盖率", "34.3", "%", "2023")),
        observe(DOCUMENT, statement("森林覆盖率", "33.37", "%", "2020")),
    )
    assert found.reason.zh == (
        "2025年目标35%，2023年实绩34.3%，时间过去60%，完成57.1%（“实绩减基数”除以“目标减基数”），"
        "按线性路径应达34.35%，约束性指标从严：低于应达值即为滞后，滞后。"
    )


def test_the_outlook_says_where_the_course_leads_and_how_that_was_reckoned() -> None:
    found = judge(
        observe(DOCUMENT, target("财政收入", "55.37", "亿元", "2021")),
        observe(DOCUMENT, statement("财政收入", "29.29", "亿元", "2021H1")),
    )
    assert found.outlook is not None
    assert (found.outlook.zh, found.outlook.en) == (
        "照此推算2021年为55.65—61.51亿元，预计可以达标，方法：按目前进度外推；只有一种方法，区间为余下部分上下浮动10%。",
        "On this course 2021 brings 55.65 to 61.51 亿元, the target should be met, method: the pace so far goes on; "
        "with one method only, the range takes the rest 10% lower and higher.",
    )


def test_growth_so_far_stands_beside_the_growth_that_is_needed() -> None:
    found = judge(
        observe(DOCUMENT, target("财政收入", "80", "亿元", "2025")),
        observe(DOCUMENT, statement("财政收入", "62", "亿元", "2023")),
        observe(DOCUMENT, statement("财政收入", "52.22", "亿元", "2020")),
    )
    assert "基期以来年均增长5.9%，余下时间需年均增长13.6%" in found.reason.zh
    assert "growth has been 5.9% a year since the base, and must be 13.6% a year for the rest" in found.reason.en
