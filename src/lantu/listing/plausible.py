"""Which words can be a project's name at all: no clause, no slogan, no vague reference."""

import re
from functools import cache, lru_cache

from lantu.lexicon import any_word
from lantu.listing.names import bare, grade

_REMEMBERED = 4096
_SLOGANS = (
    r"(?<![江河湖山岛港湾海])[“\"][^”\"]*[”\"][省市县区]?(?:重大|重点)?"  # “千企”行动
    r"(?:工程|项目|行动|计划|平台|园区|改造|整治|体系)+$",
    r"^[“\"][^”\"]*[”\"](?:产能|能力|提升|培育|建设)+(?:工程|项目|行动|计划)$",  # “千亿斤粮食”产能建设工程
    r"[”\"][^”\"]{0,6}社区$",
    r"[”\"][^”\"]{1,4}体系$",
    r"^(?:“[^”]*”){2,}$",  # “蓝色粮仓”“海上花园”
    r"^新时代“[^”]*”$",  # 新时代“攀登工程”
    r"“[双一二三四五六七八九十百千万两][^”]{1,6}”$",  # “双百双新”
    r"^[“\"]?[一二三四五六七八九十百千双两]+(?:大|重点|条)",  # 十大重点项目
    r"^“?[一二三四五六七八九十两][一-龥][一二三四五六七八九十两][一-龥]”?$",  # 二纵六横
    r"(?:专项|攻坚)行动$",
    r"^(?:总|计划)*投资.{0,6}元$",
    r"[+＋×]$",  # 人工智能+
    r"[”\"][两一二三四五六七八九十]大",  # “红色、绿色”两大工程
    r"^(?:城市|城区|道路|街道|景观|环境)?(?:绿化|亮化|美化|硬化|净化)$",
    r"之[都乡城]$",
    r"(?:经济|金融|贸易|航运|消费|交往|政治)中心$|(?:国际|全国|区域|综合)[^，、]{0,2}(?:科技创新|科创)中心$",
)
_SLOGAN = re.compile("|".join(_SLOGANS))
_SORT = re.compile(r"(?:重[点大]|在建|新开工|签约|[类个宗等上元]|(?<!升)级)项目$")
"""Sorts of projects, whatever stands before: 本级重大项目, 亿元以上项目."""
_BUILDS = re.compile(
    "[^、，]{2}(?<!项目|工程)建设(?!项目|工程|集团|公司|办|局|银行|路|街|兵团|用地|单位|和|及|与|以及|[一二三四]期).{4}"
)
_SORTED = re.compile("等(?:主要|重要|重点|绿色)")
"""An example and the sort of things that it stands for."""


def _clause_words(*places: str) -> re.Pattern[str]:
    return re.compile("|".join(any_word("project_clause_words", place=place) for place in places))


@cache
def _no_opening() -> re.Pattern[str]:
    return _clause_words("vague", "preposition", "opening")


@cache
def _preposition() -> re.Pattern[str]:
    return _clause_words("preposition")


@cache
def _vague() -> re.Pattern[str]:
    return _clause_words("vague")


@cache
def _inside() -> re.Pattern[str]:
    return _clause_words("inside")


@lru_cache(_REMEMBERED)
def is_plausible(name: str) -> bool:
    """Whether the words can be a name at all: neither a clause nor a vague reference."""
    if not 2 <= len(name) <= 60 or _no_opening().match(name):
        return False
    if name.endswith("项目") and _SORT.search(name):
        return False
    return _inside().search(bare(name)) is None and not tells_builder(name) and not _is_slogan(name)


def tells_builder(name: str) -> bool:
    """Whether the words say who builds what: (支持甲大学、)乙大学建设一流大学."""
    return "建设" in name and _BUILDS.search(bare(name)) is not None


def _is_slogan(name: str) -> bool:
    """Whether the words are a slogan, unless something built stands before it: 甲机场“暖冬”工程."""
    found = _SLOGAN.search(name)
    return found is not None and not (found.group()[0] in '“"' and grade(name[: found.start()]) == "facility")


def opens_clause(name: str) -> bool:
    """Whether the words open with a preposition, so that they say where or for whom instead of naming."""
    return _preposition().match(name) is not None


def is_vague(name: str) -> bool:
    """Whether the words speak of things without naming them ("一批…", "各…", "甲江等主要江河…")."""
    return _vague().match(name) is not None or _SORTED.search(name) is not None
