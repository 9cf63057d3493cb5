"""What the log calls a fact and its values, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lantu_platform.collection.enums import State as ReturnState
from lantu_platform.evaluation.enums import Prospect
from lantu_platform.indicators.enums import Attribute, Direction, Kind, Missing, RegionLevel
from lantu_platform.plans.enums import FindingState, TaskState
from lantu_platform.readings.enums import Comparator, Measure, Review, Status, Trouble
from lantu_platform.readings.queries import trouble_words

NAMES = {
    "above": _("上级"),
    "added": _("加上的指标"),
    "attribute": _("属性"),
    "basis": pgettext_lazy("evaluation", "依据"),
    "batch": _("批次"),
    "cell": _("指标"),
    "changed": _("修改的行"),
    "comparator": _("比较"),
    "days": _("有效天数"),
    "decision": _("决定"),
    "decisions": _("条数"),
    "definition": _("定义"),
    "department": _("所属机构"),
    "detail": _("说明"),
    "direction": _("方向"),
    "document": _("文件编号"),
    "due": _("截止日"),
    "email": _("电子邮箱"),
    "engine": _("阅读程序版本"),
    "explanation": _("情况说明"),
    "figures": _("数字"),
    "file": _("文件"),
    "first": _("从哪天起"),
    "formula": _("公式"),
    "high": _("上限"),
    "indicator": _("指标"),
    "is_active": _("账号启用"),
    "kind": _("类别"),
    "last": _("到哪天止"),
    "lead": _("责任部门"),
    "level": _("层级"),
    "lines": _("行数"),
    "locks": _("锁定日"),
    "measure": _("量的种类"),
    "missing": _("没有数"),
    "name": _("名称"),
    "names": _("名称"),
    "new": _("新增的行"),
    "news": _("有变化的"),
    "note": _("备注"),
    "owner": _("令牌是谁的"),
    "opinion": _("评估意见"),
    "outcome": _("结论"),
    "overall": _("总体判断"),
    "people": _("人数"),
    "period": _("时期"),
    "persons": _("人员"),
    "phone": _("电话"),
    "post": _("岗位"),
    "posts": _("岗位"),
    "problems": _("问题和原因"),
    "projects": _("项目"),
    "prospect": _("预计到期能否完成"),
    "reason": _("原因"),
    "region": _("地区"),
    "retired": _("去掉的指标"),
    "returns": _("填报表"),
    "revision": _("第几次审定"),
    "scope": _("范围"),
    "scopes": _("权限"),
    "second_step": _("二次验证"),
    "settled": _("已定"),
    "sha256": _("校验值"),
    "situation": _("面临的新形势"),
    "size": _("字节"),
    "source": _("数据来源"),
    "stand_in": _("代理人"),
    "start": _("原文位置"),
    "state": _("状态"),
    "status": _("目标或实绩"),
    "strengths": _("主要成效"),
    "suggestions": _("建议"),
    "title": _("标题"),
    "trouble": _("问题"),
    "typed": _("填的数"),
    "unit": _("计量单位"),
    "units": _("机构"),
    "until": _("到哪天止"),
    "valid_to": _("到哪天止"),
    "value": _("数值"),
    "version": _("版本"),
}

_WORDS: dict[tuple[str, str], type[TextChoices]] = {
    ("collection", "missing"): Missing,
    ("collection", "state"): ReturnState,
    ("evaluation", "prospect"): Prospect,
    ("indicators", "attribute"): Attribute,
    ("indicators", "direction"): Direction,
    ("indicators", "level"): RegionLevel,
    ("indicators", "kind"): Kind,
    ("plans.decided", "state"): FindingState,
    ("plans.undecided", "state"): FindingState,
    ("plans.reported", "state"): TaskState,
    ("readings", "comparator"): Comparator,
    ("readings", "measure"): Measure,
    ("readings", "outcome"): Review,
    ("readings", "status"): Status,
    ("readings", "trouble"): Trouble,
}
"""Which words a fact's values have, by the room or the action that logs it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of a line of the log; `before` has a meaning only where it is a change."""

    name: str
    before: str
    after: str
    is_change: bool


def facts_of(action: str, details: Mapping[str, object]) -> list[Fact]:
    """The facts of a line, without those that say nothing."""
    told = [_fact(action, name, fact) for name, fact in details.items()]
    return [fact for fact in told if fact.before or fact.after]


def _fact(action: str, name: str, fact: object) -> Fact:
    word = str(NAMES.get(name, name))
    words = _WORDS.get((action, name)) or _WORDS.get((action.split(".", maxsplit=1)[0], name))
    if isinstance(fact, dict):
        return Fact(word, _told(fact["before"], words), _told(fact["after"], words), is_change=True)
    told = trouble_words(str(fact)) if (action, name) == ("readings.failed", "detail") else _told(fact, words)
    return Fact(word, "", told, is_change=False)


def _told(value: object, words: type[TextChoices] | None) -> str:
    if isinstance(value, list):
        return "、".join(_told(each, words) for each in value)
    if isinstance(value, bool):
        return str(_("是") if value else _("否"))
    if words and value in words.values:
        return str(words(value).label)
    return "" if value is None else str(value)
