"""The forms of an evaluation."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lantu_platform.evaluation.enums import Prospect

LONGEST = 5000


def _paragraphs(label: object, rows: int, help_text: object = "", *, required: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label,  # type: ignore[arg-type]
        help_text=help_text,  # type: ignore[arg-type]
        required=required,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class AssessmentForm(forms.Form):
    """What an evaluator holds of a row."""

    opinion = _paragraphs(_("评估意见"), 4, _("用自己的话说：进展怎样，为什么"), required=True)
    basis = _paragraphs(
        pgettext_lazy("evaluation", "依据"), 2, _("凭什么这样说：哪份材料、哪次调研、谁提供的数"), required=True
    )
    prospect = forms.ChoiceField(
        label=_("预计到期能否完成"), required=False, choices=[("", _("不作预计")), *Prospect.choices]
    )


class ConclusionForm(forms.Form):
    """What an evaluator concludes about the whole."""

    overall = _paragraphs(_("总体判断"), 4, required=True)
    strengths = _paragraphs(_("主要成效"), 4)
    problems = _paragraphs(_("问题和原因"), 4)
    situation = _paragraphs(_("面临的新形势"), 3, _("机遇和风险"))
    suggestions = _paragraphs(_("建议"), 4, _("哪些继续，哪些调整，哪些补上"))
