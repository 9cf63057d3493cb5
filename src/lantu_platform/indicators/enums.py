"""Small vocabularies of the room; measure, direction and kind carry the values of `lantu`."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Direction(TextChoices):
    """Which way is better."""

    UP = "up", _("越高越好")
    DOWN = "down", _("越低越好")
    RANGE = "range", _("保持在区间内")


class Kind(TextChoices):
    """How values of several periods go together."""

    FLOW = "flow", _("时期数（流量）")
    STOCK = "stock", _("时点数（存量）")
    RATIO = "ratio", _("比率或指数")
    UNKNOWN = "unknown", _("未说明")


class Attribute(TextChoices):
    """How strictly a plan means its targets."""

    BINDING = "约束性", _("约束性")
    EXPECTED = "预期性", _("预期性")


class Field(TextChoices):
    """The fields of work, by the first letter of the catalogue's codes."""

    ECONOMY = "E", _("经济发展")
    INNOVATION = "I", _("创新")
    PEOPLE = "P", _("民生")
    SERVICES = "S", _("公共服务")
    GREEN = "G", _("绿色生态")
    OTHER = "O", _("其他")


class Measure(TextChoices):
    """What is given of an indicator."""

    LEVEL = "level", pgettext_lazy("measure", "总量")
    GROWTH = "growth", pgettext_lazy("measure", "同比增速")


class Bound(TextChoices):
    """How a target's value is meant."""

    EQ = "eq", _("达到")
    GE = "ge", _("不低于")
    LE = "le", _("不超过")


class Missing(TextChoices):
    """Why there is no number; a state, never a zero."""

    NO_DATA = "no_data", _("暂无数据")
    NOT_APPLICABLE = "not_applicable", _("不适用")
    NOT_YET = "not_yet", _("未到时候")
    UNDEFINED = "undefined", _("无法计算")


class Status(TextChoices):
    """How firm an observed value is."""

    ACTUAL = "actual", pgettext_lazy("observation", "实际")
    ESTIMATE = "estimate", pgettext_lazy("observation", "预计")
    REVISED = "revised", pgettext_lazy("observation", "修订")


class Source(TextChoices):
    """Where an observation came from."""

    RETURN = "return", _("部门填报")
    IMPORT = "import", _("表格导入")


class RegionLevel(TextChoices):
    """The level of a place."""

    PROVINCE = "province", _("省级")
    CITY = "city", _("市级")
    COUNTY = "county", _("县级")
    ZONE = "zone", _("园区及其他")
