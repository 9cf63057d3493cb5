"""Fields of forms in words."""

from collections.abc import Iterable
from typing import Any, cast

from django.db.models import BLANK_CHOICE_DASH
from django.forms import BoundField, ChoiceField, ModelChoiceField
from django.utils.translation import gettext as _


def in_words(field: BoundField) -> BoundField:
    """A field that may be chosen from, its empty choice saying so instead of showing dashes."""
    asked = field.field
    told = _("请选择") if asked.required else _("不填")
    if isinstance(asked, ModelChoiceField):
        asked.empty_label = told if asked.empty_label else None
    elif isinstance(asked, ChoiceField):
        dashes = dict(BLANK_CHOICE_DASH)
        known = cast("Iterable[tuple[Any, Any]]", asked.choices)
        asked.choices = [("", told) if dashes.get(value) == word else (value, word) for value, word in known]
    return field
