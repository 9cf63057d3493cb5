"""Places and organisations at the beginning of a clause: whose figure it is."""

import re
from dataclasses import dataclass
from functools import cache

from lantu.indicator import ends_with_measure
from lantu.lexicon import any_word, words
from lantu.region import Division, Home, Level, division_ending_at, parent_of, short_below
from lantu.statement.areas import OF_PLACES, part_of_home
from lantu.text import fold


@dataclass(frozen=True, slots=True)
class Place:
    """The place that a clause names; `whole` where it is the document's own or one above it (全市)."""

    name: str = ""
    whole: bool = False
    scope: tuple[str, ...] = ()


NOWHERE = Place()
"""No place is named."""

_WHOLE_BEGINS = frozenset("全我本辖新县在以对使到至从将围绕即")
"""What `_WHOLE` can begin with."""
_WHOLE = re.compile(
    r"^(?:[在以对使到至从将围绕即]+)?(?:(?P<all>[全我本该](?:[市省县区州盟旗疆]|[镇乡](?![镇村街]))|全自治区|辖区)|(?P<zone>全?新区|全境|县域(?!内?[一-龥]{1,5}率)(?=[内共上下]|[^，。；]*(?:生产总值|GDP|经济总量|收入|支出|投资|贷款|存款)$)))(?:内|共|上下)?"
)
_ZONE_ITSELF = re.compile("[该全]?(?P<kind>经开区|高新区|开发区|示范区|保税区|园区|兵团|垦区)(?![内级党])")
"""The zone that the document is about, without its name."""
_SMALL = re.compile(
    r"^(?![为给向使让把]|信用|示范|文明|特色|贫困|脱贫|完成|确保|新增|参加|支持|建设|推进|大|各|全|农村|新型)[一-龥]{1,2}[^、城返县区市全各个些分体级部该本所在每家农入下还回故乡强名重亿](?:县|镇|乡|街道)(?=[一-龥]|$)(?![村长委政级镇乡域区道])"
)
_SMALL_ENDS = frozenset("县镇乡街区市")
"""One of these stands third or fourth in every `_SMALL` and `_district`."""


def _any(role: str) -> str:
    return "|".join(sorted(words("organisation_words", role=role), key=lambda word: (-len(word), word)))


@cache
def _organisation() -> re.Pattern[str]:
    """The name of an organisation that the clause goes on to tell something of."""
    name = rf"^(?!{_any('no_start')}|.{{0,6}}辖[区内])[一-龥A-Za-z“”（）]"
    part = r"(?:（[^）]{1,6}）)?"
    return re.compile(
        rf"{name}{{2,24}}?(?:{_any('end')}){part}(?=(?:{_any('follows')}))|"
        rf"{name}{{1,14}}?(?:{_any('award_end')}){part}(?=(?:{_any('award')}))"
    )


@cache
def _organisation_end() -> re.Pattern[str]:
    """`_organisation` finds none where this is not in the words."""
    return re.compile("|".join(words("organisation_words", role="end") + words("organisation_words", role="award_end")))


def _match_organisation(words: str) -> re.Match[str] | None:
    return _organisation().match(words) if _organisation_end().search(words) else None


def opening_place(words: str) -> Place | None:
    """The organisation that a sentence opens with, where its later clauses go on to tell of it.

    `words` are those before the sentence's first figure. A figure in the first clause is told by `take_place`.
    """
    match = _match_organisation(words[:60])
    return Place(match.group()) if match and "，" in words[match.end() :] else None


_PREDICATE = re.compile(r"(?:达到|达|为|完成|实现|是|同比增长|增长|下降|约|突破|超过)+$")


_AT = re.compile(r"[以对使到至从将在围绕即]{1,2}")
_DIVISION_ENDS = frozenset("省市区县州盟旗")
_EACH_PLACE = re.compile(r"(?P<places>[^，]{3,}?[、和与][^，]{2,}?)(?:分别|各自?)(?P<rest>.*)")
_CENSUS = re.compile(r"^第[一二三四五六七八九十]+次[一-龥]{2,8}普查(?:（[^）]*）)?")


@cache
def _district() -> re.Pattern[str]:
    """A district that the table does not hold, of which the clause goes on to tell at once."""
    zones = any_word("zone_words")
    other = "[全我本各]|.[城超上门夜股楼地社园校小片县老山灾林牧矿港库景厂郊辖]"
    return re.compile(f"(?=..[区市])(?!{zones}|{other})[一-龥]{{2}}[区市](?=(?:同比)?(?:增长|下降|完成|实现|达到))")


