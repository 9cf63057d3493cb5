"""Ranges as people write them."""

import pytest

from lantu.unit import written_range


@pytest.mark.parametrize(
    ("unit", "chinese", "english"),
    [
        ("%", "6%—7%", "6–7%"),
        ("‰", "6‰—7‰", "6–7‰"),
        ("万人", "6万人—7万人", "6–7万人"),
        ("亿元", "6亿元—7亿元", "6–7亿元"),
        ("个百分点", "6—7个百分点", "6–7个百分点"),
        ("", "6—7", "6–7"),
    ],
)
def test_a_unit_that_belongs_to_the_number_stands_at_both_ends(unit: str, chinese: str, english: str) -> None:
    assert (written_range("6", "7", unit), written_range("6", "7", unit, chinese=False)) == (chinese, english)
