"""Names in short are written out as a table writes them."""

import pytest

from lantu.indicator import clean, expand_industries
from lantu.indicator.abbreviations import write_out
from lantu.lexicon import read_table


@pytest.mark.parametrize("row", read_table("abbreviations"), ids=lambda row: row["said"])
def test_an_abbreviation_is_written_out_as_its_row_says(row: dict[str, str]) -> None:
    assert write_out(row["said"]) == row["name"]


@pytest.mark.parametrize("row", read_table("abbreviations"), ids=lambda row: row["said"])
def test_a_name_is_cleaned_of_its_abbreviations(row: dict[str, str]) -> None:
    assert clean(row["said"]) == row["name"]


@pytest.mark.parametrize("name", ["人均生产总值", "生产能力", "第二产业增加值", "GDP能耗", "生猪出栏率"])
def test_a_name_that_only_looks_short_stays(name: str) -> None:
    assert write_out(name) == name


@pytest.mark.parametrize(
    ("said", "full"),
    [
        ("一、二、三产增加值", "第一产业、第二产业、第三产业增加值"),
        ("三次产业增加值", "第一产业、第二产业、第三产业增加值"),
        ("二、三产业增加值", "第二产业、第三产业增加值"),
        ("工业增加值", "工业增加值"),
    ],
)
def test_industries_are_written_out(said: str, full: str) -> None:
    assert expand_industries(said) == full
