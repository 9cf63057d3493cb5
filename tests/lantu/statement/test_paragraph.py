"""One paragraph: each figure with the clause before it and what was said before."""

import pytest

from lantu.aspect import Status
from lantu.period import Calendar, Period
from lantu.region import Home, Level
from lantu.statement.frame import Frame
from lantu.statement.paragraph import read_paragraph

YEAR = Period.year(2030)
FRAME = Frame(Calendar(2031, 2030), Status.ACTUAL, YEAR, YEAR)
HOME = Home("澄湖新区", Level.ZONE)


def names(text: str, label: str = "") -> list[str]:
    return [draft.indicator for draft in read_paragraph(text, FRAME, HOME, label)[0]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("税收21亿元，增长5%。", ["税收", "税收"]),
        ("新建小学3所、幼儿园2所。", ["新建小学", "新建幼儿园"]),
        ("新签项目106个，其中工业项目64个。", ["新签项目", "新签工业项目"]),
        ("出口、进口分别增长5%、7%。", ["出口", "进口"]),
        ("税收、出口分别为21亿元、5亿元，分别增长5%、7%。", ["税收", "出口", "税收", "出口"]),
        ("民生支出52亿元，占财政支出的81%。", ["民生支出", "民生支出占财政支出比重"]),
        ("平台21个（省级9个）。", ["平台", "省级平台"]),
        ("专利73项，占全省163项的44.8%。", ["专利", "专利", "专利占全省比重"]),
        ("进出口9亿元，其中出口5亿元、进口4亿元。", ["进出口", "出口", "进口"]),
    ],
)
def test_what_a_clause_leaves_out_is_taken_from_those_before(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


def test_the_label_of_a_paragraph_names_a_bare_figure() -> None:
    assert names("到2035年达到40亿元。", label="财政收入") == ["财政收入"]


def test_a_statement_names_the_rules_that_made_it() -> None:
    drafts, _ = read_paragraph("税收21亿元，增长5%。", FRAME, HOME)
    assert [draft.rules for draft in drafts] == [[], ["change", "growth after level"]]


def test_a_threshold_is_refused_not_read() -> None:
    drafts, refusals = read_paragraph("引进5亿元以上项目24个。", FRAME, HOME)
    assert [draft.indicator for draft in drafts] == ["引进5亿元以上项目"]
    assert [refusal.reason for refusal in refusals] == ["threshold"]


def test_a_paragraph_without_figures_gives_nothing() -> None:
    assert read_paragraph("各项工作稳步推进。", FRAME, HOME) == ([], [])
