from datetime import date
from decimal import Decimal

import pytest

from lantu.progress.schedule import by_days, by_months_and_days, planned

START, FINISH = date(2023, 1, 1), date(2023, 12, 31)


def test_by_days_counts_leap_years() -> None:
    assert (by_days(date(2023, 12, 31)), by_days(date(2024, 2, 29))) == (Decimal(1), Decimal(60) / Decimal(366))


def test_by_months_and_days_ends_a_month_at_its_share() -> None:
    assert by_months_and_days(date(2023, 6, 30)) == Decimal("0.5")


@pytest.mark.parametrize(
    ("today", "share"), [(date(2022, 6, 1), "0"), (date(2024, 6, 1), "1"), (START, "0"), (FINISH, "1")]
)
def test_a_project_s_time_stays_between_nothing_and_all(today: date, share: str) -> None:
    assert planned(START, FINISH, today) == Decimal(share)


def test_a_project_of_one_day_has_no_share() -> None:
    assert planned(START, START, START) is None