def take_place(clause: str, home: Home) -> tuple[str, Place]:
    """The clause without the place it begins with, and the place."""
    if clause.startswith("其中"):
        rest, place = take_place(clause[2:], home)
        return ("其中" + rest, place) if place.name else (clause, place)
    striven = _STRIVEN.match(clause) if clause.startswith(_STRIVING) else None
    if striven:
        rest, place = take_place(clause[striven.end() :], home)
        return (striven.group() + rest, place) if place.whole else (clause, NOWHERE)
    if clause.startswith("和"):
        named = _named(clause, home)
        if named and is_division(named[1].name):
            return named
    stripped = clause.lstrip("、和及与，")
    if stripped.startswith("第"):
        stripped = _CENSUS.sub("", stripped)
    match = _WHOLE.match(stripped) if stripped[:1] in _WHOLE_BEGINS else None
    if match:
        word = match.group("all")
        name = home.whole(word) if word and word != "辖区" else home.name
        return stripped[match.end() :], Place(name or home.name, whole=name == home.name or name is None)
    itself = _ZONE_ITSELF.match(stripped) if home.level is Level.ZONE else None
    if itself and home.name.endswith(itself.group("kind")):
        return stripped[itself.end() :], Place(home.name, whole=True)
    behind = _behind_home(stripped, home) if home.name and home.name[:2] in stripped[:4] else None
    if behind is not None:
        return behind, Place(home.name, whole=True)
    among = _AMONG if stripped.startswith(_AMONG) else ""
    named = _named(stripped.removeprefix(among), home)
    if named and home.name.endswith(_AUTONOMOUS) and home.name.startswith(named[1].name[:-1]):
        return among + named[0], Place(home.name, whole=True)
    return (among + named[0], named[1]) if named else (clause, NOWHERE)


def _behind_home(clause: str, home: Home) -> str | None:
    """The clause without the document's own place, which it begins with; None where it does not."""
    short = _by_short_name(clause, home)
    if short:
        return short
    at = _AT.match(clause)
    begin = at.end() if at and clause.startswith(home.name, at.end()) else 0
    end = begin + len(home.name)
    return clause[end:] if clause.startswith(home.name, begin) and not clause.startswith("级", end) else None


def _by_short_name(clause: str, home: Home) -> str:
    """The clause without the short name of the document's own place; "" where it does not begin with it."""
    short = home.name[:-1]
    if len(short) < _SHORTEST or not clause.startswith(short):
        return ""
    area = _ITS_AREA.match(clause, len(short))
    end = area.end() if area else len(short)
    return clause[end:] if area or clause.startswith(OF_PLACES, end) else ""


_SHORTEST = 2
_ITS_AREA = re.compile("(?:辖区|境内)内?(?=[^，。；])")
"""澄湖辖区生产总值: behind the short name of a place, all of it."""


def take_places(clause: str, home: Home) -> tuple[str, list[Place]]:
    """白鹭镇、松岭镇分别接待游客: the words behind, and the places that figures side by side belong to; [] for none."""
    match = _EACH_PLACE.match(clause) if "分别" in clause or "各" in clause else None
    short = _in_short(match.group("places"), home) if match else []
    if match and short:
        return match.group("rest"), short
    told = [take_place(piece, home) for piece in re.split("、|和|与", match.group("places"))] if match else []
    if not match or any(rest or not place.name or place.whole for rest, place in told):
        return clause, []
    return match.group("rest"), [place for _, place in told]


_COUNTED = re.compile(r"[二两三四五六七八九十\d]+个?(?:行政区|区县?|县市?区?|市县?区?)$")
"""三个行政区 behind the names of places: how many they are."""


def _in_short(places: str, home: Home) -> list[Place]:
    """云湖、松岭和白鹭三个行政区: counties of the document's own city by their short names; [] where one is none."""
    counted = _COUNTED.search(places)
    pieces = re.split("、|和|与", places[: counted.start()]) if counted else []
    below = short_below(home.name) if pieces else {}
    return [Place(below[piece].name) for piece in pieces] if all(piece in below for piece in pieces) else []


_STRIVING = ("确保", "力争", "争取", "努力")
_STRIVEN = re.compile(f"(?:{'|'.join(_STRIVING)})(?=[全我].)")
"""确保全区…: an adverb of promise before the place."""
_AMONG = "其中"
_AUTONOMOUS = ("自治县", "自治旗")
"""Their papers call themselves in short: 维西县 of the 傈僳族自治县."""


