"""Zones: new districts, development zones and parks that have papers of their own but are no divisions."""

import re
from functools import cache

from lantu.lexicon import any_word

_NAME = "(?!经济|产业|技术|省级|国家|级|全|我|该|各)[一-龥]{2}(?:（[一-龥]{2,4}）)?"
_SHORT = re.compile(rf"{_NAME}(?:新区|新城|开发区|高新区|经开区|示范区|试验区|保税区|风景区|管理区)$")
_ANYWHERE = re.compile(rf"(?!工业|个|的|市){_NAME}(?:新区|开发区|高新区|经开区)")
_LONGEST = 6


def zone_ending_at(text: str, end: int) -> str:
    """The zone of a short name (澄湖新区) that ends at this place; "" where none does."""
    match = _SHORT.search(text, max(0, end - _LONGEST), end)
    return match.group() if match else ""


def zones_named(text: str) -> list[str]:
    """The zones that a text names, each time it does."""
    return _ANYWHERE.findall(text)


@cache
def _own() -> re.Pattern[str]:
    ends = any_word("zone_endings")
    other = "[全我本各该关在对将据]|[国省市区县]家?级|经济|高新技术|产业|[一-龥]{0,3}(?:市|县|州|盟)[委政]"
    time = "[上下]半|前?[一二三四]季|前三"
    paper = "工作(?:报告|汇报|总结|要点|会议)|(?:国民)?经济(?:和?社会|运行)|[上下]半年|前?[一二三]季度"
    return re.compile(
        rf"(?:(?<![一-龥0-9])|(?<=[年月日度]))(?!{other}|{time})(?P<name>[一-龥]{{2,12}}?(?:（[一-龥]{{2,4}}）)?(?:{ends}))"
        rf"(?=\n?(?:19|20)\d\d年|党?工委|党?工作委员会|管委|管理委员会|召开|举行|{paper})"
    )


def zone_of_paper(text: str, *, opening_line: bool) -> str:
    """The zone whose paper it is, which a line or also a clause opens with (2月6日，澄湖高新区召开…); "" for none."""
    for match in _own().finditer(text):
        if not opening_line or _OPENS_LINE.search(text, 0, match.start()):
            return match.group("name")
    return ""


_OPENS_LINE = re.compile("(?:^|\\n)(?:(?:19|20)\\d\\d年)?$")
"""2031年澄湖高新区国民经济…: the year may stand before the name."""
