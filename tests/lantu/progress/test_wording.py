"""Periods in the words that offices use."""

import pytest

from lantu.period import Period
from lantu.progress import period_words


@pytest.mark.parametrize(
    ("notation", "chinese", "english"),
    [
        ("2024", "2024年", "2024"),
        ("2021/2025", "2021—2025年", "2021–2025"),
        ("2024H2", "2024年下半年", "second half of 2024"),
        ("2024Q1", "2024年一季度", "Q1 2024"),
        ("2024Q4", "2024年四季度", "Q4 2024"),
        ("2024-06", "2024年6月", "2024-06"),
        ("2024-01/2024-05", "2024年1—5月", "2024-01 to 05"),
    ],
)
def test_a_period_is_written_as_offices_write_it(notation: str, chinese: str, english: str) -> None:
    words = period_words(Period.parse(notation))
    assert (words.zh, words.en) == (chinese, english)
