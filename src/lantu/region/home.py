"""Whose document is this? Found from its head, its titles and the names it repeats."""

import re
from collections import Counter
from dataclasses import replace

from lantu.region.model import Home, Level
from lantu.region.names import Division, by_name, by_short, division_ending_at, divisions, parent_of, without_nations
from lantu.region.nation import national
from lantu.region.passing import in_passing
from lantu.region.short_names import most_named_city, most_named_county, short_counts, short_names
from lantu.region.unlisted import named_ending_at, renamed, town, unlisted
from lantu.region.zones import zone_ending_at, zone_of_paper, zones_named

_SIGN = (
    r"(?:人民)?政府|国民经济|统计局|统计公报|第[一二三四五六七八九十]+(?:届|次)|(?:19|20)\d\d年|党工委|工作委员会|管理委员会|年中|[区县市]长|"
    r"市长|委书记"
)
"""What stands behind the name of the place whose paper it is."""
_END = re.compile(rf"(?:省|市|自治区|自治州|州|盟|地区|县|区|旗)(?={_SIGN})")
_NEW_NAME = re.compile(
    r"(?m)^(?:关于)?(?P<above>[一-龥]{2,5}?(?:省|市|州|盟))?(?![全我本各该]|关于|市|县)(?P<name>[一-龥]{2,6}?(?P<kind>市|县|区|州|盟|旗|镇|乡|街道))"
    rf"(?={_SIGN}|工作(?:汇报|报告|总结|计划))"
)
"""A place at the beginning of a line that the table of divisions may not hold: a new, a renamed, an abolished one."""
_TITLED = re.compile(r"(?:19|20)\d\d年[一-龥]{2,16}公报(?:（\d）)?\n")
"""Behind the place in the title of a communiqué, which other offices may sign."""
_SEATED = re.compile(
    r"(?:在|代表)(?P<above>[一-龥]{2,5}?[市州盟])(?P<name>[一-龥]{2,4}?[区县市旗])(?=第[一二三四五六七八九十]+(?:届|次)|人民政府)"
)
"""The county before whose own congress a report is given: 在甲市乙区第十届人民代表大会…"""
_DIVISION_ENDS = tuple("省市区县州盟旗")
_COUNTY_ENDS = ("县", "区", "市", "旗")
_HEAD = 3_000
_BODY = 20_000
_TITLE_LINES = 300
_LONGEST_TITLE = 40


def find_home(text: str) -> Home:
    """The place that a document's folded text speaks for; level UNKNOWN where no name is found."""
    of_town = town(text[:_TITLE_LINES])
    if of_town:
        return _below_city(of_town, "", text)
    zone = _zone(text, opening_line=True)
    if zone:
        return zone
    opened = _opened_short(text)
    if opened:
        return _of_division(opened)
    new = _opened_renamed(text) or _new_below_known(text)
    if new:
        return new
    signed: Counter[str] = Counter()
    head = text[:_HEAD]
    for match in _END.finditer(head):
        name = _name_ending_at(head, match.end())
        if name:
            signed[name] += _weight(head, match)
    signed += Counter(dict.fromkeys((match.group(1) for match in _TITLE.finditer(head)), 2))
    if signed:
        best = max(signed, key=lambda name: (signed[name], -head.find(name)))
        return _home(best, text)
    opening = head[:_TITLE_LINES]
    news = _titled(text) or _zone(text, opening_line=False) or _signed_unlisted(opening, text) or _by_press(opening)
    return news or national(text) or _by_frequency(text[:_BODY])


_AT_ONCE, _IN_TITLE_LINES, _LATER = 99, 3, 1


def _weight(head: str, sign: re.Match[str]) -> int:
    """How much a sign behind a name tells: the title of a communiqué decides, other signs are counted."""
    if _TITLED.match(head, sign.end()):
        return _AT_ONCE
    return _IN_TITLE_LINES if sign.start() < _TITLE_LINES else _LATER


def _zone(text: str, *, opening_line: bool) -> Home | None:
    name = zone_of_paper(text[:_TITLE_LINES], opening_line=opening_line)
    return _home(name, text) if name else None


_PRESS = re.compile("(?P<short>[一-龥]{2,4})(?:日报|晚报|新闻网|网讯|融媒)")
_ALL_OF_COUNTY = re.compile("[全我]县|县委|县政府|县人大")
_ITSELF = re.compile("[全我](?P<kind>[县旗区])")
_ABOVE = re.compile("[全我]市|自治区")
"""Where a paper speaks of these, 全区 may be another's."""
_ALL_OF_CITY = re.compile("[全我]市|市委|市政府")


