"""Lights of promises that are under way, by a published rule."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language

from lantu.progress import Facts, Wording, light_rules
from lantu_platform.plans.models import Judgement


@dataclass(frozen=True, slots=True)
class Light:
    """The colour ("none" where the rule does not apply), and the sentence with the facts that the rule looked at."""

    colour: str
    reason: str


def light_choices() -> list[tuple[str, str]]:
    """The rules that ship with Lantu: code and name."""
    return [(code, _in_language(rule.name)) for code, rule in light_rules().items()]


def lights(judgements: Iterable[Judgement], rule: str) -> dict[int, Light]:
    """The light of each judgement that is under way, by its key; none for an unknown rule."""
    known = light_rules().get(rule)
    if known is None:
        return {}
    found = {}
    for each in judgements:
        if each.elapsed is not None and each.months is not None:
            light = known.light(Facts(elapsed=each.elapsed, completion=each.fulfilment, months=each.months))
            found[each.pk] = Light(light.colour.value, _in_language(light.reason))
    return found


def _in_language(words: Wording) -> str:
    return words.en if (get_language() or "").startswith("en") else words.zh
