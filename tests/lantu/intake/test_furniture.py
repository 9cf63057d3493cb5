"""What belongs to the paper or the web page is told from the text, line by line."""

import re

import pytest

from lantu.intake.furniture import mark_furniture
from lantu.intake.lines import split_lines
from lantu.lexicon import read_table
from lantu.text import BlockKind

_SENTENCE = "全市经济运行总体平稳，主要指标好于预期，城乡面貌继续改善，人民生活水平和社会保障水平得到进一步提高。"


def kinds(text: str) -> list[BlockKind | None]:
    """What each line of a text is marked as."""
    lines = split_lines(text)
    mark_furniture(lines)
    return [line.kind for line in lines]


@pytest.mark.parametrize("row", read_table("remarks"), ids=lambda row: row["example"])
def test_a_remark_is_what_its_row_says(row: dict[str, str]) -> None:
    assert re.fullmatch(row["pattern"], row["example"])


@pytest.mark.parametrize("row", read_table("remarks"), ids=lambda row: row["example"])
def test_a_remark_between_paragraphs_is_furniture(row: dict[str, str]) -> None:
    assert kinds(f"{_SENTENCE}\n{row['example']}\n{_SENTENCE}") == [None, BlockKind.FURNITURE, None]


@pytest.mark.parametrize(
    "line",
    [
        "来源：本公报中财政数据来自市财政局，其余数据来自市统计局。",
        "关闭窑口砖厂12个",
        "打印机产量12万台",
        "首页建设完成投资3亿元",
        "地址搬迁企业12家",
        "第3页岩气区块开采量增长5%，占全省的三成以上",
    ],
)
def test_a_sentence_that_begins_like_a_remark_is_text(line: str) -> None:
    assert kinds(line) == [None]


@pytest.mark.parametrize("line", ["- 3 -", "— 12 —", "第 3 页", "第3页 共20页", "3 / 20", "3/20页", "Page 4 of 9"])
def test_a_page_number_is_furniture(line: str) -> None:
    assert kinds(line) == [BlockKind.FURNITURE]


def test_a_bare_number_alone_between_paragraphs_is_a_page_number() -> None:
    assert kinds(f"{_SENTENCE}\n\n34\n\n{_SENTENCE}") == [None, BlockKind.FURNITURE, None]


def test_a_bare_number_in_a_column_of_short_lines_is_a_cell() -> None:
    assert kinds("单位\n\n34\n\n35\n\n个") == [None, None, None, None]


def test_the_value_below_a_label_belongs_to_it() -> None:
    assert kinds(f"索引号：\n云政发2024第3号\n{_SENTENCE}") == [BlockKind.FURNITURE, BlockKind.FURNITURE, None]


@pytest.mark.parametrize("line", ["打印本页关闭窗口", "【打印】【字号】", "打印 | 关闭 | 分享"])
def test_buttons_side_by_side_are_furniture(line: str) -> None:
    assert kinds(line) == [BlockKind.FURNITURE]


def test_a_line_that_ends_in_the_photographer_is_a_caption() -> None:
    assert kinds("市民在新建的河边公园散步。（李四摄）") == [BlockKind.CAPTION]


def test_a_line_that_names_its_reporters_is_furniture() -> None:
    assert kinds("本报记者：王五 赵六") == [BlockKind.FURNITURE]
