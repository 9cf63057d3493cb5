"""Errors of the room.

PeopleError
├── RightsError       the table of rights cannot be followed
├── UnknownAction     code asks for an action that the table does not name
├── ChangedMeanwhile  somebody else has saved the record since it was seen
└── Refusal           what somebody wants does not go; tells why and what to do
"""

from datetime import date

from django.db.models import Model, TextChoices
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _


class Obstacle(TextChoices):
    """Why something is refused, with the cure."""

    NAME_MISSING = "name_missing", _("名称是空的。请填写名称。")
    NAME_TAKEN = "name_taken", _("同一上级下已有叫“%(name)s”的机构。请换一个名称，或先改原机构的名称。")
    UNIT_ENDED = "unit_ended", _("“%(name)s”已经撤销。请选现有的机构。")
    DAY_AHEAD = "day_ahead", _("生效日期 %(day)s 晚于今天。请到那一天再办理。")
    DAY_EARLY = "day_early", _("日期 %(day)s 早于“%(name)s”开始的日期。请填更晚的日期。")
    INTO_ITSELF = "into_itself", _("“%(name)s”不能划到自己或自己的下级之下。请另选上级。")
    TOO_FEW = "too_few", _("拆分至少要分成两个机构，合并至少要有两个机构。请补全。")
    NOT_OF_UNIT = "not_of_unit", _("要去新机构的人里有人不在“%(name)s”。请核对后再拆分。")
    STILL_PEOPLED = "still_peopled", _("“%(name)s”还有下级机构、人员或岗位。请先划转或合并，再撤销。")
    USERNAME_TAKEN = "username_taken", _("用户名“%(name)s”已有人使用。请换一个。")
    USERNAME_BAD = "username_bad", _("用户名“%(name)s”不能用。请只用字母、数字和 @ . + - _，最多 150 个字。")
    PHONE_BAD = "phone_bad", _("电话“%(phone)s”看不懂。请写 11 位手机号，或区号-号码。")
    PERSON_LEFT = "person_left", _("%(name)s 的账号已停用。请先启用账号。")
    OWN_POST = "own_post", _("不能任免自己的岗位。请另一位安全管理员办理。")
    APART = "apart", _("三员分立：%(name)s 在这段时间已有岗位“%(role)s”，不能再兼任。请先免去，或改任他人。")
    POST_TWICE = "post_twice", _("%(name)s 在这段时间已有这个岗位。请先免去，或选其他岗位。")
    LAST_ADMINISTRATOR = "last_administrator", _("%(name)s 是最后一位%(role)s。请先任命接替的人。")
    SAME_PERSON = "same_person", _("不能请本人代理自己。请选另一个人。")
    ALREADY_STOOD_IN = "already_stood_in", _("这段时间已安排 %(name)s 代理这个岗位。请先取消原来的安排。")
    DAYS_REVERSED = "days_reversed", _("最后一天早于第一天，或已经过去。请更正日期。")
    UNIT_UNKNOWN = "unit_unknown", _("没有叫“%(name)s”的机构。请先在“机构”表里加上，或改正名称。")
    UNIT_AMBIGUOUS = "unit_ambiguous", _("叫“%(name)s”的机构不止一个。请写成“上级/名称”。")
    PERSON_UNKNOWN = "person_unknown", _("没有用户名“%(name)s”。请先由系统管理员导入人员，或改正用户名。")
    CHOICE_UNKNOWN = "choice_unknown", _("“%(given)s”不在可填的范围：%(choices)s。请照着填写。")
    DAY_UNREADABLE = "day_unreadable", _("日期“%(given)s”看不懂。请写成 2026-03-01 的样子。")
    NOT_YOURS = "not_yours", _("您的岗位不能导入这张表。请删去这张表，由%(role)s另行导入。")
    NO_WORKBOOK = "no_workbook", _("这不是 xlsx 表格，或已损坏。请用 WPS 或 Excel 另存为 xlsx 再上传。")
    WORKBOOK_LARGE = "workbook_large", _("表格超过 %(limit)s。请拆成几份上传。")
    WORKBOOK_GONE = "workbook_gone", _("这份表格上传已超过一周，内容已经清除。请重新上传。")
    NO_SHEET = "no_sheet", _("没有“机构”“人员”“岗位”中的任何一张表。请下载模板填写。")
    COLUMNS_MISSING = "columns_missing", _("“%(sheet)s”表的第一行缺少：%(columns)s。请用模板的第一行。")
    ALREADY_TAKEN_IN = "already_taken_in", _("这份表格已经导入过。要再导入，请重新上传。")
    NOT_TAKEN_IN = "not_taken_in", _("这份表格还没有导入，没有可撤销的。")
    SIGNED_IN_SINCE = "signed_in_since", _("%(name)s 在导入之后登录过。请改为单独停用账号或免去岗位。")
    USED_SINCE = "used_since", _("“%(name)s”在导入之后已有人改动或使用。请改为单独处理。")
    ADMINISTRATORS_OWN = (
        "administrators_own",
        _("%(name)s 是%(role)s，密码不由别的管理员重置。请在服务器上运行 lantu-platform reset_password %(username)s。"),
    )
    POST_ENDED = "post_ended", _("这个岗位不在这段时间内。请改日期。")


class PeopleError(Exception):
    """The head of the family."""


class RightsError(PeopleError):
    """The table of rights cannot be followed."""

    def __init__(self, line: int, trouble: str) -> None:
        """`line` counts from 1."""
        super().__init__(f"people/rights.tsv, line {line}: {trouble}. Cells are empty, own or all, divided by tabs.")


class UnknownAction(PeopleError):
    """Code asks for an action that the table of rights does not name."""

    def __init__(self, action: str) -> None:
        """`action` as it was asked for."""
        super().__init__(f"people/rights.tsv has no row {action!r}. Add one that says who may do it.")


class ChangedMeanwhile(PeopleError):
    """Somebody else has saved a record since it was seen; `record` is what stands now."""

    def __init__(self, record: Model) -> None:
        super().__init__(str(record))
        self.record = record


class Refusal(PeopleError):
    """What somebody wants does not go. As text it is a sentence for the page, in its language."""

    def __init__(self, obstacle: Obstacle, **where: object) -> None:
        """`where` fills the places of the obstacle's sentence."""
        super().__init__(obstacle, where)
        self.obstacle = obstacle
        self.where = where

    def __str__(self) -> str:
        where = {name: date_format(what) if isinstance(what, date) else what for name, what in self.where.items()}
        return str(self.obstacle.label) % where
