"""What is said of an indicator, as a form."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from lantu_platform.indicators.models import Indicator


class IndicatorForm(forms.ModelForm[Indicator]):
    """The facts of an indicator; saving is the service's work."""

    class Meta:
        model = Indicator
        fields = ("definition", "unit", "direction", "kind", "attribute", "lead", "formula", "source")
        labels: ClassVar = {
            "definition": _("定义与口径"),
            "unit": _("计量单位"),
            "direction": _("方向"),
            "kind": _("性质"),
            "attribute": _("属性"),
            "lead": _("责任部门"),
            "formula": _("计算公式"),
            "source": _("数据来源"),
        }
        help_texts: ClassVar = {
            "unit": _("例如：亿元、万人、%、个"),
            "direction": _(
                "评判和亮灯按它分好坏，改了就重新评判。文件里写了“不低于”“不超过”的以文件为准；不填时按指标名称判断"
            ),
            "formula": _(
                "只有派生指标才填。例如：[税收收入] / [一般公共预算收入] * 100，按同一地区同一时期、各自的计量单位计算"
            ),
        }
        widgets: ClassVar = {"definition": forms.Textarea(attrs={"rows": 3})}
