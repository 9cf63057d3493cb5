"""The names of figures that stand side by side."""

from lantu.statement.draft import Memory
from lantu.statement.lead import Lead
from lantu.statement.several import names_of_parts


def test_the_three_industries_are_parts_of_the_gross_product() -> None:
    assert names_of_parts(3, Lead("三次产业结构"), Memory()) == [
        "第一产业增加值占地区生产总值比重",
        "第二产业增加值占地区生产总值比重",
        "第三产业增加值占地区生产总值比重",
    ]


def test_named_parts_are_told_apart() -> None:
    assert names_of_parts(2, Lead("火电、水电结构"), Memory()) == ["火电比重", "水电比重"]
