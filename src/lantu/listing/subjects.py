"""Projects as subjects: 甲路改造工程目前…, 乙产业园项目8月份…. Whatever is told of them, they are named."""

import re

from lantu.listing.cues import Cue, chains_before, of_part, stage_of_tail
from lantu.listing.model import Stage
from lantu.listing.names import grade, is_quantity, is_specific
from lantu.listing.plausible import is_plausible
from lantu.listing.predicates import STRONG
from lantu.listing.programmes import is_programme

_TELLS = (
    r"已|正|将|预计|计划[\d于]|目前|累计|完成|进入|进行|安装|建成|主体|总体|形象|[一二三]季度|[上下]半年|今年|年[内底]|\d{1,2}月"
    r"|[\d一二三四五六]+个(?:标段|区块|节点)|积极|初步|可研|初设|前期|修订|全[线面]|均|都|列入|纳入|取得|签|启动|开|顺利|实现|现|基本|部分|尚|有望|力争|按[期时照计]|新[增接建]|国家|省[级里]|[^，、]{2,8}\d+%"
)
_TELLING = re.compile(_TELLS)
_ROADS = r"(?<![道])路|大道|大街|大桥|隧道|立交|高速|高速公路|铁路|高铁|号线|水库|枢纽|灌区|机场|泵站|电站"
_BUILT_ON = (
    r"已完成|正在|完成|已?进入|桥梁|路基|路面|主体|土建|目前|全线(?:\d|首|铺轨|钢轨|贯通)|主塔|索塔|主桥|主跨|主航道|[南北东西]锚碇|"
    r"首[个根片榀台批]|坝体|大坝|导流洞|输水|隧洞|桩基|钢梁"
)
_SUBJECT = re.compile(
    rf"(?:[^，、：:]*(?<!美)的)?(?P<name>[^，、：:的]{{4,}}?(?:项目|工程|[一二三四]期)(?:[（(][^（）()]*[）)])?)(?={_TELLS})(?!建成后|现代|开[发放])"
)
_ROAD = re.compile(rf"(?P<name>[^，、：:]{{2,}}?(?:{_ROADS})(?:[东南西北中]段|[一-龥]{{2,3}}段)?)(?={_BUILT_ON})")
_MAY_BE_ROAD = re.compile("路|大[道街桥]|隧道|立交|高[速铁]|号线|水库|电站|枢纽|灌区|机场|泵站")
"""One of these stands in every `_ROAD`."""
_OF_PART = re.compile(
    "(?:目前|已|全线)*(?:主体|主[塔桥跨]|索塔|主航道|[南北东西]锚碇|新?航站楼|首[个根片榀台批条]|桩基|路基|坝体|大坝|导流洞|输水|隧洞|钢梁|铺轨|钢轨)"
)
"""What is told is told of a part of the works."""
_STANDS = re.compile("已|目前|主体|大坝|桥梁|路基|正在|形象进度")
_SHORT = 3


def subject(text: str) -> Cue | None:
    """What is told of a project that the text begins with, at the place where its name ends; None without one.

    Where no word tells the stage, the project is told of because it goes on.
    """
    match = _SUBJECT.match(text) if "项目" in text or "工程" in text or "期" in text else None
    if match is None or not is_name(match["name"]):
        match = _ROAD.match(text) if _MAY_BE_ROAD.search(text) else None
        if match is None or not is_road(match["name"]):
            return None
    told = told_of(text, match.end())
    told.stage = of_part(told.stage) if _OF_PART.match(text, match.end()) else told.stage
    return told


def told_of(text: str, start: int = 0) -> Cue:
    """What the text tells from a place on; where no word tells a stage, that the project goes on."""
    told = stage_of_tail(text[start:])
    stage = told.stage if told is not None and told.stage is not None else Stage.ONGOING
    return Cue(start, len(text), stage, STRONG, text[start:])


def goes_on_with(words: str, text: str) -> bool:
    """Whether the words are nothing but the name of a project, of which the text goes on to tell.

    Of something built it must tell more surely how far the works have come.
    """
    if is_name(words):
        return _TELLING.match(text) is not None
    named = len(words) > _SHORT and _STANDS.match(text) is not None and is_road(words.rpartition("的")[2])
    return named and next(chains_before(words), None) is None


def is_road(name: str) -> bool:
    """Whether the words name a road, a bridge or a railway."""
    return grade(name) == "facility" and is_specific(name) and is_plausible(name) and not is_quantity(name)


def is_name(name: str) -> bool:
    """Whether the words name a project, and nothing else."""
    return (
        grade(name) == "works"
        and is_specific(name)
        and not is_quantity(name)
        and is_plausible(name)
        and not is_programme(name)
    )
