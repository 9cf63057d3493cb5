"""The place of a zone, as a form."""

from django import forms
from django.utils.translation import gettext_lazy as _

from lantu_platform.indicators.enums import RegionLevel


class ZoneForm(forms.Form):
    """Which place stands below which; saving is the service's work."""

    name = forms.CharField(label=_("地方"), max_length=100, help_text=_("园区、新区、镇街，按文件里的写法"))
    above = forms.CharField(label=_("上级"), max_length=100, help_text=_("行政区划的全称，如柳州市"))
    level = forms.ChoiceField(label=_("层级"), choices=RegionLevel.choices, initial=RegionLevel.ZONE)
