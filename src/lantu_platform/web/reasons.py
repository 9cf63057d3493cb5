"""Why a number became no statement, in the words of the page."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

REASONS: dict[str, str | Promise] = {
    "age": pgettext_lazy("remark", "年龄"),
    "date": pgettext_lazy("remark", "日期"),
    "duration": pgettext_lazy("remark", "时长"),
    "in a caption": _("在图表的题目里"),
    "in a heading": _("在标题里"),
    "in a note": _("在注释里"),
    "in a table, no value": _("在表里，不是数值"),
    "in the title": _("在文件题目里"),
    "loose speech": _("习语、约数"),
    "name": pgettext_lazy("remark", "名称的一部分"),
    "no unit": _("没有单位"),
    "not understood": _("没有读懂"),
    "ordinal": pgettext_lazy("remark", "序号"),
    "outside the text": _("在正文之外"),
    "too large to store": _("数太大，存不下"),
    "threshold": pgettext_lazy("remark", "界限标准"),
    "title of a work": _("书名、文件名"),
}
