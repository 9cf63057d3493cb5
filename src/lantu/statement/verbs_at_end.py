"""Verbs that stand behind their noun: 公园新增141座, 工业项目开工19个."""

import re
from dataclasses import dataclass

_ADDING = ("新增", "新认定", "新建", "新登记", "净增", "新开通", "新建成")
_ADDED = re.compile(rf"(?P<noun>.{{2,}}?)(?P<each>分别|各|均|共)?(?P<verb>累计新增|{'|'.join(_ADDING)})")
_BEGUN = ("开工", "竣工", "投产", "复工", "签约", "开工建设", "建成投产")
_WORK = re.compile(
    rf"(?P<noun>.*[^、和](?:项目|工程))(?:已经?|均|共|全部)?(?P<each>分别|各)?(?P<verb>{'|'.join(_BEGUN)})"
)


@dataclass(frozen=True, slots=True)
class End:
    """A head's noun, and the verb behind it; `each` tells that it is said of several (分别)."""

    noun: str
    verb: str
    each: bool


def verb_at_end(head: str) -> End | None:
    """The noun and the verb at its end; None where no verb of adding or of works stands there.

    >>> verb_at_end("工业项目开工")
    End(noun='工业项目', verb='开工', each=False)
    >>> verb_at_end("高新技术企业") is None
    True
    """
    match = _ADDED.fullmatch(head) if head.endswith(_ADDING) else None
    if not match and head.endswith(_BEGUN):
        match = _WORK.fullmatch(head)
    return End(match["noun"], match["verb"], match["each"] in ("分别", "各")) if match else None


_RAISED = re.compile(
    r"^(?P<noun>.{2,}?)(?P<each>分别)?(?:提高|提升|增加|上调|调整|上涨|达)(?:到|至|为)"
    r"(?P<per>(?:每人每|户|月|年)?(?:人均|均|月|年))$"
)


def raised(head: str) -> End | None:
    """Per what a level is told that was raised, as a part of the name; None where it is not told.

    >>> raised("低保标准分别提高到月人均")
    End(noun='低保月人均标准', verb='', each=True)
    """
    match = _RAISED.match(head) if head.endswith(("均", "月", "年")) else None
    if not match:
        return None
    noun, per = match["noun"], match["per"]
    whole = "标准" if noun.endswith("标准") else ""
    return End(noun.removesuffix("标准") + per + whole, "", bool(match["each"]))
