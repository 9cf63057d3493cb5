"""Small vocabularies of the room; the values are those of `lantu.progress.Verdict`."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Verdict(TextChoices):
    """The outcome for one target, best first; the last is no outcome."""

    MET = "met", pgettext_lazy("verdict", "完成")
    AHEAD = "ahead", _("快于预期")
    ON_TRACK = "on_track", _("符合预期")
    BEHIND = "behind", _("滞后")
    FAR_BEHIND = "far_behind", _("严重滞后")
    NOT_MET = "not_met", _("未完成")
    CANNOT_BE_JUDGED = "cannot_be_judged", _("无法评判")


LIGHTS = {
    Verdict.MET: "◆",
    Verdict.AHEAD: "●",
    Verdict.ON_TRACK: "●",
    Verdict.BEHIND: "▲",
    Verdict.FAR_BEHIND: "■",
    Verdict.NOT_MET: "■",
    Verdict.CANNOT_BE_JUDGED: "○",
}
"""Each verdict's shape; it never stands without its word."""

RED = (Verdict.NOT_MET, Verdict.FAR_BEHIND, Verdict.BEHIND)
"""What needs somebody, worst first."""


class Audience(TextChoices):
    """For whom a review is made."""

    DESK = "desk"
    """From all documents of the library, for those who work here."""
    PUBLIC = "public"
    """From the published documents alone, so that nothing else shows through."""


class Weight(TextChoices):
    """How a finding is meant; the values are those of `lantu.checks.Weight`, gravest first."""

    CONTRADICTION = "contradiction", _("互相矛盾")
    NOTICE = "notice", pgettext_lazy("finding", "提醒")
    RECKONED = "reckoned", pgettext_lazy("finding", "推算")


class Rule(TextChoices):
    """What a finding compares with what; the values are those of `lantu.checks.Rule`."""

    PARTS = "parts", _("分项与合计")
    BREAKDOWN = "breakdown", _("细目与总数")
    SUBSET = "subset", _("部分与全部")
    QUOTIENT = "quotient", _("占比与人均")
    GROWTH = "growth", _("增速与绝对数")
    MEAN = "mean", _("合计增速与分项增速")
    CHANGE = "change", _("增减与绝对数")
    AVERAGE_GROWTH = "average_growth", _("年均增速与首尾")
    FULFILMENT = "fulfilment", _("完成计划的比例")
    LIST_COUNT = "list_count", _("列举与个数")
    SAME_FIGURE = "same_figure", _("同一个数的两处")
    BOUNDS = "bounds", _("数值的界限")
    UNIT_SLIP = "unit_slip", _("单位与数量级")
    LATER_TARGET = "later_target", _("前后目标")
    CUMULATIVE = "cumulative", _("年内累计")
    DIFFERENCE = "difference", _("与别处的差")
    CLAIM = "claim", _("说法与表中数字")


class FindingState(TextChoices):
    """What people hold of a finding."""

    OPEN = "open", pgettext_lazy("finding", "待认定")
    ACCEPTED = "accepted", pgettext_lazy("finding", "属实")
    DISMISSED = "dismissed", pgettext_lazy("finding", "不成立")


DECIDED = (FindingState.ACCEPTED, FindingState.DISMISSED)
"""What somebody may decide."""


class ChangeKind(TextChoices):
    """What a further document changed about a promise, the most telling first."""

    VERDICT = "verdict", _("评判改变")
    TARGET = "target", _("目标有调整")
    RESULT = "result", _("有了新实绩")
    NEW = "new", _("新提出的目标")
    CAUSE = "cause", _("评判理由改变")


class Doubt(TextChoices):
    """What an evaluation leaves open about a row of a plan, the gravest first."""

    NOT_JUDGED = "not_judged", _("还不能评判")
    NO_FIGURE = "no_figure", _("缺年度实绩")
    DISAGREES = "disagrees", _("与别处不一致")
    NOT_CONFIRMED = "not_confirmed", _("读数存疑待审核")


class TaskState(TextChoices):
    """How far a task that a document announces is carried out; what nobody has in hand is open."""

    OPEN = "open", pgettext_lazy("task", "未分派")
    ASSIGNED = "assigned", pgettext_lazy("task", "已分派")
    UNDER_WAY = "under_way", pgettext_lazy("task", "推进中")
    BLOCKED = "blocked", pgettext_lazy("task", "受阻")
    DONE = "done", pgettext_lazy("task", "已完成")
    WITHDRAWN = "withdrawn", pgettext_lazy("task", "已调整")


class TaskOrder(TextChoices):
    """What tasks in departments' hands can be sorted by, upwards and downwards."""

    DUE = "due"
    DUE_DOWN = "-due"
    STATE = "state"
    STATE_DOWN = "-state"
    DEPARTMENT = "department"
    DEPARTMENT_DOWN = "-department"
    DOCUMENT = "document"
    DOCUMENT_DOWN = "-document"


SETTLED = (TaskState.DONE, TaskState.WITHDRAWN)
"""States in which nothing is due any more."""