_COMMON = frozenset(
    {"城区", "郊区", "矿区", "老城区", "新城区", "城中区", "城关区", "南郊区", "北郊区", "东城区", "西城区"}
)
"""Names of districts that are words for parts of any town."""


def _is_here(found: Division, home: Home) -> bool:
    """Whether a district with the name of a part of any town is one of the document's own city."""
    above = parent_of(found.code)
    return found.name not in _COMMON or (above is not None and above.name in (home.city, home.province))


_LOCAL_ZONE = re.compile("[省市区县州](?:经开区|高新区|经济(?:技术)?开发区|开发区|工业园区)(?=.{2})")
"""县经开区承接项目12个: the zone of the document's own place."""


def _named(clause: str, home: Home) -> tuple[str, Place] | None:
    part = part_of_home(clause, home)
    if part:
        return clause[part.end :], Place(part.name)
    zone = _LOCAL_ZONE.match(clause) if clause[:1] in _DIVISION_ENDS else None
    if zone:
        return clause[zone.end() :], Place(zone.group())
    for end in range(min(12, len(clause)), 2, -1) if not _DIVISION_ENDS.isdisjoint(clause[2:12]) else ():
        if clause[end - 1] in _DIVISION_ENDS:
            found = division_ending_at(clause, end)
            if (
                found
                and len(found.name) == end
                and _is_here(found, home)
                and not clause.startswith(("层面", "级"), end)
            ):
                above = found.name in (home.city, home.province) and found.name != home.name
                if above and not ends_with_measure(_PREDICATE.sub("", clause[end:])):
                    return clause, NOWHERE
                return clause[end:], Place(found.name, whole=found.name == home.name)
    small = None if _SMALL_ENDS.isdisjoint(clause[2:4]) else _SMALL.match(clause) or _district().match(clause)
    organisation = _match_organisation(clause)
    match = organisation if organisation and not (small and small.end() >= organisation.end()) else small
    return (clause[match.end() :], Place(match.group())) if match else None


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(f"^(?:{any_word('clause_words', kind='act')})+")


@cache
def _said() -> re.Pattern[str]:
    return re.compile(any_word("clause_words", kind="said"))


def spoken_of(clause: str, home: Home) -> str:
    """What a clause without a figure speaks of: 第三产业 in 第三产业发展速度加快; "" where it cannot be told."""
    whole = take_place(clause, home)[0]
    said = _acts().sub("", whole)
    match = _said().search(said, 2)
    acted_on = said if said != whole and not match else ""
    end = match.end() if match and match.group() == "改造" else match.start() if match else 0
    thing = _role().sub("", said[:end] if match else acted_on)
    return thing if 2 <= len(thing) <= 14 and not re.search("[、《]", thing) else ""


@cache
def _role() -> re.Pattern[str]:
    """服务业支撑作用更加明显: the role that something plays is not what is spoken of."""
    kinds, ends = (any_word("clause_words", kind=kind) for kind in ("role of", "role"))
    return re.compile(f"(?<=[一-龥]{{2}})(?:{kinds})+(?:性|型|的)?(?:{ends})$")


_LABEL = re.compile(
    r"^(?P<place>[一-龥]{1,3}[^城返县区市全各个些分体级部该本所在每家农](?:镇|乡(?!村)|街道|县|区|村|屯))[^：。，；]{0,40}："
)


_SURVEYED = re.compile(r"^据(?P<place>(?![全我各本该])[一-龥]{2,10}?[市县区旗州])[^，。；]{0,16}(?:调查|统计|监测)，")


def is_division(name: str) -> bool:
    """Whether this is the full name of an administrative division."""
    found = division_ending_at(name, len(name))
    return found is not None and found.name == name


def caption_place(title: str, home: Home) -> str:
    """The division that a table's caption opens with (某市居民消费价格); "" for none or the document's own."""
    text = re.sub(r"^(?:19|20)\d\d年", "", fold(title).text)
    _, place = take_place(text, home)
    return place.name if not place.whole and is_division(place.name) else ""


def label_place(paragraph: str) -> Place | None:
    """The place of a paragraph that opens with a label, or with where was asked.

    雒容镇基础设施项目：…; 据某市抽样调查，…
    """
    surveyed = _SURVEYED.match(paragraph)
    if surveyed:
        return Place(surveyed.group("place"))
    match = _LABEL.match(paragraph)
    return Place(match.group("place")) if match else None
