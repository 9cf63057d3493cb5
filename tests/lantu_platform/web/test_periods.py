"""Periods as an office writes them."""

import pytest
from django.utils import translation

from lantu_platform.web.periods import dated, written_period


@pytest.mark.parametrize(
    ("notation", "chinese", "english"),
    [
        ("2025", "2025年", "2025"),
        ("2021/2025", "2021—2025年", "2021–2025"),
        ("2021H1", "2021年上半年", "first half of 2021"),
        ("2024-07", "2024年7月", "2024-07"),
        ("2024-01/2024-05", "2024年1—5月", "2024-01 to 05"),
        ("", "", ""),
        ("近年来", "近年来", "近年来"),
    ],
)
def test_a_period_is_written_in_the_language_of_the_page(notation: str, chinese: str, english: str) -> None:
    assert written_period(notation) == chinese
    with translation.override("en"):
        assert written_period(notation) == english


def test_a_figure_behind_its_period() -> None:
    assert dated("2024 77.61%") == "2024年 77.61%"
