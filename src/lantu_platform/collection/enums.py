"""Small vocabularies of the room."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Frequency(TextChoices):
    """How often a form is asked for."""

    MONTH = "month", _("每月")
    QUARTER = "quarter", _("每季")
    HALF_YEAR = "half_year", _("每半年")
    YEAR = "year", _("每年")


class State(TextChoices):
    """How far a return has come; the calendar adds `Standing.NOT_OPEN` and `Standing.LOCKED`."""

    OPEN = "open", _("待填报")
    DRAFT = "draft", _("填报中")
    SUBMITTED = "submitted", _("待审定")
    RETURNED = "returned", _("已退回")
    APPROVED = "approved", _("已审定")


EDITABLE = (State.OPEN, State.DRAFT, State.RETURNED)


class Shown(TextChoices):
    """What a page calls the state of a return on a day."""

    NOT_OPEN = "not_open", _("未开放")
    OPEN = "open", _("待填报")
    DRAFT = "draft", _("填报中")
    SUBMITTED = "submitted", _("待审定")
    RETURNED = "returned", _("已退回")
    APPROVED = "approved", _("已审定")
    LOCKED = "locked", _("已锁定")


class Prefill(TextChoices):
    """Where a value came from that nobody typed."""

    OBSERVATION = "observation", _("库里已有的数")
    STATEMENT = "statement", _("文件里读出的数")
    LAST = "last", _("沿用上期")


class Severity(TextChoices):
    """What a problem does: an error holds up submission, a warning asks for a word of explanation."""

    ERROR = "error", _("错误")
    WARNING = "warning", _("提醒")


class NoticeKind(TextChoices):
    """What a notice tells."""

    OPENED = "opened", _("已开放填报")
    DUE_SOON = "due_soon", _("快到截止日")
    LATE = "late", _("已过截止日，还没有报")
    SUBMITTED = "submitted", _("已提交，等您审定")
    RETURNED = "returned", _("被退回")
    REMINDED = "reminded", _("催报")
    CONTESTED = "contested", _("与别处已定的数不一样，请核对")
    REPLACED = "replaced", _("报过的数已被另一张表的数取代")


class BatchKind(TextChoices):
    """What a spreadsheet brings."""

    RETURNS = "returns", _("填报表")
    OBSERVATIONS = "observations", _("历史数据")


class BatchState(TextChoices):
    """How far an import is."""

    WAITING = "waiting", _("等待检查")
    CHECKED = "checked", _("已试读，等确认")
    REFUSED = "refused", _("有错，没有导入")
    IMPORTING = "importing", _("正在导入")
    DONE = "done", pgettext_lazy("batch", "已导入")
    UNDONE = "undone", _("已整批撤销")
    FAILED = "failed", _("程序出错，没有导入")
