"""What the words behind "等" say that a list of names is: 等道路, 等3座水闸, 等工作."""

import re
from functools import cache

from lantu.lexicon import any_word
from lantu.listing.cues import Cue, first_cue_after, stage_of_tail
from lantu.listing.model import Stage
from lantu.listing.names import grade, is_specific

WELFARE = "民生工程"
"""The kind of a list that holds programmes as well as things built."""

_WELFARE = re.compile(r"(?:生态|民生|系统|惠民|民心)(?:重点|重大)?$")
_CLASSES = re.compile(r"各[类级种]|区域(?!医疗)|流域|企业|公司|领域|方面|产品开发")
_IMPROVED = re.compile(
    "(?:现代化|升级|提升)?(?:改造|扩建|改建|整治|综合整治|综合治理|治理|生态修复)(?:提升|升级|工程|项目)?"
)
_COUNT = re.compile(r"\d+[个项条座]?(?:$|[^的])")
# What shows that the noun after "等" is not the list's own ("等道路两侧的绿地", "等园区企业").
_ASIDE = re.compile(
    r"两侧|周边|沿线|附近|内(?!部)|为|以|的(?!规划|建设|前期|开工|推进|实施|改造|扩建|新建|迁建|改建)|企业|用地|用户|农业|审批|管理|服务|技术|产业|经济|发展需求|资源|机制"
)
_GREAT = re.compile("[两三四五六七八九十]大")
"""How many there are of a sort that plans speak of: 甲、乙、丙三大水库, 风电、光伏两大基地."""
_COUNT_OF = re.compile(r"(?:\d+|[两三四五六七八九十]+)[个座条项所处家栋口](?P<things>[^\d，、]{2,10})")


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(any_word("project_kinds"))


def kind_of(words: str) -> str:
    """The noun after "等" that sums the list up; "" where it is none that is built."""
    for match in _kinds().finditer(words):
        rest = words[match.end() :]
        if _CLASSES.search(words[: match.end()]):
            return ""
        if match.group() == "工程" and _WELFARE.search(words[: match.start()]):
            return WELFARE
        if (
            not rest
            or _COUNT.match(rest)
            or _IMPROVED.fullmatch(rest)
            or (_ASIDE.match(rest) is None and (first_cue_after(rest) or stage_of_tail(rest)))
        ):
            return match.group()
    return _counted_kind(words)


def _counted_kind(words: str) -> str:
    """What a count behind "等" says that the names are, where that is built: 等10座水闸建设."""
    counted = _COUNT_OF.match(words)
    if counted is None:
        return ""
    things = counted["things"]
    cue = first_cue_after(things)
    noun = things[: cue.start] if cue else things
    return noun if grade(noun) == "facility" and not noun.endswith("道") else ""


def is_foreign(words: str) -> bool:
    """Whether the words after "等" name things that are no projects ("等工作", "等高校")."""
    cue = first_cue_after(words)
    if words.startswith(("也", "均", "都", "将", "已", "正", "近期", "日前", "目前", "近日")):
        return False
    return len(words[: cue.start] if cue else words) > 0


def is_of_another_sort(names: list[str], closing: str) -> bool:
    """Whether what is counted behind the names is not the names: 甲科学城14个项目, 风电、光伏两大基地."""
    return len(names) == 1 or (_GREAT.match(closing) is not None and not all(map(is_specific, names)))


def are_built(names: list[str], told: Cue | None) -> bool:
    """Whether the last name is of something built, told to be ready or begun: 甲、乙水电站(等大国重器)投产."""
    ready = told is not None and told.strength > 1 and told.stage in (Stage.COMPLETED, Stage.NEW)
    return ready and names != [] and grade(names[-1]) == "facility" and is_specific(names[-1])
