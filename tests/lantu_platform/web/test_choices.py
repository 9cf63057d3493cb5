"""Empty choices say what they mean."""

from django import forms
from django.db.models import BLANK_CHOICE_DASH

from lantu_platform.people.models import Department
from lantu_platform.web.choices import in_words


class Form(forms.Form):
    must = forms.ChoiceField(choices=[*BLANK_CHOICE_DASH, ("a", "甲")])
    may = forms.ChoiceField(choices=[*BLANK_CHOICE_DASH, ("a", "甲")], required=False)
    own = forms.ChoiceField(choices=[("", "全部"), ("a", "甲")])
    unit = forms.ModelChoiceField(Department.objects.none())
    text = forms.CharField()


def test_dashes_become_words_and_other_words_stay() -> None:
    form = Form()
    told = {name: dict(in_words(form[name]).field.widget.choices)[""] for name in ("must", "may", "own", "unit")}
    assert told == {"must": "请选择", "may": "不填", "own": "全部", "unit": "请选择"}


def test_fields_of_text_are_left_alone() -> None:
    assert str(in_words(Form()["text"])) == str(Form()["text"])
