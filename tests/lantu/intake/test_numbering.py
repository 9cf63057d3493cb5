"""Numbering at the head of a line."""

import pytest

from lantu.intake.numbering import Rank, find_numbering


@pytest.mark.parametrize(
    ("text", "rank", "ordinal", "title"),
    [
        ("第二篇 开局", Rank.PART, 2, "开局"),
        ("第十二章　去处", Rank.CHAPTER, 12, "去处"),
        ("第3节：路", Rank.ARTICLE, 3, "路"),
        ("二十一、水利", Rank.CHINESE, 21, "水利"),
        ("（十）道路", Rank.CHINESE_BRACKET, 10, "道路"),
        ("(三)学校", Rank.CHINESE_BRACKET, 3, "学校"),
        ("一\ue5e5财政", Rank.CHINESE_BRACKET, 1, "财政"),
        ("12. 医院", Rank.ARABIC, 12, "医院"),
        ("３．公园", Rank.ARABIC, 3, "公园"),
        ("（2）桥", Rank.ARABIC_BRACKET, 2, "桥"),
    ],
)
def test_numbering(text: str, rank: Rank, ordinal: int, title: str) -> None:
    found = find_numbering(text)
    assert found is not None
    assert (found.rank, found.ordinal, text[found.title :]) == (rank, ordinal, title)


@pytest.mark.parametrize(
    "text",
    [
        "一是抓项目",
        "一年来，大家辛苦了",
        "一、二、三产增加值",
        "1.5亿元",
        "2023.6万人",
        "1-12月",
        "（2021年7月30日）",
        "第一届大会",
        "第二产业",
        "十堰市",
        "——开局",
        "",
    ],
)
def test_no_numbering(text: str) -> None:
    assert find_numbering(text) is None