def _by_press(head: str) -> Home | None:
    """The city whose paper the text was taken from: 甲乙日报 in the first lines; None where none stands there."""
    for match in _PRESS.finditer(head):
        short = match["short"]
        names = (short[-length:] for length in range(2, len(short) + 1))
        known = by_short() if _ALL_OF_COUNTY.search(head) else short_names()
        found = next((known[name] for name in names if name in known), None)
        if found and not found.code.endswith("0000"):
            return _of_division(found)
    return None


def _new_below_known(text: str) -> Home | None:
    """A county that the table does not hold, named in the first lines behind its city: 甲市乙区2031年…"""
    match = _NEW_NAME.match(text[:_LONGEST_TITLE]) or _SEATED.search(text[:_TITLE_LINES])
    above = match.group("above") if match else None
    city = division_ending_at(above, len(above)) if above else None
    if not match or not city or city.name != above or division_ending_at(text, match.end("name")):
        return None
    return _below_city(match.group("name"), city.name, text)


def home_of(name: str) -> Home:
    """A place as the one that a document speaks for; one that the table of divisions does not hold is a zone."""
    found = by_name().get(name)
    return _of_division(found) if found else Home(name, Level.ZONE)


def _opened_short(text: str) -> Division | None:
    """The county that the title opens with in short, as the text names it in full; None elsewhere."""
    if any(_is_division(text[:length]) for length in range(3, 12) if text[length - 1 : length] in _DIVISION_ENDS):
        return None
    for length in (2, 3, 4):
        again = text.find(text[:length], length, _HEAD)
        while again >= 0:
            end = again + length + 1
            found = division_ending_at(text, end) if text[end - 1 : end] in _COUNTY_ENDS else None
            if found and len(found.name) == length + 1 and not text.startswith(found.name):
                return found
            again = text.find(text[:length], end, _HEAD)
    return None


def _opened_renamed(text: str) -> Home | None:
    """The county that the title opens with in short, which the table holds by its kind before (甲市, now 甲区)."""
    for length in (2, 3):
        short = text[:length]
        if not text[length : length + 1].isdecimal():
            continue
        old = next((found for end in _COUNTY_ENDS if (found := by_name().get(short + end))), None)
        if old is None:
            continue
        kinds = (text[match.end() : match.end() + 1] for match in re.finditer(re.escape(short), text[:_HEAD]))
        kind = next((kind for kind in kinds if kind in _COUNTY_ENDS), "")
        if kind and not old.name.endswith(kind):
            return replace(_of_division(old), name=short + kind)
    return None


def _is_division(name: str) -> bool:
    found = division_ending_at(name, len(name))
    return found is not None and found.name == name


def _titled(text: str) -> Home | None:
    """The place that the first line names, or that one of the first lines opens with; None where none does."""
    line = text.partition("\n")[0]
    named = _named_in(line) if len(line) <= _LONGEST_TITLE and "，" not in line else None
    if named:
        below = unlisted(line)
        return _unlisted(below, named.name, text) if named.name + below in line and below else _of_division(named)
    match = _NEW_NAME.search(text[:_TITLE_LINES])
    if not match:
        short = _short_in(line) if _OF_PLANNING.search(line) and len(line) <= _LONGEST_TITLE else None
        return _of_division(short) if short else None
    name, above = match.group("name", "above")
    full = without_nations(name)
    return _of_division(full) if full else _unlisted(name, above or "", text)


def _signed_unlisted(opening: str, text: str) -> Home | None:
    """The first place before a sign that no table holds: 在云岭区第六届人民代表大会…."""
    name = unlisted(opening)
    return _unlisted(name, "", text) if name else None


def _unlisted(name: str, above: str, text: str) -> Home:
    """A place that the table does not hold: a city by its kind, else a county or town."""
    if name.endswith(("市", "州", "盟", "地区")):
        return Home(name, Level.CITY, name)
    return _below_city(name, above, text)


_OF_PLANNING = re.compile("工作报告|经济社会|国民经济|预期目标|发展计划|规划")


def _short_in(line: str) -> Division | None:
    """The only city or province that a title names in short (澄湖经济社会发展预期目标); None where it names more."""
    found = [division for name, division in short_names().items() if name in line]
    return found[0] if len(found) == 1 else None


