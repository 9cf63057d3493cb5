from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.lantu.series.builders import statement, target

from lantu.progress.forecast import project
from lantu.series import Observation, observe
from lantu.statement import Statement
from lantu.text import Document

DOCUMENT = Document(name="a.txt", text="", format="txt", sha256="a")


def seen(one: Statement) -> Observation:
    return observe(DOCUMENT, one)


GOAL = seen(target("高新技术企业", "300", "家", "2025"))


def firms(value: str, period: str) -> Observation:
    return seen(statement("高新技术企业", value, "家", period))


def test_a_level_goes_on_by_rate_and_by_amount() -> None:
    found = project(GOAL, firms("121", "2022"), firms("100", "2020"))
    assert found is not None
    assert (found.low, found.middle.quantize(Decimal("0.001")), found.high.quantize(Decimal("0.001"))) == (
        Decimal("152.5"),
        Decimal("161.051"),
        Decimal("161.051"),
    )


def test_the_last_three_years_widen_the_range() -> None:
    history = [firms("100", "2020"), firms("110", "2021"), firms("220", "2022")]
    found = project(GOAL, firms("220", "2023"), firms("100", "2018"), history)
    assert found is not None
    assert found.method.en == (
        "methods: average growth since the base, average growth of the last three years, "
        "average amount since the base; "
        "the range is from the least to the greatest"
    )


YEAR = seen(target("财政收入", "55.37", "亿元", "2021"))


def revenue(value: str, period: str) -> Observation:
    return seen(statement("财政收入", value, "亿元", period))


def _ends(history: list[Observation]) -> tuple[Decimal, ...] | None:
    found = project(YEAR, revenue("29.29", "2021H1"), None, history, counted=True)
    return found and tuple(round(value, 2) for value in (found.low, found.middle, found.high))


def test_an_amount_counted_from_january_goes_on_at_its_pace_with_a_margin() -> None:
    assert _ends([]) == (Decimal("55.65"), Decimal("58.58"), Decimal("61.51"))


def test_the_year_before_gives_an_amount_a_second_way() -> None:
    assert _ends([revenue("52.22", "2020")]) == (Decimal("55.40"), Decimal("58.58"), Decimal("58.58"))


def test_the_same_months_of_the_year_before_give_a_third() -> None:
    history = [revenue("22.9", "2020H1"), revenue("52.22", "2020")]
    assert _ends(history) == (Decimal("55.40"), Decimal("58.58"), Decimal("66.79"))


def test_a_sum_of_years_goes_on_at_its_pace_and_by_its_last_year() -> None:
    goal = seen(target("发明专利授权量", "1000", "件", "2021/2025"))
    so_far = seen(statement("发明专利授权量", "300", "件", "2021/2022"))
    last = seen(statement("发明专利授权量", "200", "件", "2022"))
    found = project(goal, so_far, None, [last], counted=True)
    assert found is not None
    assert (found.low, found.high) == (Decimal(750), Decimal(900))


def test_one_method_alone_says_so() -> None:
    found = project(YEAR, revenue("29.29", "2021H1"), None, counted=True)
    assert found is not None
    assert found.method.zh == "方法：按目前进度外推；只有一种方法，区间为余下部分上下浮动10%"


def test_nothing_is_projected_once_the_date_has_come() -> None:
    assert project(GOAL, firms("250", "2025"), firms("100", "2020")) is None


def test_nothing_is_projected_without_a_pace() -> None:
    assert project(GOAL, firms("250", "2023"), None) is None


values = st.decimals(min_value="1", max_value="1000", places=1)


@given(values, values, values)
def test_the_middle_lies_in_the_range(base: Decimal, earlier: Decimal, value: Decimal) -> None:
    found = project(GOAL, firms(str(value), "2023"), firms(str(base), "2020"), [firms(str(earlier), "2021")])
    assert found is not None
    assert found.low <= found.middle <= found.high
