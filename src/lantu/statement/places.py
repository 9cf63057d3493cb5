"""Places and organisations at the beginning of a clause: whose figure it is."""

import re
from dataclasses import dataclass

from lantu.indicator import ends_with_measure
from lantu.region import Home, division_ending_at


@dataclass(frozen=True, slots=True)
class Place:
    """The place that a clause names; `whole` where it is the document's own or one above it (全市)."""

    name: str = ""
    whole: bool = False
    scope: tuple[str, ...] = ()


_WHOLE = re.compile(
    r"^(?:在)?(?:(?P<all>[全我本][市省县区州盟旗]|全自治区|辖区)|(?P<zone>全?新区|全境|县域))(?:内|共)?"
)
_SMALL = re.compile(
    r"^(?!完成|确保|新增|参加|支持|建设|推进|大|各|全|农村|新型)[一-龥]{1,2}[^城返县区市全各个些分体级部该本所在每家农入](?:县|镇|乡|街道)(?=[一-龥])(?![村长委政级镇乡域区])"
)
_ORGANISATION = re.compile(
    r"^(?!重点|财险|人身险|争取|全部|规模以上|规上|工业|科技|国有|民营|外资|保险|上市|各|省|市|县|国家|建筑|融资|小额|房地产|高新技术|中小|新建|新增)"
    r"[一-龥A-Za-z“”（）]{3,16}?(?:物流中心|公司|集团|基地|学院|大学|高新区|经开区|开发区|新区|产业园|工业园区|园区)(?:（[^）]{1,6}）)?(?=(?:累计|实现|完成|产值|产量|出口|进出口|工业|全年|"
    r"投资|营业|规上|规模以上|综合排名|汽车产量|线上|共))"
)


def take_place(clause: str, home: Home) -> tuple[str, Place]:
    """The clause without the place it begins with, and the place."""
    stripped = clause.lstrip("、和及与，")
    match = _WHOLE.match(stripped)
    if match:
        word = match.group("all")
        name = home.whole(word) if word and word != "辖区" else home.name
        return stripped[match.end() :], Place(name or home.name, whole=name == home.name or name is None)
    if home.name and stripped.startswith(home.name):
        return stripped[len(home.name) :], Place(home.name, whole=True)
    named = _named(stripped, home)
    if named:
        return named
    return clause, Place()


def _named(clause: str, home: Home) -> tuple[str, Place] | None:
    for end in range(min(12, len(clause)), 2, -1):
        if clause[end - 1] in "省市区县州盟旗":
            found = division_ending_at(clause, end)
            if found and len(found.name) == end:
                above = found.name in (home.city, home.province) and found.name != home.name
                if above and not ends_with_measure(clause[end:]):
                    return clause, Place()
                return clause[end:], Place(found.name, whole=found.name == home.name)
    match = _SMALL.match(clause) or _ORGANISATION.match(clause)
    if match:
        return clause[match.end() :], Place(match.group())
    return None
