"""What titles and headings tell before the first figure."""

import pytest

from lantu.aspect import Status
from lantu.intake import document_from_text
from lantu.statement.context import find_context

REPORT = "澄湖新区2031年政府工作报告\n（2031年1月18日）\n"


def frame(text: str) -> tuple[Status, str, str]:
    document = document_from_text(text + "\n新建小学。")
    found = find_context(document).at(document, len(text) + 1)
    return found.status, str(found.flow), str(found.stock)


@pytest.mark.parametrize(
    ("text", "status", "flow", "stock"),
    [
        (REPORT + "一、2030年工作回顾", Status.ACTUAL, "2030", "2030"),
        (REPORT + "一、2030年工作回顾\n（一）工业提速", Status.ACTUAL, "2030", "2030"),
        (REPORT + "一、2030年工作回顾\n二、2031年工作安排", Status.TARGET, "2031", "2031"),
        (REPORT + "一、“十五五”时期工作回顾", Status.ACTUAL, "2026/2030", "2030"),
        ("澄湖新区2030年国民经济和社会发展统计公报\n一、综合", Status.ACTUAL, "2030", "2030"),
        ("澄湖新区国民经济和社会发展第十六个五年规划纲要\n第三章 主要目标", Status.TARGET, "2031/2035", "2035"),
    ],
)
def test_a_heading_gives_year_and_status(text: str, status: Status, flow: str, stock: str) -> None:
    assert frame(text) == (status, flow, stock)


def test_the_home_is_that_of_the_title() -> None:
    assert find_context(document_from_text(REPORT + "一、2030年工作回顾")).home.name == "澄湖新区"


def test_a_text_without_any_year_is_only_guessed() -> None:
    document = document_from_text("新建小学3所。")
    assert find_context(document).top.guessed