def _below_city(name: str, above: str, text: str) -> Home:
    """A county or town that the table of divisions does not hold, under the city named or repeated most."""
    found = most_named_city(text[:_BODY])
    city = above or (found.name if found else "")
    province = parent_of(found.code) if found and found.name == city else None
    return Home(name, Level.COUNTY, city, province.name if province else "")


_SUFFIX = re.compile("[省市区县州盟旗](?![场民域容级值])")


def _named_in(line: str) -> Division | None:
    """The division that a title names first, the lowest where several stand behind each other (甲省乙市)."""
    found: Division | None = None
    reached = 0
    for match in _SUFFIX.finditer(line):
        division = named_ending_at(line, match.end())
        start = match.end() - len(division.name) if division else 0
        if division and (found is None or start == reached):
            found, reached = division, match.end()
    return found


_TITLE = re.compile(r"《([一-龥]{2,12}?(?:省|市|自治区|州|盟|县|区|旗))国民经济和社会发展")


def _name_ending_at(text: str, end: int) -> str | None:
    zone = zone_ending_at(text, end)
    found = named_ending_at(text, end)
    if found and (len(zone) <= len(found.name) or zone[1:] == found.name):
        return found.name
    return zone or None


def _home(name: str, text: str) -> Home:
    found = by_name().get(name) or renamed(name)
    if found:
        return _of_division(found)
    city = most_named_city(text[:_BODY])
    above = parent_of(city.code) if city else short_names().get(name[:2])
    return Home(name, Level.ZONE, city.name if city else "", above.name if above else "")


def _of_division(found: Division) -> Home:
    if found.code.endswith("0000"):
        return Home(found.name, Level.PROVINCE, province=found.name)
    above = parent_of(found.code)
    if found.code.endswith("00"):
        return Home(found.name, Level.CITY, found.name, above.name if above else "")
    province = divisions().get(found.code[:2] + "0000")
    city = above.name if above and above is not province else (above.name if above else "")
    return Home(found.name, Level.COUNTY, city, province.name if province else "")


def _by_frequency(text: str) -> Home:
    """Without any sign: the city or province that the text repeats most, else the county, else the zone."""
    itself = _ITSELF.search(text)
    county = most_named_county(text, itself["kind"]) if itself and not _ABOVE.search(text) else None
    if county:
        return _of_division(county)
    above = short_counts(text)
    if re.search(r"全市|我市|市委|市政府", text):
        above = {name: count for name, count in above.items() if short_names()[name].name.endswith("市")}
    best = max(above, key=lambda name: above[name], default="")
    if best and above[best] >= 3:
        return _of_division(short_names()[best])
    named = Counter(found.name for found in _counties(text))
    named.update(zones_named(text))
    home = _home(named.most_common(1)[0][0], text) if named else _by_province(above, text)
    above_all = home.city and home.name != home.city and home.city.endswith("市")
    if above_all and not home.name.endswith("市") and len(named) > 1 and _ALL_OF_CITY.search(text):
        return home_of(home.city)
    return home


def _by_province(named: dict[str, int], text: str) -> Home:
    """The province that a paper on 全省 names; level UNKNOWN where it names none."""
    provinces = [name for name in named if short_names()[name].code.endswith("0000")]
    if provinces and re.search("[全我]省|全区|自治区", text):
        return _of_division(short_names()[max(provinces, key=lambda name: named[name])])
    passing = in_passing(text)
    return _only_named(named, text) or (home_of(passing) if passing else Home("", Level.UNKNOWN))


def _only_named(named: dict[str, int], text: str) -> Home | None:
    """The only city that a paper on 全市 names in short, else the only province that it names in full."""
    places = [short_names()[name] for name in named]
    cities = [place for place in places if not place.code.endswith("0000")]
    if len(cities) == 1 and _ALL_OF_CITY.search(text):
        return _of_division(cities[0])
    provinces = [place for place in places if place.code.endswith("0000") and place.name in text[:_HEAD]]
    return _of_division(provinces[0]) if len(provinces) == 1 and not cities else None


def _counties(text: str) -> list[Division]:
    """Counties and districts named in full; 城区, 郊区 and the like are words before they are names."""
    ends = (division_ending_at(text, match.end()) for match in re.finditer("[县区旗市]", text))
    return [found for found in ends if found and len(found.name) > 2]
