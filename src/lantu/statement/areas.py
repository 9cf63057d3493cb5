"""Parts of the document's own place that it names without their full name: its economic areas, its cities in short."""

import re
from typing import NamedTuple

from lantu.region import Home, division, parent_of

OF_PLACES = (
    "经济总量",
    "GDP",
    "地区生产总值",
    "生产总值",
    "规模以上",
    "固定资产投资",
    "社会消费品",
    "一般公共预算",
    "城镇居民",
    "农村居民",
)
"""What a place's short name stands before only as its owner: 澄湖地区生产总值."""
_AREA = re.compile(
    "(?P<area>[一-龥]{2,8}?(?:经济区|经济圈|经济带|城市群|都市圈|都市区|示范区|走廊|片区))"
    "(?:共|合计)?(?:实现|完成)?(?=经济总量|GDP|地区生产总值|生产总值|规模以上|固定资产投资|社会消费品|一般公共预算|常住人口)"
)
"""川南经济区地区生产总值…: a part of the place, right before what only a place has."""


class Part(NamedTuple):
    """A part of the place, and where in the clause its name ends."""

    name: str
    end: int


def part_of_home(clause: str, home: Home) -> Part | None:
    """The part of the document's place that a clause opens with, right before what only a place has; None for none.

    川南经济区经济总量, 泸州经济总量 in the paper of its province.
    """
    area = _AREA.match(clause)
    if area:
        return Part(area["area"], area.end())
    for size in (2, 3, 4):
        found = division(clause[:size]) if clause.startswith(OF_PLACES, size) else None
        above = parent_of(found.code) if found else None
        if found and above and home.name and above.name == home.name:
            return Part(found.name, size)
    return None
