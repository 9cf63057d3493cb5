"""Figures in the sentences of checks."""

from decimal import Decimal

from lantu.progress import Wording, period_words
from lantu.progress.wording import amount, plain
from lantu.series import Observation


def figure(one: Observation) -> Wording:
    """Subject, period and value: 柳东新区财政收入2025年目标80亿元."""
    scope = f"（{'、'.join(one.key.scope)}）" if one.key.scope else ""
    value, when = amount(one), period_words(one.period)
    standing = Wording("目标", "target ") if one.is_target else Wording("", "")
    name = f"{one.key.region}{one.key.indicator}{scope}"
    return Wording(f"{name}{when.zh}{standing.zh}{value.zh}", f"{name} {when.en} {standing.en}{value.en}")


def number(value: Decimal, unit: str) -> Wording:
    """A reckoned number with its unit."""
    text = plain(value)
    return Wording(f"{text}{unit}", f"{text}{'' if unit == '%' else ' '}{unit}")


def comparison(claimed: Observation, how: Wording, expected: Decimal, *, holds: bool) -> Wording:
    """What is written beside what the other figures give."""
    said, got = figure(claimed), number(expected, claimed.unit)
    verdict = Wording("一致", "they agree") if holds else Wording("不一致", "they do not agree")
    return Wording(
        f"{said.zh}；{how.zh}得{got.zh}，{verdict.zh}。", f"{said.en}; {how.en} gives {got.en}: {verdict.en}."
    )
