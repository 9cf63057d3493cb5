"""Searching by the index against reading all rows, on the same figures in the same run.

    python benchmarks/search.py [figures]

Makes a library of made-up sentences in a folder that is thrown away (default: 38,000 figures), searches words of one
to six characters both ways, and prints the milliseconds of each and how many times as fast the index is.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from functools import reduce
from operator import or_

FIGURES = 38_000
OWNERS = (
    "规模以上工业企业",
    "高新技术企业",
    "社会消费品",
    "农村居民",
    "一般公共预算",
    "固定资产",
    "外贸进出口",
    "常住人口",
)
NOUNS = ("增加值", "营业收入", "零售总额", "可支配收入", "投资", "产值", "城镇化率", "数量")
BRANCHES = tuple(f"{first}{second}业" for first in "农林牧渔煤电钢纺建运" for second in "产造采加饲服")
PLACES = tuple(f"{first}{second}区" for first in "青红白云江河" for second in "山湖泉岭桥")
WORDS = ("率", "镇", "产值", "纺采", "泉区", "增加值", "可支配收入", "青山区", "高新技术企业", "从未提到")


def main() -> None:
    """Print the table."""
    figures = int(sys.argv[1]) if len(sys.argv) > 1 else FIGURES
    with tempfile.TemporaryDirectory() as home:
        _fill(home, figures)
        _compare(figures)


def _fill(home: str, figures: int) -> None:
    os.environ |= {
        "LANTU_HOME": home,
        "LANTU_SECRET_KEY": "for a benchmark only, thrown away with its folder",
        "DJANGO_SETTINGS_MODULE": "lantu_platform.config.settings",
    }
    import django  # noqa: PLC0415  # settings read the environment

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from lantu_platform.indicators.models import Indicator  # noqa: PLC0415
    from lantu_platform.library.models import Document  # noqa: PLC0415
    from lantu_platform.people.models import User  # noqa: PLC0415
    from lantu_platform.readings.models import Reading, Statement  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    user = User.objects.create(username="bench")
    document = Document.objects.create(sha256="0", name="bench.txt", size=0, added_by=user)
    reading = Reading.objects.create(document=document, queued_at=timezone.now())
    indicator = Indicator.objects.create(name="bench")
    dice = random.Random(1)
    Statement.objects.bulk_create(
        Statement(
            reading=reading, document=document, indicator=indicator, start=at, end=at + 1, text="8", value=8,
            measure="level", comparator="eq", status="actual", period=str(2010 + at % 15), region=dice.choice(PLACES),
            name=dice.choice(OWNERS + BRANCHES) + dice.choice(NOUNS), sentence=_sentence(dice),
        )
        for at in range(figures)
    )  # fmt: skip


def _sentence(dice: random.Random) -> str:
    clauses = (
        f"{dice.choice(PLACES)}{dice.choice(OWNERS + BRANCHES)}{dice.choice(NOUNS)}达到{dice.randint(1, 999)}亿元"
        for _ in range(dice.randint(1, 4))
    )
    return "，".join(clauses) + "。"


def _compare(figures: int) -> None:
    from django.db.models import Q  # noqa: PLC0415

    from lantu_platform.readings.models import Statement  # noqa: PLC0415
    from lantu_platform.readings.models.fulltext import INDEXED  # noqa: PLC0415
    from lantu_platform.readings.queries.words import holds  # noqa: PLC0415

    def finding(condition: Q) -> Callable[[], int]:
        return Statement.objects.filter(condition).count

    print(f"{figures} figures; milliseconds")
    for word in WORDS:
        by_index = _milliseconds(finding(holds(Statement, word)))
        held = [Q(**{f"{column}__icontains": word}) for column in INDEXED[Statement._meta.db_table]]
        by_reading = _milliseconds(finding(reduce(or_, held)))
        found = finding(holds(Statement, word))()
        times = by_reading / by_index
        print(f"{word:　<8}{found:>7} found  index {by_index:6.1f}  all rows {by_reading:6.1f}  {times:5.1f} times")


def _milliseconds(act: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(5):
        begin = time.perf_counter()
        act()
        best = min(best, time.perf_counter() - begin)
    return best * 1000


if __name__ == "__main__":
    main()
